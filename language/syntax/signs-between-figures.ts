import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import { blockColumns } from './block-columns.js';
import { cellEnds, isYearLabel, labelWithNumber } from './cells.js';
import { changeFinding } from './changes-in-words.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { beginsLine, endOf, missingToken, retyped, surroundings, type Surroundings } from './tokens.js';

/** What a line with figures begins with. */
const lineStarts: ReadonlySet<string> = new Set(['ID', 'STRING', 'YEARPART', 'total', 'others', 'reserve']);

/** What a figure follows that is not read as one. */
const beforeFigures: ReadonlySet<string> = new Set(['ID', 'STRING', 'total', 'others', 'reserve', ',']);

/** A sign between two figures of a line. */
interface Sign {
    /** The tokens that it and what was read together with it have in the text: from the first to behind the last. */
    readonly index: number;
    readonly end: number;
    /** The figure before it, where that was read together with it. */
    readonly before: readonly IToken[];
    readonly sign: IToken;
    readonly after: IToken;
}

/** What is read instead, and what is said of it. */
interface Meant {
    readonly tokens: readonly IToken[];
    /** Absent where what is read instead is told when its number is read. */
    readonly finding?: Finding;
    /** How many of the tokens before are read anew. */
    readonly again?: number;
}

/**
 * `TanLap 700 - 3.400`: a dash between two figures stands for the comma between them. In an adjustment it is an arrow, and so is
 * a slash: `TanLap 700/750`.
 */
export function withSigns(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!/[0-9%\p{L}][ \u00A0]*[-\u2013/][ \u00A0]*[0-9]/u.test(text)) return tokens;
    const result: IToken[] = [];
    const around = surroundings(tokens, lexer.kindOf);
    const columnsAt = blockColumns(tokens, lexer);
    for (let i = 0; i < tokens.length; i++) {
        const line = around(i);
        const sign = isLineOfFigures(tokens, line.first, lexer) ? signAt(text, tokens, i, line, lexer) : undefined;
        const columns = sign && columnsAt(line.first, line);
        const meant = sign && (line.statement === 'adjust' ? inAdjustment : inSplit)(text, tokens, sign, line, columns, lexer);
        if (!meant) {
            result.push(tokens[i]);
            continue;
        }
        result.splice(result.length - (meant.again ?? 0), meant.again ?? 0, ...meant.tokens);
        if (meant.finding) findings.push(meant.finding);
        i = sign.end - 1;
    }
    return result;
}

function isLineOfFigures(tokens: readonly IToken[], first: number, lexer: AllotLexer): boolean {
    return lineStarts.has(lexer.kindOf(tokens[first].tokenType)) || isYearLabel(tokens, first, lexer);
}

function signAt(text: string, tokens: readonly IToken[], index: number, { first }: Surroundings, lexer: AllotLexer): Sign | undefined {
    if (index <= first) return undefined;
    const token = tokens[index];
    const kind = lexer.kindOf(token.tokenType);
    const figures = /^([0-9]+)[-/]([0-9]+)$/.exec(token.image);
    // `12/15` was read as a date, `1200-1250` as two years.
    if (figures && (kind === 'DATE' || kind === 'YEARPART') && beforeFigures.has(lexer.kindOf(tokens[index - 1].tokenType))) {
        const [, left, right] = figures;
        const [number, at] = [lexer.typeOf('NUMBER'), left.length];
        const before = piece(token, number, 0, at);
        const after = piece(token, number, at + 1, at + 1 + right.length);
        return { index, end: index + 1, before: [before], sign: piece(token, token.tokenType, at, at + 1), after };
    }
    const [previous, next] = [tokens[index - 1], tokens[index + 1] as IToken | undefined];
    if (!cellEnds.has(lexer.kindOf(previous.tokenType)) || /^[-?]$/.test(previous.image) || isLabel(text, tokens, index, lexer)) return undefined;
    // `700-3.400`: the sign was read with its number.
    if (kind === 'NUMBER' && /^[-\u2013]/.test(token.image) && endOf(previous) === token.startOffset) {
        return { index, end: index + 1, before: [], sign: piece(token, lexer.typeOf('-'), 0, 1), after: piece(token, token.tokenType, 1, token.image.length) };
    }
    if (!/^[-/]$/.test(kind) || next?.tokenType.name !== 'NUMBER' || !/^[0-9]/.test(next.image) || isYearLabel(tokens, index + 1, lexer)) return undefined;
    const between = text.slice(endOf(previous), next.startOffset);
    return /^[ \u00A0]*\S[ \u00A0]*$/.test(between) ? { index, end: index + 2, before: [], sign: token, after: next } : undefined;
}

