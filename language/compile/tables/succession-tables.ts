import type { Model, SuccessionRow } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';

/** What follows units: a row for each that ends, and its successors with their shares. A succession without a date says nothing yet. */
export function successionTables({ successions }: Model, compilation: Compilation): TablesOf<'successions' | 'successionShares'> {
    const rows = successions.flatMap(({ rows, date }) => (date ? rows : []));
    return {
        successions: rows.map(row => successionRow(row, compilation)),
        successionShares: rows.flatMap(row => row.targets.map((target, index) => ({
            successionId: idOf(row, compilation),
            position: index + 1,
            unitId: compilation.idOrNull(target.unit),
            extent: target.extent,
            share: target.share?.toNumber() ?? null,
        }))),
    };
}

function successionRow(row: SuccessionRow, compilation: Compilation): Row<'successions'> {
    const id = idOf(row, compilation);
    const { date, directives, used } = row.succession;
    compilation.comesFrom('successions', id, row.labelPlace);
    return {
        id,
        unitId: compilation.id(row.from),
        date: date!,
        basisId: compilation.idOrNull(row.basis),
        directiveId: compilation.cite('successions', id, directives),
        used,
    };
}

/** A unit ends once, so it and the day are the natural key. */
function idOf({ from, succession }: SuccessionRow, compilation: Compilation): string {
    return `${compilation.id(from)}/${succession.date}`;
}
