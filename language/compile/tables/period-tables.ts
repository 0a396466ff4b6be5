import { timeUnitOf } from '../../model/dates.js';
import type { Model, Period } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { textOrNull } from '../texts.js';
import { endColumns } from './declared-columns.js';

/** The named periods and those that rows of other tables refer to, so this comes after all tables that have periods. */
export function periodTables(model: Model, compilation: Compilation): TablesOf<'periods' | 'periodOrganizers'> {
    model.periods.forEach(period => compilation.id(period));
    const periods = [...compilation.periods];
    return {
        periods: periods.flatMap(([id, period]) => periodRows(id, period, compilation)),
        periodOrganizers: periods.flatMap(([periodId, { declared }]) => (declared?.organizers ?? []).map((organizer, index) => ({
            periodId,
            position: index + 1,
            organizationId: compilation.id(organizer),
        }))),
    };
}

/** A period is a span with both ends, else it is a mistake that is never compiled. */
function periodRows(id: string, period: Period, compilation: Compilation): readonly Row<'periods'>[] {
    const { declared, range: { first, last } } = period;
    if (!first || !last) return [];
    if (declared) compilation.comesFrom('periods', id, declared.namePlace);
    return [{
        id,
        kind: kindOf(period),
        start: first,
        end: last,
        title: textOrNull(declared?.title),
        directiveId: compilation.cite('periods', id, declared?.directives ?? []),
        ...endColumns(declared),
    }];
}

function kindOf({ declared, range }: Period): Row<'periods'>['kind'] {
    if (declared) return 'named';
    return timeUnitOf(range) ?? (range.first === range.last ? 'day' : 'span');
}