/** `Phường 12 - 500`: a small number behind the words of a name belongs to it; nor is the label of a row the figure before the sign. */
function isLabel(text: string, tokens: readonly IToken[], index: number, lexer: AllotLexer): boolean {
    return isYearLabel(tokens, index - 1, lexer) || (/^[0-9]{1,2}$/.test(tokens[index - 1].image) && labelWithNumber(text, tokens, index, lexer) !== undefined);
}

function piece(token: IToken, type: IToken['tokenType'], from: number, to: number): IToken {
    return {
        ...retyped(token, type), image: token.image.slice(from, to), startOffset: token.startOffset + from, endOffset: token.startOffset + to - 1,
        startColumn: token.startColumn! + from, endColumn: token.startColumn! + to - 1,
    };
}

/**
 * An arrow, unless there is one on either side: then the sign separates two changes. So does a dash in a line without an arrow that makes as many
 * figures as there are columns.
 */
function inAdjustment(
    text: string, tokens: readonly IToken[], sign: Sign, line: Surroundings, columns: number | undefined, lexer: AllotLexer,
): Meant | undefined {
    const { depth, first } = line;
    const isComma = ({ tokenType: { name } }: IToken): boolean => name === ',';
    let [from, to] = [sign.index, sign.end];
    while (from > first && !isComma(tokens[from - 1])) from--;
    while (tokens[to] && !beginsLine(tokens, to) && !isComma(tokens[to]) && !/^[{}]$/.test(tokens[to].image)) to++;
    const kinds = [tokens.slice(from, sign.index), tokens.slice(sign.end, to)].map(side => side.map(({ tokenType }) => lexer.kindOf(tokenType)));
    if (depth === 0 || kinds.flat().some(kind => kind === '-' || kind === '/')) return undefined;
    const [isChanged, changes] = kinds.map(side => side.includes('->'));
    if (isChanged && sign.sign.image !== '/') return separated(text, tokens, sign, line, lexer, false);
    if (isChanged || changes) return undefined;
    const { row, dashes, pieces } = rowAround(text, tokens, line, lexer);
    const isSeparator = columns === pieces && dashes > 0 && sign.sign.image !== '/' && !row.some(({ tokenType: { name } }) => name === '->');
    return isSeparator && !sign.before.length ? separated(text, tokens, sign, line, lexer, false) : changed(text, tokens, sign, line, lexer);
}

function changed(text: string, tokens: readonly IToken[], { index, before, sign, after }: Sign, line: Surroundings, lexer: AllotLexer): Meant {
    const old = before[0] ?? tokens[index - 1];
    const [start, end, behind] = [startOfFigure(text, endOf(old), tokens[line.first]), endOfFigure(text, after.startOffset), endOf(old)];
    const same = text.slice(start, behind);
    // One that is not changed stands once.
    if (same === text.slice(after.startOffset, end)) return { tokens: before, finding: changeFinding(text, [start, end], same, [[behind, end, '']]) };
    const written = `${text.slice(start, behind)} -> ${text.slice(after.startOffset, end)}`;
    return {
        tokens: [...before, { ...retyped(sign, lexer.typeOf('->')), image: '->' }, after],
        finding: changeFinding(text, [start, end], written, [[behind, after.startOffset, ' -> ']]),
    };
}

