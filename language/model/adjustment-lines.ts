import type * as ast from '../generated/ast.js';
import { diagnostic, fix, type Diagnostic, type Fix } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import { placeOf, placeOfReference } from '../syntax/places.js';
import { asLabel, keywordIn, keywordLanguageAt } from '../syntax/written-words.js';
import { restateOthers, type AdjustedCells, type CellSlot } from './adjusted-cells.js';
import type { At, Build } from './build.js';
import { textOf } from './build-tables.js';
import type { Decimal } from './decimal.js';
import { requireKnown } from './known-reference.js';
import { misfitDiagnostics, type Misfit } from './misfitting-lines.js';
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
    private readonly misfits: Misfit[] = [];
    private hasFitting = false;

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
        const columns = this.columns(own);
        if (this.isBroken || isTornOff) this.lose();
        else if (nodes.length !== columns.length && columns.length > 0) this.misfit(nodes, columns, own, slot);
        else {
            this.hasFitting = true;
            this.cells.line(nodes, columns, slot, this.declaration.draft, this.at);
        }
    }

    private misfit(nodes: readonly ast.Cell[], columns: readonly Column[], own: readonly Column[], slot: CellSlot): void {
        this.lose();
        const { label, place } = slot;
        const current = columns.map(column => slot.current(column));
        const others = restateOthers(nodes, columns, current, this.at);
        this.misfits.push({ nodes, columns, current, label, place, others, beside: own.map(column => slot.current(column)) });
    }

    /** Reports the lines that have more or fewer cells than columns; to be asked after all lines. */
    reportMisfits(): void {
        const { build, at, cells, misfits, hasFitting, named } = this;
        if (!misfits.length || cells.isUnsure) return;
        for (const found of misfitDiagnostics(misfits, at.source, named || hasFitting ? undefined : column => this.nameColumn(column))) build.report(found);
    }

    /** Says of which of its indicators the adjustment is. */
    private nameColumn({ indicator }: Column): Fix {
        const { node, draft } = this.declaration;
        const { document, end } = placeOfReference(this.at.source, node.allocation!);
        const text = `${keywordIn(keywordLanguageAt(draft.headPlace, 'adjust'), 'of', 'Of')} ${asLabel(indicator.name)}`;
        return fix('insert', { text }, [{ place: { document, start: end, end }, text: ` ${text}` }]);
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
