import type * as ast from '../generated/ast.js';
import type { CsvCell, CsvRecord } from '../csv/read-csv.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, type Fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordOf, otherWordsOf, spellingsOf } from '../syntax/keywords.js';
import { placeOf } from '../syntax/places.js';
import { plainLetters } from '../syntax/spelling.js';
import { asLabel, beginsItsLine, indentAt, keywordIn, keywordLanguageAt, lineEndOf } from '../syntax/written-words.js';
import type { CsvRowsContext } from './csv-labels.js';
import { Decimal } from './decimal.js';
import type { Column, Measure } from './model.js';
import { scaleOf, scaleWord } from './read-figures.js';
import { shortUnits } from './short-units.js';

/** A heading in two pieces: what the column is of, and in which unit its numbers are. */
export interface UnitHeading {
    readonly name: string;
    readonly unit: string;
}

/** `Số thu (triệu đồng)`, `VSI, người`, `VSI/người`, `VSI - người`: whether the second piece is a unit is not known yet. */
export function unitHeadingOf(heading: string): UnitHeading | undefined {
    const match = /^(.+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/su.exec(heading.trim()) ?? /^(.+?)(?:\s*[,/]\s*|\s+[-\u2013]\s+)([^,/]+)$/su.exec(heading.trim());
    return match ? { name: match[1], unit: match[2].replace(unitWords, '').trim() } : undefined;
}

/** The units that a line above or below a table states for it: `Đơn vị tính: người, triệu đồng.`, `Biểu 1 … (ĐVT: tr.đ)`, `(Triệu đồng)`. */
function unitsOfTitle({ text }: CsvCell): readonly string[] {
    const bare = withoutEnd(text);
    const bracketed = /^\((.*)\)$/s.exec(bare)?.[1];
    const plain = withoutEnd(bracketed ?? bare);
    const unit = plain.replace(unitWords, '');
    const stated = unit !== plain || bracketed !== undefined ? unit : unitAtEnd.exec(bare)?.[1];
    return stated === undefined ? [] : stated.split(/\s*[,;]\s*/).map(withoutEnd);
}

function withoutEnd(text: string): string {
    return text.trim().replace(/[.;]+$/, '').trim();
}

/** What stands before a unit, the longest first. */
const beforeUnit = [...spellingsOf(keywordOf('measure')!), 'tính bằng', 'đv tính', 'đơn vị', 'units', 'unit', 'đvt', 'in'].join('|');
const unitWords = new RegExp(`^(?:${beforeUnit})\\s*(?::|\\s)\\s*`, 'iu');

/** Where a title ends with the unit of its table. */
const unitAtEnd = /[\s(](?:đơn vị tính|đv tính|đvt|tính bằng|units?)\s*:\s*([^:()]+?)\s*\)?$/iu;

const scaleWords: ReadonlyMap<string, Decimal> = new Map(['thousand', 'million', 'billion'].flatMap(word => {
    const keyword = keywordOf(word)!;
    return [...spellingsOf(keyword), ...otherWordsOf(keyword)].map(spelling => [plainLetters(spelling), scaleOf(word)] as const);
}));

/** What a number in a unit is multiplied with, if it is one of a measure, alone or with a word for thousands, millions or billions. */
export function scaleInUnit(unit: string, measure: Measure | undefined): Decimal | undefined {
    const written = plainLetters(unit.normalize('NFC').trim().replace(/\s+/g, ' '));
    const words = shortUnits.get(written.replace(/[.\s]/g, '')) ?? written;
    const names = measure ? [measure.name, measure.title ?? ''].map(name => plainLetters(name.normalize('NFC'))).filter(name => name !== '') : [];
    if (names.includes(words)) return Decimal.one;
    const [first, ...rest] = words.split(' ');
    const scale = /^1[.,]?000$/.test(first) ? scaleOf('thousand') : /^1[.,]?000[.,]?000$/.test(first) ? scaleOf('million') : scaleWords.get(first);
    return scale && (rest.length ? names.includes(rest.join(' ')) : scaleWords.has(first)) ? scale : undefined;
}

/** A column of a file whose numbers are in another scale than those of the split. */
export interface OtherScale {
    readonly cell: CsvCell;
    readonly unit: string;
    readonly scale: Decimal;
    /** Its position in the file, and that among the columns of the split. */
    readonly position: number;
    readonly column: number;
}

/**
 * The columns whose numbers are, by a line above the table or below it, in another scale than those of the split.
 *
 * @param positionOf where a column of the split stands in the file; undefined where it does not, or where its heading names its own unit
 */
export function scalesOfTitles(
    titles: readonly CsvRecord[], columns: readonly Column[], positionOf: (column: number) => number | undefined,
): readonly OtherScale[] {
    return titles.flatMap(({ cells }) => cells).flatMap(cell => {
        const units = unitsOfTitle(cell).filter(unit => !scaleWords.has(plainLetters(unit)));
        return columns.flatMap(({ indicator: { measure }, scale: own }, column): OtherScale[] => {
            const scales = units.flatMap(unit => {
                const scale = scaleInUnit(unit, measure);
                return scale ? [{ unit, scale }] : [];
            });
            const position = positionOf(column);
            if (!scales.length || position === undefined || scales.some(({ scale }) => scale.equals(own))) return [];
            return [{ cell, ...scales[0], position, column }];
        });
    });
}

/**
 * Reports a unit that counts in thousands, millions or billions and is stated for the table, where it fits no column, and no column counts so.
 * Gives the other lines.
 *
 * @param isSole whether the file has no columns but those of this split: the unit may be that of another one
 */
export function reportUnknownUnits(titles: readonly CsvRecord[], isSole: boolean, { build, split: { columns } }: CsvRowsContext): readonly CsvRecord[] {
    return !isSole ? titles : titles.filter(({ cells }) => cells.filter(cell => {
        const units = unitsOfTitle(cell);
        const isKnown = units.some(unit => columns.some(({ indicator }) => !scaleWords.has(plainLetters(unit)) && scaleInUnit(unit, indicator.measure)));
        const unit = isKnown ? undefined : units.find(one => scaleNamedIn(one));
        const scale = unit === undefined ? undefined : scaleNamedIn(unit);
        const isUnknown = scale !== undefined && !columns.some(column => column.scale.equals(scale));
        if (isUnknown) build.report(diagnostic('csv-unit-unknown', cell.place, { unit: unit!, scale: scaleWord(scale)! }));
        return isUnknown;
    }).length === 0);
}

/** The word for thousands, millions or billions with which a unit begins; `Tỷ lệ`, a rate, has none, nor has one with a remark in brackets. */
function scaleNamedIn(unit: string): Decimal | undefined {
    const [first, second] = plainLetters(unit).split(/\s+/);
    return second === 'le' || /[()]/.test(unit) ? undefined : scaleWords.get(first);
}

/** Reports numbers in another scale: read as they stand, they would be wrong by thousands or millions. A line above the table is told once. */
export function reportScales(scales: readonly OtherScale[], node: ast.RowsFrom, { build, split, at }: CsvRowsContext): void {
    const place = placeOf(at.source, node);
    const meant = split.columns.map(({ indicator, scale }, c) => ({ indicator, scale: scales.find(({ column }) => column === c)?.scale ?? scale }));
    scales.forEach(({ cell, unit, column }, i) => {
        if (scales.findIndex(other => other.cell === cell) < i) return;
        const { indicator, scale } = split.columns[column];
        build.report(diagnostic('csv-scale', cell.place, { indicator: indicator.name, unit, read: nameOfUnit(scale, indicator.measure) }, {
            fixes: split.columnDimension ? [] : writeColumns(meant, node, place),
        }));
    });
}

function nameOfUnit(scale: Decimal, measure: Measure | undefined): Localized {
    const name = measure?.title ?? measure?.name ?? '';
    const word = scaleWord(scale);
    return { en: `${word ? `${word.en} ` : ''}${name}`, vi: `${word ? `${word.vi} ` : ''}${name}` };
}

/** Writes the columns with their scales before the clause that names the file. */
function writeColumns(meant: readonly Pick<Column, 'indicator' | 'scale'>[], node: ast.RowsFrom, place: Place): readonly Fix[] {
    const language = keywordLanguageAt(place, 'rows from');
    const list = meant.map(({ indicator, scale }) => asLabel(indicator.name) + (scaleWord(scale) ? ` ${scaleWord(scale)![language]}` : ''));
    const text = `${keywordIn(language, 'columns')} ${list.join(', ')}`;
    const line = node.$container.items.find(item => item.$type === 'Columns');
    if (line) return [fix('write-instead', { text }, [{ place: { ...place, ...spanOf(line) }, text }])];
    const { document, start } = place;
    const separator = beginsItsLine(document.text, start) ? lineEndOf(document.text) + indentAt(document.text, start) : '  ';
    return [fix('insert', { text }, [{ place: { document, start, end: start }, text: text + separator }])];
}

function spanOf({ $cstNode }: ast.Columns): { readonly start: number; readonly end: number } {
    return { start: $cstNode!.offset, end: $cstNode!.end };
}
