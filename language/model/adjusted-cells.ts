import type * as ast from '../generated/ast.js';
import { diagnostic, fix, related, type Fix } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import { isInWords } from '../syntax/changes-in-words.js';
import { placeOf } from '../syntax/places.js';
import type { At, Build, Draft } from './build.js';
import { textOf } from './build-tables.js';
import type { IsoDate } from './dates.js';
import { Decimal } from './decimal.js';
import { formatInterval, type Interval } from './interval.js';
import type { Adjustment, AdjustedFigure, Column, Figure, Part, RepeatedFigure, Split } from './model.js';
import { isUnreadable, readValue, scaleWord } from './read-figures.js';

/** A line whose cells are adjusted: a total, a row, a milestone, what is asked of each person. */
export interface CellSlot {
    readonly part: Draft<Part>;
    readonly label: string | Localized;
    /** Where its label stands in the adjustment. */
    readonly place: Place;
    /** What is adjusted, where that is not the part itself. */
    readonly key?: object;
    /** Percentages of a total are allowed. */
    readonly percent?: boolean;
    /** Why `rest` has no meaning in a column; nothing where it has one. A line outside of splits never has one. */
    noRest?(column: Column): Localized | undefined;
    current(column: Column): Figure | undefined;
    set(column: Column, figure: Figure): void;
}

/** Reads the changes of cells that are made on one day, and makes them. */
export class AdjustedCells {
    /** Something was not understood: sums are not compared. */
    isDamaged = false;
    private readonly changed = new Map<object, Map<string, Place>>();
    private readonly rows = new Set<Part>();

    /** @param isUnsure what is in force is not known: another adjustment was not understood */
    constructor(private readonly build: Build, private readonly date: IsoDate, readonly isUnsure: boolean) {}

    line(nodes: readonly ast.Cell[], columns: readonly Column[], slot: CellSlot, adjustment: Draft<Adjustment>, at: At): void {
        columns.forEach((column, c) => this.cell(nodes[c], column, slot, adjustment, at));
        if (slot.part.split) this.rows.add(slot.part);
    }

    private cell(node: ast.Cell, column: Column, slot: CellSlot, adjustment: Draft<Adjustment>, at: At): void {
        const context = { indicator: column.indicator, scale: column.scale, percent: slot.percent ?? false };
        const current = slot.current(column);
        const place = placeOf(at.source, node);
        if (!node.becomes) {
            const step = stepOf(node.value);
            const inWords = isInWords(node.value);
            const written = readValue(this.build, node.value, context, at, node);
            if (node.arrow) this.isDamaged = true;
            else if (step || inWords || !this.isInForce(written, current)) this.noOldValue(written, step, inWords, column, current, slot);
            else repeat(adjustment, current, written);
            return;
        }
        const old = readValue(this.build, node.value, context, at, node);
        const figure: Draft<Figure> = { ...readValue(this.build, node.becomes, context, at, node), adjustment: adjustment as Adjustment };
        if (figure.status === 'stated' && figure.value === undefined) this.isDamaged = true;
        const noRest = figure.rest && (slot.noRest ? slot.noRest(column) : noPart);
        if (noRest) {
            this.build.report(diagnostic('rest-misplaced', figure.place!, { reason: noRest }));
            this.isDamaged = true;
            return;
        }
        const by = stepOf(node.becomes);
        if (by && !by.isNegative()) return this.step(placeOf(at.source, node.becomes), by, column, current, slot);
        if (this.isSecond(slot, column, place)) return;
        if (this.isInForce(old, current)) repeat(adjustment, current, old);
        else this.notInForce(old, figure, column, current, slot);
        slot.set(column, figure);
        (adjustment.changes as AdjustedFigure[]).push({ part: slot.part, column, before: current, old, after: figure, place, labelPlace: slot.place });
    }

    private isInForce(written: Figure, current: Figure | undefined): boolean {
        return isSame(written, current) || (this.isUnsure && !isUnreadable(written));
    }

