import {
    asCell, type Column, type CsvCellForm, dimensionName, type Figure, fractionDigits, keywordIn, keywordLanguageAt, lineEndOf, memberLabels, numberIn,
    type Part, type RowsSource, type Split, styledNumber, textAt,
} from '../language/index.js';

/** The rows of a split as a CSV file with commas; undefined where one of them has something that such a file cannot have. */
export function csvText(split: Split, rows: readonly Part[]): string | undefined {
    const hasNotes = rows.some(row => row.note !== undefined);
    const lines = rows.map(row => {
        const cells = isPlain(row) ? row.cells.map((cell, c) => csvFigure(cell, split.columns[c])) : [undefined];
        return cells.includes(undefined) ? undefined : [labelOf(row), ...cells as string[], ...hasNotes ? [row.note ?? ''] : []];
    });
    if (lines.includes(undefined)) return undefined;
    const language = keywordLanguageAt(split.headPlace, 'split by');
    const heading = [dimensionName(split.rows)[language], ...split.columns.map(headingOf), ...hasNotes ? [keywordIn(language, 'note')] : []];
    const text = [heading, ...lines as string[][]].map(line => line.map(cell => asCell(cell, ',')).join(','));
    const lineEnd = lineEndOf(split.place.document.text);
    return text.map(line => line + lineEnd).join('');
}

/** Whether a row is a label with its figures: a block of its own stands in texts only. */
function isPlain({ member, splits, milestones, place, cells }: Part): boolean {
    const last = cells.at(-1)?.place;
    return member !== undefined && !splits.length && !milestones.length && last !== undefined && !/\{/.test(textAt({ ...place, start: last.end }).replace(/"[^"]*"/g, ''));
}

/** A label as it is written, without quotes; of a path with official names in it, the identifiers. */
function labelOf({ label, member }: Part): string {
    if (/^"[^"]*"$/.test(label)) return label.slice(1, -1);
    return label.includes('"') && member?.kind === 'unit' ? member.path : label.replace(/\s+/g, '');
}

function headingOf({ indicator, member }: Column): string {
    if (!member) return indicator.name;
    return member.kind === 'period' ? member.id : member.name;
}

function csvFigure(figure: Figure, column: Column): string | undefined {
    const number = numberOf(figure, column);
    return number === undefined ? undefined : figure.operator === 'exactly' ? number : `${figure.operator} ${number}`;
}

/** A figure as its number in the scale of its column, without groups. */
function numberOf(figure: Figure, { scale }: Column): string | undefined {
    if (figure.rest) return 'rest';
    if (figure.status === 'none') return '-';
    if (figure.status === 'undecided') return '?';
    if (!figure.value || !figure.place) return undefined;
    // How many digits a percentage has counts.
    if (figure.percent) return textAt(figure.place).replace(/^[^0-9+-]*/, '').replace(/\s/g, '');
    return numberIn(scale, figure.value)?.replaceAll('_', '');
}

/** The rows of a file as they are written in the text of a split; undefined where one of them is not known. */
export function rowsText(split: Split, { parts }: RowsSource): readonly string[] | undefined {
    const members = parts.flatMap(part => part.member ?? []);
    if (members.length !== parts.filter(({ kind }) => kind === 'row').length) return undefined;
    const labels = memberLabels(split, members).values();
    const language = keywordLanguageAt(split.headPlace, 'split by');
    const rows = parts.map(part => {
        const label = part.kind === 'row' ? labels.next().value : keywordIn(language, part.kind);
        const cells = part.cells.map((cell, c) => allotFigure(cell, split.columns[c], operator => keywordIn(language, operator)));
        if (cells.includes(undefined)) return undefined;
        // No text has a straight quotation mark, or a line break, in it.
        const note = part.note === undefined ? '' : `  ${keywordIn(language, 'note')} "${part.note.replaceAll('"', "'").replace(/\s+/g, ' ')}"`;
        return `${label} ${cells.join(', ')}${note}`;
    });
    return rows.includes(undefined) ? undefined : rows as string[];
}

function allotFigure(figure: Figure, { scale }: Column, word: (operator: string) => string): string | undefined {
    if (figure.status === 'none') return '-';
    if (figure.status === 'undecided') return '?';
    if (figure.rest) return word('rest');
    const number = !figure.value || !figure.csv ? undefined : figure.percent ? percentage(figure, figure.csv) : numberIn(scale, figure.value);
    return number === undefined ? undefined : figure.operator === 'exactly' ? number : `${word(figure.operator)} ${number}`;
}

/** A percentage with as many digits as the file gives. */
function percentage({ value, scale, place }: Figure, { numbers }: CsvCellForm): string {
    const number = styledNumber(value!.dividedBy(scale, 15, 'floor'), 'plain');
    const digits = place ? fractionDigits(textAt(place), numbers) : 0;
    const [whole, fraction = ''] = number.split('.');
    return `${whole}${digits > 0 || fraction ? `.${fraction.padEnd(digits, '0')}` : ''}%`;
}
