import { beginsOn } from '../../model/begins-on.js';
import { dayBefore } from '../../model/dates.js';
import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';

/** A replacing allocation that holds from before the one it replaces. (Other reversed dates are reported where they are read.) */
export const reversedDates = rule('reversed-dates', (model, report) => {
    for (const allocation of model.allocations) {
        const { name, replaces, namePlace } = allocation;
        const start = replaces && beginsOn(replaces);
        const later = beginsOn(allocation);
        if (!start || !later || later >= start) continue;
        const subject = { en: `${replaces.name}, which ${name} replaces,`, vi: `${replaces.name} (được ${name} thay thế)` };
        report(namePlace, { subject, start, end: dayBefore(later) }, {
            related: [related(replaces.namePlace, 'declared-here', { name: replaces.name })],
        });
    }
});
