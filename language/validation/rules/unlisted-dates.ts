import type { Localized } from '../../diagnostics/definition.js';
import type { Recurrence } from '../../model/model.js';
import { rule } from '../rule.js';

/** Recurring tasks of which it is not known when they begin or end. */
export const unlistedDates = rule('unlisted-dates', (model, report) => {
    for (const { recurrences, used } of model.tasks) {
        for (const { unlisted, place } of used ? [] : recurrences) if (unlisted) report(place, { reason: reasons[unlisted] });
    }
});

const reasons: { readonly [R in NonNullable<Recurrence['unlisted']>]: Localized } = {
    start: { en: 'it is not known when they begin. Write for which time the task is: "for 2023"', vi: 'chưa rõ bắt đầu từ khi nào. Hãy ghi thời gian thực hiện: "cho 2023"' },
    end: { en: 'it is not known when they end. Write for which time the task is: "for 2023"', vi: 'chưa rõ kết thúc khi nào. Hãy ghi thời gian thực hiện: "cho 2023"' },
    after: { en: 'the document is later than the time for which the task is', vi: 'văn bản có sau thời gian thực hiện nhiệm vụ' },
};
