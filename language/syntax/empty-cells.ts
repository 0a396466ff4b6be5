import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { endOf, indexAt, missingToken } from './tokens.js';

/** A line of a text, without its indentation, in pieces between tabs. */
interface TabbedLine {
    readonly start: number;
    readonly fields: readonly string[];
}

/**
 * Puts a cell without a value where a pasted row has nothing between two tabs. Tabs can also be there for alignment: a cell is
 * empty where a neighbouring row has as many tabs and something behind each.
 *
 * @param noteTabs the tabs behind which a note can stand, and no cell
 */
export function withEmptyCells(text: string, tokens: IToken[], noteTabs: ReadonlySet<number>, lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!/\t *(?:\t|[\n\r]|(?![\s\S]))/.test(text)) return tokens;
    const inserted = new Map<IToken, IToken[]>();
    // What was left out of the text, and comments, have no cells.
    const isRead = ({ start, fields }: TabbedLine) => (tokens[indexAt(tokens, start)]?.startOffset ?? Infinity) < start + fields.join('\t').length;
    const lines = tabbedLines(text).filter(line => line.fields.length < 2 || isRead(line));
    for (const [line, labels] of linesWithModel(lines)) {
        if (!isEmpty(line)) continue;
        const label = labelOf(line);
        // Where rows are counted, the words of a total can stand in the column before the names.
        const first = line.fields[label + 1]?.trim() === '' ? Math.max(label, labels) : label;
        let tab = line.start - 1;
        line.fields.forEach((field, column) => {
            if (column > first && field.trim() === '' && !noteTabs.has(tab)) {
                findings.push(emptyCell(tab, column - first, line.fields[label].trim()));
                const after = tokens[indexAt(tokens, tab) - 1] as IToken | undefined;
                if (after) inserted.set(after, [...inserted.get(after) ?? [], ...emptyTokens(lexer, after, tab, column > first + 1)]);
            }
            tab += field.length + 1;
        });
    }
    return inserted.size ? tokens.flatMap(token => [token, ...inserted.get(token) ?? []]) : tokens;
}

function tabbedLines(text: string): readonly TabbedLine[] {
    let offset = 0;
    return text.split('\n').map(line => {
        const content = line.replace(/\r$/, '');
        const start = offset + content.length - content.trimStart().length;
        offset += line.length + 1;
        return { start, fields: content.trimStart().split('\t') };
    });
}

function isEmpty({ fields }: TabbedLine): boolean {
    return fields.some(field => field.trim() === '');
}

/** In which of its pieces the label of a line stands: behind its running number. */
function labelOf({ fields }: TabbedLine): number {
    return fields.findIndex(field => !/^ *[0-9]{1,3} *[.)]? *$/.test(field));
}

/** The lines that stand next to others with as many fields, of which one has no empty ones, and in which of its pieces that has its label. */
function linesWithModel(lines: readonly TabbedLine[]): ReadonlyMap<TabbedLine, number> {
    const found = new Map<TabbedLine, number>();
    for (let first = 0, end = 1; first < lines.length; first = end++) {
        while (lines[end]?.fields.length === lines[first].fields.length) end++;
        const block = lines.slice(first, end);
        // The heading of a column of running numbers is none itself.
        const labels = block.filter(line => !isEmpty(line)).map(labelOf);
        if (lines[first].fields.length > 2 && labels.length) for (const line of block) found.set(line, Math.max(...labels));
    }
    return found;
}

/** A number without digits in the place of a tab, and the comma before it. */
function emptyTokens(lexer: AllotLexer, after: IToken, tab: number, separated: boolean): readonly IToken[] {
    const column = after.endColumn! + 1 + tab - endOf(after);
    const comma = missingToken(lexer.typeOf(','), after);
    const number = {
        ...missingToken(lexer.typeOf('NUMBER'), after), isInsertedInRecovery: false, startOffset: tab, endOffset: tab, startColumn: column, endColumn: column,
    };
    return separated ? [comma, number] : [number];
}

function emptyCell(tab: number, column: number, row: string): Finding {
    const start = tab + 1;
    return {
        start: tab, end: start,
        report: place => diagnostic('empty-cell', place(tab, start), { column, row }, {
            fixes: ['-', '?'].map(text => fix('insert', { text }, [{ place: place(start, start), text }])),
        }),
    };
}
