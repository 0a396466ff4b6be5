import type * as ast from '../generated/ast.js';
import { asCell } from '../csv/number-style.js';
import type { CsvCell } from '../csv/read-csv.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, related, type Fix } from '../diagnostics/diagnostic.js';
import { nearestName } from '../references/nearest-name.js';
import { looksLikeFigure } from './csv-figures.js';
import { namesOf, plainHeading } from './csv-headings.js';
import { knownMember, type CsvRowsContext } from './csv-labels.js';
import { reportScales, unitHeadingOf } from './csv-units.js';
import type { CsvSections } from './csv-sections.js';
import type { Column, Split } from './model.js';
import { dimensionName } from './names-in-messages.js';

/** Reports a header of two lines, which is written in one. */
export function reportHeaderLines({ header, headerLines, separator }: CsvSections, { build }: CsvRowsContext): void {
    if (!headerLines) return;
    const text = header.cells.map(cell => asCell(cell.text, separator)).join(separator);
    build.report(diagnostic('csv-header', header.place, { reason: {
        en: 'the header takes two lines; each column has one heading, and all stand in one line',
        vi: 'tiêu đề chiếm hai dòng; mỗi cột chỉ có một tiêu đề và mọi tiêu đề nằm trên một dòng',
    } }, { fixes: [fix('write-instead', { text }, [{ place: header.place, text }])] }));
}

/** Reports what is wrong with the columns of figures: each of the split stands once in the file. Whether all do. */
export function reportColumns(sections: CsvSections, node: ast.RowsFrom, context: CsvRowsContext): boolean {
    const { header, headings } = sections;
    const { build, split, isBroken } = context;
    const scaled = new Set(headings.otherScales.map(({ column }) => column));
    const isMissing = (c: number) => !headings.columns[c].length && !scaled.has(c);
    const missing = split.columns.filter((column, c) => isMissing(c) && !isBroken && (column.member || !split.columnDimension));
    const meant = headingsMeant(missing, sections, context);
    let isKnown = missing.length === 0 && scaled.size === 0;
    reportScales(headings.otherScales, node, context);
    for (const column of missing) {
        const position = meant.get(column);
        const cell = position === undefined ? undefined : header.cells[position];
        // What the heading should be is said where the column is missed.
        if (position !== undefined) build.csvUses.use(header, [position]);
        build.report(diagnostic('missing-column', cell?.place ?? header.place, { indicator: nameOf(column), suggestion: cell ? isMeant(cell.text) : none }, {
            fixes: cell && !hasOtherUnit(cell, column, split) ? [writeHeading(cell, namesOf(column, split)[1] || nameOf(column), sections.separator)] : [],
        }));
    }
    headings.columns.forEach(([first, ...others], c) => {
        const name = nameOf(split.columns[c]);
        for (const other of others) {
            const { text, place } = header.cells[other];
            build.report(diagnostic('wrong-column', place, { column: text, reason: { en: `${name} already has a column`, vi: `${name} đã có một cột` } }, {
                related: [related(header.cells[first].place, 'first-here', {})],
            }));
            isKnown = false;
        }
    });
    return isKnown;
}

/** `Số thu (tr.đ)`: whatever a heading says behind the name may say in which unit its numbers are, which would be lost. */
function hasOtherUnit({ text }: CsvCell, column: Column, split: Split): boolean {
    const heading = unitHeadingOf(text);
    return heading !== undefined && namesOf(column, split).some(name => plainHeading(name) === plainHeading(heading.name));
}

function nameOf({ indicator, member }: Column): string {
    return !member ? indicator.name : member.kind === 'period' ? member.id : member.name;
}

/** Which column of the file each missing one probably is: the one with a like heading; the only one where nothing else is missed or left over. */
function headingsMeant(missing: readonly Column[], sections: CsvSections, { split }: CsvRowsContext): ReadonlyMap<Column, number> {
    const free = freeColumns(sections).filter(position => areFigures(position, sections));
    const meant = new Map<Column, number>();
    for (const column of missing) {
        const left = free.filter(position => ![...meant.values()].includes(position));
        const texts = new Map(left.map(position => [plainHeading(sections.header.cells[position].text), position]));
        const near = namesOf(column, split).flatMap(name => (name === '' ? [] : nearestName(plainHeading(name), texts.keys()) ?? []))[0];
        if (near !== undefined) meant.set(column, texts.get(near)!);
    }
    if (missing.length === 1 && free.length === 1) meant.set(missing[0], free[0]);
    return meant;
}

/** The columns of a file that have a heading and are not understood. */
function freeColumns({ header, headings }: CsvSections): readonly number[] {
    const { columns, otherScales, members, numbering, note } = headings;
    const taken = new Set([...columns.flat(), ...[...otherScales, ...members].map(({ position }) => position), ...numbering, note]);
    return header.cells.flatMap(({ text }, i) => (text === '' || taken.has(i) ? [] : i));
}

/** Whether the cells of a column can be figures, at least one of them. */
function areFigures(position: number, { rows }: CsvSections): boolean {
    const texts = rows.map(({ cells }) => cells[position]?.text ?? '').filter(text => text !== '');
    return texts.length > 0 && texts.every(looksLikeFigure);
}

const none: Localized = { en: '', vi: '' };

function isMeant(heading: string): Localized {
    return { en: ` Is the column ${heading} meant?`, vi: ` Có phải là cột ${heading} không?` };
}

function writeHeading({ place }: CsvCell, name: string, separator: string): Fix {
    const text = asCell(name, separator);
    return fix('write-instead', { text }, [{ place, text }]);
}

/** Reports that no column says what a row is of. Whether one does. */
export function reportMembers(sections: CsvSections, context: CsvRowsContext): boolean {
    const { header, headings } = sections;
    if (headings.members.length) return true;
    const name = dimensionName(context.split.rows);
    const position = freeColumns(sections).find(one => areNames(one, sections, context));
    const cell = position === undefined ? undefined : header.cells[position];
    const word = cell && (/^\p{ASCII}*$/u.test(header.cells.map(({ text }) => text).join('')) ? 'name' : 'tên');
    context.build.report(diagnostic('csv-header', cell?.place ?? header.place, {
        reason: cell ? {
            en: `no column is known to say which ${name.en} a row is of; the column ${cell.text} has their names: head it with "name"`,
            vi: `không biết cột nào ghi mỗi dòng là của ${name.vi} nào; cột ${cell.text} có tên các đơn vị: hãy đặt tiêu đề là "tên"`,
        } : {
            en: `no column says which ${name.en} a row is of; head one with ${name.en}, "name" or "code"`,
            vi: `không có cột nào cho biết mỗi dòng là của ${name.vi} nào; hãy đặt tiêu đề một cột là ${name.vi}, "tên" hoặc "mã"`,
        },
    }, { fixes: cell && word ? [writeHeading(cell, word, sections.separator)] : [] }));
    return false;
}

/** Whether most cells of a column are names of what has a row. */
function areNames(position: number, { rows }: CsvSections, context: CsvRowsContext): boolean {
    const texts = rows.map(({ cells }) => cells[position]?.text ?? '').filter(text => text !== '');
    return texts.length > 0 && texts.filter(text => knownMember(text, context)).length * 2 > texts.length;
}
