import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { missingToken } from './tokens.js';

/** A line of a text, without its indentation, in pieces between tabs. */
interface TabbedLine {
    readonly start: number;
    readonly fields: readonly string[];
}

/**
 * Puts a cell without a value where a pasted row has nothing between two tabs. Tabs can also be there for alignment: a cell is
 * empty where a neighbouring row has as many tabs and something behind each.
 */
export function withEmptyCells(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!/\t *(?:\t|[\n\r]|(?![\s\S]))/.test(text)) return tokens;
    const inserted = new Map<IToken, IToken[]>();
    const lines = tabbedLines(text);
    lines.forEach((line, i) => {
        if (!isEmpty(line) || !hasModel(lines, i)) return;
        const first = line.fields.findIndex(field => !/^ *[0-9]{1,3} *[.)]? *$/.test(field));
        let tab = line.start - 1;
        line.fields.forEach((field, column) => {
            if (column > first && field.trim() === '') {
                findings.push(emptyCell(tab, column - first, line.fields[first].trim()));
                const after = tokenBefore(tokens, tab);
                if (after) inserted.set(after, [...inserted.get(after) ?? [], ...emptyTokens(lexer, after, column > first + 1)]);
            }
            tab += field.length + 1;
        });
    });
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
    return fields.length > 2 && fields.some(field => field.trim() === '');
}

/** Whether a line without empty fields stands near, among lines with as many fields. */
function hasModel(lines: readonly TabbedLine[], index: number): boolean {
    const count = lines[index].fields.length;
    for (const step of [-1, 1]) {
        for (let i = index + step; lines[i]?.fields.length === count; i += step) if (!isEmpty(lines[i])) return true;
    }
    return false;
}

function tokenBefore(tokens: readonly IToken[], offset: number): IToken | undefined {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (tokens[middle].startOffset < offset) low = middle + 1;
        else high = middle;
    }
    return tokens[low - 1];
}

function emptyTokens(lexer: AllotLexer, after: IToken, separated: boolean): readonly IToken[] {
    const number = missingToken(lexer.typeOf('NUMBER'), after);
    return separated ? [missingToken(lexer.typeOf(','), after), number] : [number];
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
