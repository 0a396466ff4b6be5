import type * as ast from '../generated/ast.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOfFirstToken } from '../syntax/places.js';
import { AdjustedCells } from './adjusted-cells.js';
import { adjustEach, adjustReach } from './adjust-targets.js';
import { RowAdjuster } from './adjust-rows.js';
import { AdjustmentLines } from './adjustment-lines.js';
import type { Build, Draft } from './build.js';
import type { BoundedRange, IsoDate } from './dates.js';
import { hasDeadRow } from './dead-units.js';
import { membersOf } from './dimension-members.js';
import type { Allocation, AllocationVersion, Split } from './model.js';
import { nextVersion, type VersionDraft } from './next-version.js';
import type { AdjustmentDeclaration, Adjustments } from './resolve-adjustments.js';
import type { UnitScopes } from './unit-scope.js';

/** Makes the later versions of allocations, each from the one before and what was adjusted on one day. */
export class Adjuster {
    constructor(private readonly build: Build, private readonly scopes: UnitScopes, private readonly adjustments: Adjustments) {}

    /** The days on which something of an allocation is adjusted, in the order of time. */
    datesOf(allocation: Allocation): readonly IsoDate[] {
        const own = this.adjustments.of.get(allocation) ?? [];
        // A deadline is no figure: it has versions of its own.
        return [...new Set(own.flatMap(({ node, draft }) => (node.items.some(({ $type }) => $type !== 'Due') ? draft.date! : [])))];
    }

    /** Whether an adjustment of an allocation cannot be applied: what is in force after its first version is not known. */
    isIncomplete(allocation: Allocation): boolean {
        return this.adjustments.incomplete.has(allocation);
    }

    /** The version that follows another one on a day. Its totals and sums that are not written are not settled yet. */
    next(before: AllocationVersion, date: IsoDate): VersionDraft {
        const declarations = (this.adjustments.of.get(before.allocation) ?? []).filter(({ draft }) => draft.date === date);
        const version = nextVersion(before, date, declarations.map(({ draft }) => draft));
        version.damaged ||= this.isIncomplete(before.allocation) || this.build.hasError(before.allocation.place)
            || (!before.adjustments.length && hasDeadRow(before));
        const cells = new AdjustedCells(this.build, date, version.damaged);
        for (const declaration of declarations) this.apply(declaration, version, cells);
        cells.removeEndedRows();
        const changed = new Set(version.adjustments.flatMap(({ changes }) => changes.flatMap(({ part }) => part.split ?? [])));
        for (const split of changed) this.missThen(split, date);
        version.damaged ||= cells.isDamaged;
        return version;
    }

    /** Units that have begun by a day on which rows of their split are adjusted, and have none: most often the successors of those that ended. */
    private missThen(split: Split, date: IsoDate): void {
        const { rows, scope, parts, owner } = split;
        if (rows.kind !== 'level' || split.open || parts.some(({ kind }) => kind === 'others')) return;
        const known = new Set([...parts.map(({ member }) => member), ...split.missing].flatMap(member => (member?.kind === 'unit' ? [member.lives] : [])));
        const members = membersOf(rows, this.scopes, scope, date, owner.period?.range as BoundedRange | undefined, range => this.build.period(range));
        const begun = members.filter(member => member.kind === 'unit' && member.life.first && member.life.first <= date && !known.has(member.lives));
        (split as Draft<Split>).missing = [...split.missing, ...begun];
    }

    private apply(declaration: AdjustmentDeclaration, version: VersionDraft, cells: AdjustedCells): void {
        const lines = new AdjustmentLines(this.build, declaration, version, cells);
        const rows = new RowAdjuster(lines, this.scopes);
        for (const item of declaration.node.items) {
            switch (item.$type) {
                case 'Total': adjustTotal(item, lines); break;
                case 'Split': rows.split(item, version.total); break;
                case 'Row': rows.directRow(item); break;
                case 'Others': case 'Reserve': rows.directRemainder(item); break;
                case 'Reach': adjustReach(item, version.total, version.allocation.columns, lines); break;
                case 'Each': adjustEach(item, lines); break;
            }
        }
        lines.reportMisfits();
    }
}

function adjustTotal(node: ast.Total, lines: AdjustmentLines): void {
    const { allocation, total, statesTotal } = lines.version;
    lines.line(node.cells, allocation.columns, {
        part: total, label: keywordInMessages('total'), place: placeOfFirstToken(lines.at.source, node),
        current: ({ indicatorIndex }) => total.values[indicatorIndex],
        set: ({ indicatorIndex }, figure) => {
            const old = total.values[indicatorIndex];
            total.values = total.values.with(indicatorIndex, figure);
            const position = old ? total.cells.indexOf(old) : -1;
            total.cells = position >= 0 ? total.cells.with(position, figure) : [...total.cells, figure];
            statesTotal[indicatorIndex] = true;
        },
    });
}
