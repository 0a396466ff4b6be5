import type * as ast from '../generated/ast.js';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import { placeOf } from '../syntax/places.js';
import type { AdjustedCells, CellSlot } from './adjusted-cells.js';
import type { At, Build } from './build.js';
import { textOf } from './build-tables.js';
import type { Decimal } from './decimal.js';
import { requireKnown } from './known-reference.js';
import type { Column, Indicator } from './model.js';
import type { VersionDraft } from './next-version.js';
import { scaleOf } from './read-figures.js';
import type { AdjustmentDeclaration } from './resolve-adjustments.js';

/** One adjustment while it is applied to a version: in which columns its lines have their cells, and what is reported of them. */
export class AdjustmentLines {
    readonly at: At;
    /** The columns that the adjustment names, in their order; absent where the table says them. */
    private readonly named: readonly NamedColumn[] | undefined;
    /** A name of a column was not understood: which cell is of what is not known. */
    private isBroken: boolean;

    constructor(
        readonly build: Build, private readonly declaration: AdjustmentDeclaration, readonly version: VersionDraft, private readonly cells: AdjustedCells,
    ) {
        const { node, draft } = declaration;
        this.at = { ...declaration, when: { day: version.validFrom, period: version.allocation.period?.range } };
        if (build.hasError(draft.place)) this.lose();
        this.isBroken = draft.indicators.length < node.indicators.length;
        this.named = this.namedColumns();
    }

    /** The cells of a line, each a change of what is in force. */
    line(nodes: readonly ast.Cell[], own: readonly Column[], slot: CellSlot): void {
        const isTornOff = nodes.length < own.length && this.build.hasUnread(this.declaration.draft.place);
        if (this.isBroken || isTornOff) this.lose();
        else this.cells.line(nodes, this.columns(own), slot, this.declaration.draft, this.at);
    }

    /** Reports something of which it is not known what it changes. */
    report(found: Diagnostic): void {
        this.build.report(found);
        this.lose();
    }

    /** Something is not known to change what it should: sums are not compared. */
    lose(): void {
        this.cells.isDamaged = true;
    }

    misplaced(place: Place, construct: Localized, reason: Localized): void {
        this.report(diagnostic('adjustment-misplaced', place, { construct, reason }));
    }

    private columns(own: readonly Column[]): readonly Column[] {
        const { named } = this;
        if (!named) return own;
        // The columns of a table are members: what is named says of what and in which scale.
        if (own.some(({ member }) => member)) {
            const scaleNamed = named.find(({ indicator }) => indicator === own[0].indicator)?.scale;
            return scaleNamed ? own.map(column => ({ ...column, scale: scaleNamed })) : own;
        }
        return named.flatMap(({ indicator, scale }) => {
            const column = own.find(one => one.indicator === indicator);
            return column ? { ...column, scale: scale ?? column.scale } : [];
        });
    }

    private namedColumns(): readonly NamedColumn[] | undefined {
        const { node, draft } = this.declaration;
        const columns = this.build.once(node.items.filter(item => item.$type === 'Columns'), 'columns', { en: 'adjustment', vi: 'điều chỉnh' }, this.at);
        const adjusted = node.indicators.length ? draft.indicators : this.version.allocation.indicators;
        if (columns) return columns.columns.flatMap(column => this.namedColumn(column, adjusted) ?? []);
        return node.indicators.length ? adjusted.map(indicator => ({ indicator, scale: undefined })) : undefined;
    }

    private namedColumn(node: ast.Column, adjusted: readonly Indicator[]): NamedColumn | undefined {
        const place = placeOf(this.at.source, node);
        requireKnown(this.build, node.label, this.at);
        const indicator = node.label && this.build.link(node.label, ['indicator'], this.at);
        if (indicator && adjusted.includes(indicator)) return { indicator, scale: node.scale ? scaleOf(node.scale) : undefined };
        if (indicator || !node.label) {
            const column = indicator?.name ?? textOf(place);
            this.build.report(diagnostic('wrong-column', place, { column, reason: { en: 'it is not among the indicators here', vi: 'không có trong các chỉ tiêu ở đây' } }));
        }
        this.isBroken = true;
        return undefined;
    }
}

interface NamedColumn {
    readonly indicator: Indicator;
    /** What a bare number is multiplied with; absent where the table says it. */
    readonly scale: Decimal | undefined;
}
