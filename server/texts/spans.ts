import type { Localized } from '../../language/index.js';

/** How dates come about that are counted. */
export const spanTexts = {
    from: (length: string, start: string): Localized => ({ en: `${length} from ${start}`, vi: `${length} kể từ ${start}` }),
    before: (length: string, start: string): Localized => ({ en: `${length} before ${start}`, vi: `${length} trước ${start}` }),
    moved: (day: string, reason: string, date: string): Localized => ({
        en: `${day} is a day off${reason}, moved to ${date}`, vi: `${day} là ngày nghỉ${reason}, chuyển sang ${date}`,
    }),
    uncovered: (calendar: string, year: number): Localized => ({
        en: `calendar ${calendar} does not cover ${year}`, vi: `lịch ${calendar} chưa áp dụng cho năm ${year}`,
    }),
};