    /** Whether the cell was adjusted on this day already, which is reported. */
    private isSecond({ key, part, label }: CellSlot, column: Column, place: Place): boolean {
        const owner = key ?? part;
        const name = `${column.indicatorIndex} ${column.member ? 'id' in column.member ? column.member.id : column.member.name : ''}`;
        let own = this.changed.get(owner);
        if (!own) this.changed.set(owner, own = new Map());
        const first = own.get(name);
        if (!first) own.set(name, place);
        else this.build.report(diagnostic('adjusted-twice', place, { label, indicator: column.indicator.name, date: this.date }, { related: [related(first, 'first-here', {})] }));
        return first !== undefined;
    }

    private notInForce(old: Figure, after: Figure, column: Column, current: Figure | undefined, slot: CellSlot): void {
        const place = old.place!;
        const isReversed = old.value !== undefined && current !== undefined && isSame(after, current);
        // What was to come is what stands before the arrow.
        this.isDamaged ||= isReversed;
        this.build.reportUnlessWrong(current, old, this.date, diagnostic('not-in-force', place, {
            written: writtenText(place, column), label: slot.label, date: this.date, current: currentText(current, column),
        }, {
            related: current?.place ? [related(current.place, 'in-force-here', { value: textOf(current.place) })] : [],
            fixes: isReversed ? turnRound(place, after.place!) : writeInstead(place, writtenAs(current, column.scale)),
        }));
    }

    /** `160 -> +40` says by how much, where it is to say what the figure becomes. */
    private step(place: Place, by: Decimal, column: Column, current: Figure | undefined, slot: CellSlot): void {
        this.isDamaged = true;
        const from = current?.value && current.operator === 'exactly' ? numberIn(current.value, column.scale) : undefined;
        this.build.report(diagnostic('new-as-step', place, { written: writtenText(place, column), label: slot.label }, { fixes: writeInstead(place, from?.plus(by).format()) }));
    }

    private noOldValue(written: Figure, step: Decimal | undefined, inWords: boolean, column: Column, current: Figure | undefined, slot: CellSlot): void {
        const { scale } = column;
        const place = written.place!;
        this.isDamaged = true;
        const from = writtenAs(current, scale);
        const sum = step && current?.value && current.operator === 'exactly' ? numberIn(current.value, scale)?.plus(step).format() : undefined;
        const to = step ? sum : inWords || written.status === 'none' ? writtenAs(written, scale) : textOf(place);
        this.build.report(diagnostic('no-old-value', place, { written: writtenText(place, column), label: slot.label, date: this.date, current: currentText(current, column) }, {
            related: current?.place ? [related(current.place, 'in-force-here', { value: textOf(current.place) })] : [],
            fixes: from !== undefined && to !== undefined ? writeInstead(place, from === to ? from : `${from} -> ${to}`) : [],
        }));
    }

    /** Takes the rows away of which nothing is left on this day, with their blocks. */
    removeEndedRows(): void {
        for (const part of this.rows) {
            const split = part.split as Draft<Split>;
            if (part.cells.every(({ status }) => status === 'none')) split.parts = split.parts.filter(one => one !== part);
        }
    }
}

const noPart: Localized = { en: 'nothing is divided here', vi: 'ở đây không chia số nào' };

/** A line that says too little: what it does not name stays as it is. */
export function restateOthers(nodes: readonly ast.Cell[], columns: readonly Column[], current: readonly (Figure | undefined)[], at: At): readonly Fix[] {
    const last = nodes.at(-1);
    const others = columns.slice(nodes.length).map((column, i) => writtenAs(current[nodes.length + i], column.scale));
    if (!last || !others.length || others.includes(undefined)) return [];
    const { document, end } = placeOf(at.source, last);
    const text = `, ${others.join(', ')}`;
    return [fix('insert', { text }, [{ place: { document, start: end, end }, text }])];
}