/** In rows and totals a dash is a comma where that makes as many cells as there are columns, or an empty cell where that does. */
function inSplit(
    text: string, tokens: readonly IToken[], sign: Sign, line: Surroundings, columns: number | undefined, lexer: AllotLexer,
): Meant | undefined {
    if (sign.before.length || sign.sign.image === '/' || line.depth === 0 || !/^(?:allocation|report)$/.test(line.statement)) return undefined;
    const isSingle = line.statement === 'report' && line.depth === 1 && lexer.kindOf(tokens[line.first].tokenType) !== 'total';
    if (columns === 1 || isSingle) return range(text, tokens, sign);
    const { dashes, pieces } = rowAround(text, tokens, line, lexer);
    if (columns === pieces + dashes && sign.end - sign.index > 1) return separated(text, tokens, sign, line, lexer, true);
    return separated(text, tokens, sign, line, lexer, columns === pieces ? false : undefined);
}

/** `150-160` where one figure stands, which has no comma: it is no number, which is told where that is read. */
function range(text: string, tokens: readonly IToken[], { index, after }: Sign): Meant | undefined {
    const previous = tokens[index - 1];
    if (previous.tokenType.name !== 'NUMBER' || !/^[0-9]/.test(previous.image)) return undefined;
    const image = text.slice(previous.startOffset, endOf(after));
    return { tokens: [{ ...previous, image, endOffset: after.endOffset, endColumn: after.endColumn, endLine: after.endLine }], again: 1 };
}

/** The tokens of a line, how many dashes between figures it has, and how many figures it would have if those were commas. */
function rowAround(
    text: string, tokens: readonly IToken[], line: Surroundings, lexer: AllotLexer,
): { readonly row: readonly IToken[]; readonly dashes: number; readonly pieces: number } {
    const row = rowFrom(tokens, line.first);
    const isDash = (i: number): boolean => i > line.first && tokens[i].image !== '/' && signAt(text, tokens, i, line, lexer) !== undefined;
    const dashes = row.filter((_, i) => isDash(line.first + i)).length;
    return { row, dashes, pieces: row.filter(({ tokenType: { name } }) => name === ',').length + 1 + dashes };
}

function rowFrom(tokens: readonly IToken[], first: number): readonly IToken[] {
    let end = first + 1;
    while (tokens[end] && !beginsLine(tokens, end) && !/^(?:note|ghi chú|[{}])$/.test(tokens[end].image)) end++;
    return tokens.slice(first, end);
}

/** @param isCell the sign is a cell of its own; undefined where that is not known */
function separated(
    text: string, tokens: readonly IToken[], { index, sign, after }: Sign, line: Surroundings, lexer: AllotLexer, isCell: boolean | undefined,
): Meant {
    const comma = lexer.typeOf(',');
    const previous = tokens[index - 1];
    const [start, end] = [endOf(previous), after.startOffset];
    const between = isCell ? ', -, ' : ', ';
    const written = text.slice(startOfFigure(text, start, tokens[line.first]), start) + between + text.slice(end, endOfFigure(text, end));
    return {
        tokens: isCell ? [missingToken(comma, previous), { ...sign, image: '-' }, missingToken(comma, sign), after] : [retyped(sign, comma), after],
        finding: {
            start: sign.startOffset, end: endOf(sign),
            report: place => diagnostic('missing-comma', place(sign.startOffset, endOf(sign)), { cell: text.slice(end, endOfFigure(text, end)), label: '' }, {
                fixes: isCell === undefined ? [] : [fix('write-instead', { text: written }, [{ place: place(start, end), text: between }])],
            }),
        },
    };
}

/** Where the figure begins that ends at an offset, with the blanks between its groups; it stands behind the label of its line. */
function startOfFigure(text: string, end: number, label: IToken): number {
    return end - (/(?<![\p{L}\p{M}\p{N}_.,])[0-9](?:[0-9_.,]*[0-9])?(?:[ \u00A0][0-9]{3})*(?: ?%| \p{L}+)?$/u.exec(text.slice(Math.max(endOf(label), end - 60), end))?.[0].length ?? 0);
}

function endOfFigure(text: string, start: number): number {
    return start + /^[0-9](?:[0-9_.,]*[0-9])?(?:[ \u00A0][0-9]{3}(?![0-9]))*/.exec(text.slice(start, start + 60))![0].length;
}
