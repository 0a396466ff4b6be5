import type * as ast from '../generated/ast.js';
import { numberStyles, readStyledNumber, type NumberStyle } from '../csv/number-style.js';
import { readCsv, type BrokenCsv, type CsvCell, type CsvRecord } from '../csv/read-csv.js';
import { isRowsFileName } from '../csv/rows-file.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, related } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf, placeOfProperty } from '../syntax/places.js';
import { keywordLanguageAt } from '../syntax/written-words.js';
import type { Draft } from './build.js';
import { counted } from './counted.js';
import { readCsvFigure, type CsvFigureContext } from './csv-figures.js';
import { reportColumns, reportHeaderLines, reportMembers } from './csv-header.js';
import { reportGroup, reportSubtotal } from './csv-groups.js';
import { isTotalLabel, remainderOfLabel, type CsvHeadings } from './csv-headings.js';
import { reportUnknownUnits } from './csv-units.js';
import { knownMember, labelIn, memberByName, unitByCode, type CsvRowsContext, type LabelContext } from './csv-labels.js';
import { sectionsOf, type CsvSections } from './csv-sections.js';
import { FileStyle, type ColumnTexts, type StylePlace } from './csv-styles.js';
import type { Figure, Member, Part, RowsSource } from './model.js';
import { dimensionName } from './names-in-messages.js';
import { partOfSplit } from './part-of-split.js';
import { figure } from './read-figures.js';
import { areTotal, type Amounts } from './total-row.js';

/** The rows of a file, and whether these are all that it has. */
export interface CsvRows {
    readonly source: RowsSource;
    readonly isComplete: boolean;
}

/** Reads `rows from "file.csv"`. Everything that is wrong is reported, where it stands; undefined if there is nothing to read. */
export function readRowsFrom(node: ast.RowsFrom, context: CsvRowsContext): CsvRows | undefined {
    const document = documentOf(node, context);
    const numbers = styleOf(node, context);
    if (!document || !numbers) return undefined;
    const table = readCsv(document);
    const { build, split, at } = context;
    build.csvUses.add(document);
    if (!table.records.length) {
        build.report(diagnostic('csv-header', { document, start: 0, end: 0 }, { reason: emptyFile }));
        return undefined;
    }
    const sections = sectionsOf(table, split, context);
    const { header, headings } = sections;
    // A heading that is not understood is most often the one that is missed.
    if (!headings.members.length) build.csvUses.use(header, header.cells.keys());
    if (!headings.members.length && !headings.columns.flat().length && !headings.otherScales.length) {
        reportMembers(sections, context);
        return undefined;
    }
    build.csvUses.use(header, positionsIn(headings));
    reportAround(sections, context);
    reportHeaderLines(sections, context);
    const isKnown = [reportColumns(sections, node, context), reportMembers(sections, context)].every(one => one);
    if (table.broken) build.report(brokenFile(table.broken));
    const place = placeOf(at.source, node);
    const reported = context.split.owner.kind === 'report';
    const reader = new RowReader(sections, context, {
        build, form: { numbers, separator: table.separator }, reported,
        style: new FileStyle(numbers, stylePlaceOf(node, context), () => textsOf(sections, context)),
    });
    return { source: { document, place, numbers, ...reader.read() }, isComplete: isKnown && !table.broken };
}

/** What stands in the columns of figures. */
function textsOf({ rows, headings }: CsvSections, { split }: CsvRowsContext): readonly ColumnTexts[] {
    return headings.columns.flatMap(([position], c) => (
        position === undefined ? [] : { column: split.columns[c], texts: rows.flatMap(({ cells }) => cells.at(position)?.text ?? []) }
    ));
}

function positionsIn({ columns, otherScales, members, numbering, note }: CsvHeadings): readonly number[] {
    const others = [...otherScales, ...members];
    return [...columns.flat(), ...others.map(({ position }) => position), ...numbering, ...note === undefined ? [] : [note]];
}