/** `850 -> 800` where 800 is in force: the other way round. One that is said in words is not turned. */
function turnRound(old: Place, after: Place): readonly Fix[] {
    if (old.document.text.slice(old.end, after.start).trim() !== '->') return [];
    return writeInstead({ ...old, end: after.end }, `${textOf(after)} -> ${textOf(old)}`);
}

function repeat(adjustment: Draft<Adjustment>, figure: Figure | undefined, written: Figure): void {
    if (figure?.place) (adjustment.repeated as RepeatedFigure[]).push({ figure, written });
}

/** What a sign says: `+40` is a step from the value in force. */
function stepOf(value: ast.Value | undefined): Decimal | undefined {
    if (value?.$type !== 'Amount' || !/^[+-]/.test(value.number ?? '')) return undefined;
    return Decimal.parse(value.number!.replaceAll('_', ''));
}

/** Whether a written value is the one in force. What could not be read is reported where it stands. */
function isSame(written: Figure, current: Figure | undefined): boolean {
    if (isUnreadable(written) || (current && isUnreadable(current))) return true;
    if (!current || current.status === 'none') return written.status === 'none';
    if (written.rest) return current.status === 'computed';
    if (written.status === 'undecided' || written.status === 'none') return written.status === current.status || (written.status === 'undecided' && current.value === undefined);
    return current.value !== undefined && written.value!.equals(current.value) && written.operator === current.operator && written.percent === current.percent;
}

/** The value in force as a message has it, in the scale of the column. */
function currentText(current: Figure | undefined, { scale }: Column): Localized {
    if (!current || current.status === 'none') return { en: 'nothing is assigned', vi: 'chưa giao số nào' };
    if (current.status === 'undecided') return { en: 'it is undecided ("?")', vi: 'số chưa quyết định ("?")' };
    const amount = current.percent && current.place ? { en: textOf(current.place), vi: textOf(current.place) } : inScale(current.interval, scale);
    return { en: `it is ${amount.en}`, vi: `đang là ${amount.vi}` };
}

function inScale(interval: Interval, scale: Decimal): Localized {
    const word = scaleWord(scale);
    const scaled = word ? mapLimits(interval, limit => limit.dividedBy(scale, 15, 'floor')) : interval;
    return { en: withScale(formatInterval(scaled, 'en'), word?.en), vi: withScale(formatInterval(scaled, 'vi'), word?.vi) };
}

function mapLimits(interval: Interval, map: (limit: Decimal) => Decimal): Interval {
    return { ...interval, low: interval.low && map(interval.low), high: interval.high && map(interval.high) };
}

/** What is written in a cell, with the scale that a bare number has from its column. */
function writtenText(place: Place, { scale }: Column): Localized {
    const text = textOf(place);
    const word = /[0-9]$/.test(text) ? scaleWord(scale) : undefined;
    return { en: withScale(text, word?.en), vi: withScale(text, word?.vi) };
}

function withScale(text: string, word: string | undefined): string {
    return word ? `${text} ${word}` : text;
}

/** The value in force as it is written in a column; undefined where it has no short writing. */
function writtenAs(current: Figure | undefined, scale: Decimal): string | undefined {
    if (!current || current.status === 'none') return '-';
    if (current.status === 'undecided') return '?';
    if (current.percent && current.place && !current.csv) return textOf(current.place);
    const number = current.value && numberIn(current.value, scale)?.format();
    if (number === undefined || current.operator === 'exactly' || !current.place) return number;
    // The qualifier in the language in which it is written.
    const written = textOf(current.place);
    return current.scale.equals(scale) && !current.csv ? written : undefined;
}

/** A value as a number of a column in that scale; undefined where that has no end. */
export function numberIn(value: Decimal, scale: Decimal): Decimal | undefined {
    const scaled = value.dividedBy(scale, 15, 'floor');
    return scaled.times(scale).equals(value) ? scaled : undefined;
}

function writeInstead(place: Place, text: string | undefined): readonly Fix[] {
    return text === undefined ? [] : [fix('write-instead', { text }, [{ place, text }])];
}
