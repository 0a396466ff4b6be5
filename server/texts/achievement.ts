import type { Localized } from '../../language/index.js';

/** What is said of how far a plan is reached. */
export const achievementTexts = {
    /** Above a plan: `VSI 2_955 of 4_000 (73.88%) on 2023-08-31`. */
    reached: (value, plan, share, day) => ({ en: `${value} of ${plan} (${share}) on ${day}`, vi: `đạt ${value}/${plan} (${share}) đến ${day}` }),
    /** Above a report: `VSI 73.88% of Plan`. */
    shareOf: (share, plan) => ({ en: `${share} of ${plan}`, vi: `đạt ${share} của ${plan}` }),
    lacking: lacking => ({ en: `${lacking} lacking`, vi: `còn thiếu ${lacking}` }),
    elapsed: elapsed => ({ en: `${elapsed} of the time is over`, vi: `đã qua ${elapsed} thời gian` }),
} satisfies { readonly [phrase: string]: (...values: string[]) => Localized };