function documentOf(node: ast.RowsFrom, { build, at }: CsvRowsContext): SourceDocument | undefined {
    if (node.file === undefined) return undefined;
    const place = placeOfProperty(at.source, node, 'file');
    const file = node.file.normalize('NFC');
    const content = build.rowsFileOf(at.source, file);
    if (content && 'document' in content) return content.document;
    if (content && 'unread' in content) {
        build.report(content.unread);
        return undefined;
    }
    const reason = content?.reason ?? (isRowsFileName(file) ? noProject : noCsv);
    build.report(diagnostic('csv-missing', place, { file, reason }, {
        fixes: content?.near === undefined ? [] : [fix('write-instead', { text: `"${content.near}"` }, [{ place, text: `"${content.near}"` }])],
    }));
    return undefined;
}

/** How the file writes its numbers; undefined if the text says something that is no style. */
function styleOf(node: ast.RowsFrom, { build, at }: CsvRowsContext): NumberStyle | undefined {
    if (node.numbers === undefined) return 'plain';
    const style = numberStyles.find(one => one === node.numbers);
    if (style) return style;
    const place = placeOfProperty(at.source, node, 'numbers');
    build.report(diagnostic('unknown-name', place, {
        kind: { en: 'way of writing numbers', vi: 'kiểu số' }, name: node.numbers, suggestion: { en: ' Write vi (1.160,5) or en (1,160.5).', vi: ' Hãy ghi vi (1.160,5) hoặc en (1,160.5).' },
    }, { fixes: numberStyles.map(text => fix('write-instead', { text }, [{ place, text }])) }));
    return undefined;
}

/** What stands above and below a table is no part of it, which is said once for each. */
function reportAround({ titles, signs, closing, header, headings }: CsvSections, context: CsvRowsContext): void {
    const known = new Set(positionsIn(headings));
    const isSole = header.cells.every(({ text }, i) => text === '' || known.has(i));
    const report = (lines: readonly CsvRecord[], side: Localized): void => {
        const [first, last] = [lines.at(0), lines.at(-1)];
        if (!first || !last) return;
        const written = first === signs ? first.cells.flatMap(({ text }) => (text === '' ? [] : text)).join(' ') : wordsOf(first);
        context.build.report(diagnostic('csv-outside-table', { ...first.place, end: last.place.end }, { written, side }));
    };
    report(reportUnknownUnits(titles, isSole, context), { en: 'above its header', vi: 'phía trên dòng tiêu đề' });
    report(signs ? [signs] : [], { en: 'as the signs of its columns', vi: 'là dòng ký hiệu cột' });
    report(reportUnknownUnits(closing, isSole, context), { en: 'below its rows', vi: 'phía dưới các dòng' });
}

/** The first words in a record. */
function wordsOf({ cells }: CsvRecord): string {
    return cells.find(({ text }) => /\p{L}/u.test(text))?.text ?? cells.find(({ text }) => text !== '')!.text;
}

function stylePlaceOf(node: ast.RowsFrom, { at: { source } }: CsvRowsContext): StylePlace {
    const place = placeOf(source, node);
    const language = keywordLanguageAt(place, 'rows from');
    return { place: node.numbers === undefined ? { ...place, start: place.end } : placeOfProperty(source, node, 'numbers'), language };
}

const emptyFile: Localized = { en: 'the file is empty', vi: 'tệp trống' };
const noCsv: Localized = { en: 'rows are read from files whose names end with .csv', vi: 'chỉ đọc dòng từ tệp có tên kết thúc bằng .csv' };
const noProject: Localized = {
    en: 'files are found only from texts of a project: open its folder, or make this text part of it',
    vi: 'chỉ tìm được tệp từ văn bản thuộc một dự án: hãy mở thư mục của dự án, hoặc đưa văn bản này vào dự án',
};

