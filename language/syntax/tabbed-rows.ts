import type { IToken } from 'chevrotain';
import { cellStarts } from './cells.js';
import type { AllotLexer } from './lexer.js';
import { splitWords } from './split-words.js';
import { beginsLine, indexAt } from './tokens.js';

/** A line of a split with its pieces between tabs. */
export interface TabbedRow {
    readonly first: number;
    /** Behind its last token. */
    readonly end: number;
    readonly start: number;
    readonly lineEnd: number;
    readonly fields: readonly string[];
    /** How the row is counted: by letters, by Roman numbers, by `1`, by `1.1`; empty where it is not. */
    readonly ordinal: string;
    readonly labelStart: number;
    readonly label: string;
    /** Its pieces behind the label. */
    readonly cells: readonly string[];
    readonly hasFigures: boolean;
}

/**
 * The rows of each split that have tabs.
 *
 * @param withPlain those with blanks and commas, too
 */
export function splitBlocks(text: string, tokens: readonly IToken[], lexer: AllotLexer, withPlain = false): readonly (readonly TabbedRow[])[] {
    const blocks: (readonly TabbedRow[])[] = [];
    const open: { readonly split: boolean; readonly rows: TabbedRow[] }[] = [];
    let split = false;
    for (let i = 0; i < tokens.length; i++) {
        const kind = lexer.kindOf(tokens[i].tokenType);
        if (kind === 'split by') split = true;
        else if (kind === '}') blocks.push(open.pop()?.rows ?? []);
        else if (kind === '{') {
            open.push({ split, rows: [] });
            split = false;
        }
        const block = open.at(-1);
        if (!block?.split || !beginsLine(tokens, i) || splitWords.has(kind) || /^[{}]$/.test(kind)) continue;
        const row = rowAt(text, tokens, i, lexer, withPlain);
        if (row) block.rows.push(row);
    }
    return blocks.filter(rows => rows.length);
}

function rowAt(text: string, tokens: readonly IToken[], first: number, lexer: AllotLexer, withPlain: boolean): TabbedRow | undefined {
    const start = tokens[first].startOffset;
    const length = text.slice(start).search(/[\n\r]/);
    const lineEnd = length < 0 ? text.length : start + length;
    const line = text.slice(start, lineEnd);
    const plain = withPlain && !line.includes('\t') ? plainRow.exec(line.replace(/\s*\/\/.*$/, '')) : null;
    if (!line.includes('\t') && !plain) return undefined;
    let end = first + 1;
    while (tokens[end] && tokens[end].startOffset < lineEnd) end++;
    if (tokens.slice(first, end).some(token => /^[{}]$/.test(token.image))) return undefined;
    if (plain) {
        const [written, label, figures] = plain;
        const cells = figures.split(/[,;]\s/).map(cell => cell.trim());
        return { first, end, start, lineEnd: start + written.length, fields: [label, ...cells], ordinal: '', labelStart: start, label, cells, hasFigures: true };
    }
    const fields = line.split('\t').map(field => field.trim());
    const labelStart = start + line.indexOf('\t') + 1;
    const label = tokens[indexAt(tokens, labelStart)] as IToken | undefined;
    const isLabel = label && label.startOffset < lineEnd && /^["\u201C\p{L}]/u.test(fields[1]) && !cellStarts.has(lexer.kindOf(label.tokenType));
    const ordinal = isLabel ? ordinalKind(fields[0]) : '';
    const cells = fields.slice(ordinal ? 2 : 1);
    return {
        first, end, start, lineEnd: start + line.trimEnd().length, fields, ordinal, labelStart: ordinal ? label!.startOffset : start,
        label: fields[ordinal ? 1 : 0], cells, hasFigures: cells.some(cell => cell !== ''),
    };
}

/** A label of words, which can end with a number (`Cộng khu vực 1: 900, 4_800`), and figures. */
const plainRow = /^(["\u201C]?\p{L}[^\t0-9]*?(?:[ \u00A0][0-9]{1,3}(?=[ \u00A0]*:|[ \u00A0]+[-?0-9]))?)[ \u00A0]*:?[ \u00A0]+([-?0-9][-?0-9_., ;\u00A0]*?)\s*$/u;

/** What rows are counted by, in the order in which administrative tables nest them; `I` is a Roman number first. */
export const ordinalKinds: readonly (readonly [string, RegExp])[] = [
    ['capital', /^[A-HJ-UWYZ\u0110] ?[.)]?$/], ['roman', /^[IVX]{1,6} ?[.)]?$/], ['number', /^[0-9]{1,3} ?[.)]?$/],
    ['numbers', /^[0-9]{1,3}(?:\.[0-9]{1,3})+ ?[.)]?$/], ['small', /^[a-z\u0111] ?[.)]?$/], ['dash', /^[-+]$/],
];

/** How something that counts rows does so: `roman`, `number` …; empty where it is nothing of the kind. */
export function ordinalKind(field: string): string {
    return ordinalKinds.find(([, pattern]) => pattern.test(field))?.[0] ?? '';
}

