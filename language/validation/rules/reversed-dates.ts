import { dayBefore } from '../../model/dates.js';
import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';

/** A replacing allocation that holds from before the one it replaces. (Other reversed dates are reported where they are read.) */
export const reversedDates = rule('reversed-dates', (model, report) => {
    for (const { replaces, validFrom, namePlace } of model.allocations) {
        if (!replaces?.validFrom || !validFrom || validFrom >= replaces.validFrom) continue;
        report(namePlace, { subject: replaces.name, start: replaces.validFrom, end: dayBefore(validFrom) }, {
            related: [related(replaces.namePlace, 'declared-here', { name: replaces.name })],
        });
    }
});