const brokenWords: { readonly [P in BrokenCsv['problem']]: Localized } = {
    'not closed': { en: 'it has no closing quotation mark', vi: 'ô này thiếu dấu ngoặc kép đóng' },
    'text behind': { en: 'something stands behind its closing quotation mark', vi: 'có chữ đứng sau dấu ngoặc kép đóng' },
    'within': { en: 'it has a quotation mark but does not begin with one', vi: 'có dấu ngoặc kép nhưng ô không bắt đầu bằng dấu ngoặc kép' },
};

function brokenFile({ problem, place }: BrokenCsv) {
    return diagnostic('csv-quotes', place, { reason: brokenWords[problem] });
}

/** Reads the records below the header. */
class RowReader {
    private readonly parts: Draft<Part>[] = [];
    private total: RowsSource['total'];
    private readonly headings: CsvHeadings;

    constructor(
        private readonly sections: CsvSections,
        private readonly context: CsvRowsContext,
        private readonly figures: CsvFigureContext,
    ) {
        this.headings = sections.headings;
    }

    read(): Pick<RowsSource, 'parts' | 'total'> {
        const { headings, context } = this;
        const records = headings.members.length ? this.sections.rows.filter(record => !reportGroup(record, headings, context)) : this.sections.rows;
        records.forEach((record, i) => {
            const isEdge = i === 0 || i === records.length - 1;
            const total = isEdge && this.total === undefined ? this.totalLabel(record) : undefined;
            if (total) this.total = { label: total.text, figures: this.totals(record, total.text), place: record.place };
            else if (headings.members.length) {
                const isTotal = this.isTotal(record, isEdge, records);
                if (!reportSubtotal(record, isTotal, isEdge, records, headings, context)) this.parts.push(this.row(record));
            }
        });
        return { parts: this.parts, total: this.total };
    }

    /** The cell that says that a record is the sum of the others: in a column that has no figures. */
    private totalLabel({ cells }: CsvRecord): CsvCell | undefined {
        const ofFigures = new Set(this.headings.columns.flat());
        const label = cells.find((cell, i) => !ofFigures.has(i) && isTotalLabel(cell.text));
        return label && !knownMember(label.text, this.context) ? label : undefined;
    }

    /** Whether the figures of a record are the total of the others, whatever it is called. */
    private isTotal(record: CsvRecord, isEdge: boolean, records: readonly CsvRecord[]): boolean {
        const { whole, columns, columnDimension } = this.context.split;
        if (!isEdge || records.length < 3) return false;
        const total = columnDimension ? [] : columns.map(({ indicatorIndex, scale }) => whole.values[indicatorIndex]?.value?.dividedBy(scale, 15, 'floor'));
        return areTotal(this.amounts(record), records.filter(other => other !== record).map(other => this.amounts(other)), total);
    }

    private amounts({ cells }: CsvRecord): Amounts {
        return this.headings.columns.map(([position]) => {
            const read = readStyledNumber((position === undefined ? undefined : cells[position]?.text) ?? '', this.figures.form.numbers);
            return 'value' in read ? read.value : undefined;
        });
    }

    private row(record: CsvRecord): Draft<Part> {
        const { split } = this.context;
        const deciding = this.headings.members.map(({ position, byCode }) => ({ cell: record.cells[position] as CsvCell | undefined, byCode }));
        const remainder = this.remainder(record);
        if (remainder) return remainder;
        const { cell, byCode } = deciding.find(one => one.cell && one.cell.text !== '') ?? { cell: undefined, byCode: false };
        const member = cell && (byCode ? unitByCode(cell, this.context) : memberByName(cell, this.context));
        if (!cell) this.reportNoLabel(record);
        if (cell && member) this.compareNames(cell, member, deciding.flatMap(one => (one.cell && one.cell !== cell && !one.byCode ? one.cell : [])));
        const label = cell ? byCode ? member && member.kind !== 'period' ? member.name : cell.text : labelText(cell, this.context) : '?';
        return partOfSplit(split, {
            kind: 'row', computed: false, member, label, cells: this.cells(record, label), note: this.note(record), place: record.place, labelPlace: cell?.place ?? record.place,
        });
    }

