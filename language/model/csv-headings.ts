import type { CsvRecord } from '../csv/read-csv.js';
import { keywordOf, spellingsOf } from '../syntax/keywords.js';
import { periodPhrase } from '../syntax/hints/period-in-words.js';
import { plainLetters } from '../syntax/spelling.js';
import { totalWords } from '../syntax/total-words.js';
import { scaleInUnit, unitHeadingOf, type OtherScale } from './csv-units.js';
import type { Column, Dimension, Split } from './model.js';

/** What the columns of a CSV file are for a split, by their positions in the file. */
export interface CsvHeadings {
    /** Those that say which member a row is: first the one that decides. */
    readonly members: readonly { readonly position: number; readonly byCode: boolean }[];
    /** For each column of the split, the positions of those that have its figures: one, if all is well. */
    readonly columns: readonly (readonly number[])[];
    /** Columns that have figures of the split in another scale than its own. */
    readonly otherScales: readonly OtherScale[];
    /** The columns of the split whose heading names their unit. */
    readonly withUnit: ReadonlySet<number>;
    readonly note: number | undefined;
    /** Running numbers, which say nothing. */
    readonly numbering: readonly number[];
}

/** Reads the header of a file by the names of what the split is about. Capitals and diacritics do not count. */
export function readHeadings(header: CsvRecord, split: Split): CsvHeadings {
    const texts = header.cells.map(cell => plainHeading(cell.text));
    const taken = new Set<number>();
    const positionsOf = (names: ReadonlySet<string>): number[] => texts.flatMap((text, i) => (text !== '' && !taken.has(i) && names.has(text) ? i : []));
    const take = (positions: readonly number[]): readonly number[] => {
        for (const position of positions) taken.add(position);
        return positions;
    };
    const exact = split.columns.map(column => take(positionsOf(foldedSet([nameOf(column)]))));
    const named = split.columns.map((column, c) => [...exact[c], ...take(positionsOf(foldedSet(namesOf(column, split))))]);
    const isOther = ({ column, scale }: OtherScale) => !scale.equals(split.columns[column].scale);
    const hasOwn = ({ column }: OtherScale) => all.some(one => one.column === column && !isOther(one));
    const all = split.columns.flatMap((_, c) => (named[c].length ? [] : unitsOf(header, c, split))).filter(({ position }) => !taken.has(position));
    const units = all.filter(one => !isOther(one) || !hasOwn(one));
    take(units.map(({ position }) => position));
    const columns = named.map((positions, c) => [...positions, ...units.flatMap(one => (one.column === c && !isOther(one) ? one.position : []))]);
    const [note] = take(positionsOf(noteWords));
    const codes = split.rows.kind === 'level' ? take(positionsOf(foldedSet(codesOf(split.rows)))) : [];
    const names = take(positionsOf(memberWords(split.rows)));
    return {
        columns, otherScales: units.filter(isOther), withUnit: new Set(units.map(({ column }) => column)), note,
        numbering: take(positionsOf(numberingWords)),
        members: [...codes.map(position => ({ position, byCode: true })), ...names.map(position => ({ position, byCode: false }))],
    };
}

/** Where a column is headed with its name and the unit of its numbers. */
function unitsOf(header: CsvRecord, column: number, split: Split): readonly OtherScale[] {
    const names = foldedSet(namesOf(split.columns[column], split));
    const { measure } = split.columns[column].indicator;
    return header.cells.flatMap((cell, position) => {
        const heading = unitHeadingOf(cell.text);
        const scale = heading && names.has(plainHeading(heading.name)) ? scaleInUnit(heading.unit, measure) : undefined;
        return scale ? [{ cell, position, unit: heading!.unit, scale, column }] : [];
    });
}

/** Whether a row's label says that it is the sum of the others. */
export function isTotalLabel(text: string): boolean {
    return totals.has(plainHeading(text).replace(/:$/, ''));
}

/** Whether a row's label says that it is what the members without a row get together, or what is held back. */
export function remainderOfLabel(text: string): 'others' | 'reserve' | undefined {
    const label = plainHeading(text);
    return othersWords.has(label) ? 'others' : reserveWords.has(label) ? 'reserve' : undefined;
}

const noteWords = foldedSet([...spellingsOf(keywordOf('note')!), 'notes', 'chú thích']);
const numberingWords = foldedSet(['stt', 'tt', 'no', 'no.', '#', 'số tt', 'số thứ tự']);
const totals = foldedSet(totalWords);
const othersWords = foldedSet([...spellingsOf(keywordOf('others')!), 'các đơn vị còn lại']);
const reserveWords = foldedSet(spellingsOf(keywordOf('reserve')!));
const generalWords = ['unit', 'đơn vị', 'tên đơn vị', 'name', 'tên', 'địa phương', 'địa bàn', 'identifier', 'code', 'mã'];

function memberWords(rows: Dimension): ReadonlySet<string> {
    const own = wordsOf(rows);
    const time = rows.level || rows.category || rows.kind === 'organization' ? [] : ['period', 'kỳ'];
    return foldedSet([...generalWords, ...own, ...own.map(word => `tên ${word}`), ...time]);
}

function codesOf(rows: Dimension): readonly string[] {
    return ['code', 'mã', 'mã số', 'mã đơn vị', ...wordsOf(rows).map(word => `mã ${word}`)];
}

/** What the things are called of which the rows are: the level or category by its names, others by the word of the language. */
function wordsOf({ kind, level, category }: Dimension): readonly string[] {
    const declared = level ?? category;
    return declared ? [declared.name, ...declared.title ? [declared.title] : [], ...level?.words ?? []] : spellingsOf(keywordOf(kind)!);
}

function nameOf({ indicator, member }: Column): string {
    if (!member) return indicator.name;
    return member.kind === 'period' ? member.id : member.name;
}

/** What a column can be headed with. */
export function namesOf(column: Column, split: Split): readonly string[] {
    const { indicator, member } = column;
    if (!member) return [indicator.name, indicator.title ?? ''];
    if (member.kind !== 'period') return [member.name, member.title ?? '', ...shortTitles(member.title, split.columnDimension)];
    return [member.id, ...shortPeriod(member.id, split.columns)];
}

/** The title of a unit without the word of its level. */
function shortTitles(title: string | undefined, dimension: Dimension | undefined): readonly string[] {
    const lower = title?.toLowerCase() ?? '';
    return dimension?.level?.words.flatMap(word => (lower.startsWith(`${word} `) ? lower.slice(word.length + 1) : [])) ?? [];
}

/** `Q1` of `2023-Q1`, `2023-09` without its year: where no other column is the same. */
function shortPeriod(id: string, columns: readonly Column[]): readonly string[] {
    const short = /^\d{4}-(.+)$/.exec(id)?.[1];
    if (short === undefined) return [];
    const same = columns.filter(({ member }) => member?.kind === 'period' && member.id.endsWith(`-${short}`));
    return same.length > 1 ? [] : /^\d/.test(short) ? [`tháng ${Number(short)}`, `tháng ${short}`, `month ${Number(short)}`, `t${Number(short)}`] : [short];
}

function foldedSet(names: readonly string[]): ReadonlySet<string> {
    return new Set(names.map(plainHeading).filter(name => name !== ''));
}

/** A heading as headings are compared; a period that is said in words (`Quý I`) as it is written. */
export function plainHeading(text: string): string {
    const plain = text.normalize('NFC').trim().replace(/\s+/g, ' ');
    const period = periodPhrase(plain);
    return plainLetters(period?.length === plain.length ? period.period : plain);
}