    private note({ cells }: CsvRecord): string | undefined {
        const { note } = this.headings;
        return note === undefined ? undefined : cells[note]?.text || undefined;
    }

    /** `others` or `reserve`: in a column of labels, where it names nothing that can have a row. */
    private remainder(record: CsvRecord): Draft<Part> | undefined {
        const labels = this.headings.members.flatMap(({ position }) => record.cells[position] ?? []).filter(({ text }) => text !== '');
        const kind = labels.length === 1 ? remainderOfLabel(labels[0].text) : undefined;
        if (!kind || knownMember(labels[0].text, this.context)) return undefined;
        return partOfSplit(this.context.split, {
            kind, computed: false, member: undefined, label: kind, cells: this.cells(record, keywordInMessages(kind)), note: this.note(record),
            place: record.place, labelPlace: labels[0].place,
        });
    }

    private reportNoLabel(record: CsvRecord): void {
        const { build, split } = this.context;
        const [{ position }] = this.headings.members;
        const place = record.cells[position]?.place ?? record.place;
        build.report(diagnostic('csv-label', place.end > place.start ? place : record.place, { heading: this.heading(position), dimension: dimensionName(split.rows) }));
    }

    /** A row that has a code and a name must mean one thing by the two. */
    private compareNames(cell: CsvCell, member: Member, others: readonly CsvCell[]): void {
        for (const other of others) {
            const known = other.text === '' ? undefined : knownMember(other.text, this.context);
            if (!known || known === member || (known.kind === 'unit' && member.kind === 'unit' && known.path === member.path)) continue;
            const name = member.kind === 'period' ? member.id : member.name;
            this.context.build.report(diagnostic('csv-contradiction', other.place, { name: other.text, label: cell.text, member: name }, {
                related: [related(cell.place, 'label-here', { name })],
            }));
        }
    }

    private cells(record: CsvRecord, label: string | Localized): Draft<Figure>[] {
        const { split, build } = this.context;
        const { columns } = this.headings;
        const lacking = columns.filter(([position]) => position !== undefined && !record.cells[position]).length;
        const surplus = record.cells.slice(this.sections.header.cells.length).some(cell => cell.text !== '');
        if (lacking || surplus) {
            build.report(diagnostic('wrong-cell-count', record.place, {
                label, cells: counted(record.cells.length, 'cell', 'ô'), columns: counted(this.sections.header.cells.length, 'column', 'cột'),
            }));
        }
        return split.columns.map((column, c) => {
            const [position] = columns[c];
            const cell = position === undefined ? undefined : record.cells[position];
            return cell && !surplus ? readCsvFigure(cell, column, { label, heading: this.heading(position) }, this.figures) : figure('stated', undefined);
        });
    }

    /** What a file says that its rows come to; it need not say it of every column. */
    private totals(record: CsvRecord, label: string): Figure[] {
        return this.context.split.columns.map((column, c) => {
            const [position] = this.headings.columns[c];
            const cell = position === undefined ? undefined : record.cells[position];
            if (!cell || cell.text === '') return figure('none', undefined);
            const own = readCsvFigure(cell, column, { label, heading: this.heading(position) }, this.figures);
            if (own.rest) this.context.build.report(diagnostic('rest-misplaced', cell.inner, { reason: { en: 'this row is the total', vi: 'đây là dòng tổng' } }));
            return own;
        });
    }

    private heading(position: number): string {
        return this.sections.header.cells[position].text;
    }
}

function labelText(cell: CsvCell, context: LabelContext): string {
    const { name, period, year } = labelIn(cell.text, context);
    return name ?? period ?? year ?? cell.text;
}
