import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
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
    readonly finding: Finding;
}

/**
 * `TanLap 700 - 3.400`: a dash between two figures stands for the comma between them. In an adjustment it is an arrow, and so is
 * a slash: `TanLap 700/750`.
 */
export function withSigns(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!/[0-9%][ \u00A0]*[-\u2013/][ \u00A0]*[0-9]/.test(text)) return tokens;
    const result: IToken[] = [];
    const around = surroundings(tokens, lexer.kindOf);
    for (let i = 0; i < tokens.length; i++) {
        const line = around(i);
        const sign = lineStarts.has(lexer.kindOf(tokens[line.first].tokenType)) ? signAt(text, tokens, i, line, lexer) : undefined;
        const meant = sign && (line.statement === 'adjust' ? inAdjustment(text, tokens, sign, line, lexer) : inSplit(text, tokens, sign, line, lexer));
        if (!meant) {
            result.push(tokens[i]);
            continue;
        }
        result.push(...meant.tokens);
        findings.push(meant.finding);
        i = sign.end - 1;
    }
    return result;
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

/** An arrow, unless there is one on either side: then the sign separates two changes. */
function inAdjustment(text: string, tokens: readonly IToken[], sign: Sign, { depth, first }: Surroundings, lexer: AllotLexer): Meant | undefined {
    const isComma = ({ tokenType: { name } }: IToken): boolean => name === ',';
    let [from, to] = [sign.index, sign.end];
    while (from > first && !isComma(tokens[from - 1])) from--;
    while (tokens[to] && !beginsLine(tokens, to) && !isComma(tokens[to]) && !/^[{}]$/.test(tokens[to].image)) to++;
    const kinds = [tokens.slice(from, sign.index), tokens.slice(sign.end, to)].map(side => side.map(({ tokenType }) => lexer.kindOf(tokenType)));
    if (depth === 0 || kinds.flat().some(kind => kind === '-' || kind === '/')) return undefined;
    const [isChanged, changes] = kinds.map(side => side.includes('->'));
    if (isChanged && sign.sign.image !== '/') return separated(text, tokens, sign, lexer, false);
    return isChanged || changes ? undefined : changed(text, tokens, sign, lexer);
}

function changed(text: string, tokens: readonly IToken[], { index, before, sign, after }: Sign, lexer: AllotLexer): Meant {
    const old = before[0] ?? tokens[index - 1];
    const [start, end, behind] = [startOfFigure(text, endOf(old)), endOfFigure(text, after.startOffset), endOf(old)];
    const written = `${text.slice(start, behind)} -> ${text.slice(after.startOffset, end)}`;
    return {
        tokens: [...before, { ...retyped(sign, lexer.typeOf('->')), image: '->' }, after],
        finding: changeFinding(text, [start, end], written, [[behind, after.startOffset, ' -> ']]),
    };
}

/** In rows and totals a dash is a comma where that makes as many cells as there are columns, or an empty cell where that does. */
function inSplit(text: string, tokens: readonly IToken[], sign: Sign, line: Surroundings, lexer: AllotLexer): Meant | undefined {
    if (sign.before.length || sign.sign.image === '/' || line.depth === 0 || !/^(?:allocation|report)$/.test(line.statement)) return undefined;
    const row = rowFrom(tokens, line.first);
    const isSign = (i: number): boolean => i > line.first && signAt(text, tokens, i, line, lexer) !== undefined;
    const dashes = row.filter((_, i) => isSign(line.first + i)).length;
    const pieces = row.filter(({ tokenType: { name } }) => name === ',').length + 1 + dashes;
    const columns = columnsAround(tokens, line, lexer);
    if (columns === pieces + dashes && sign.end - sign.index > 1) return separated(text, tokens, sign, lexer, true);
    return separated(text, tokens, sign, lexer, columns === pieces ? false : undefined);
}

function rowFrom(tokens: readonly IToken[], first: number): readonly IToken[] {
    let end = first + 1;
    while (tokens[end] && !beginsLine(tokens, end) && !/^(?:note|ghi chú|[{}])$/.test(tokens[end].image)) end++;
    return tokens.slice(first, end);
}

/** @param isCell the sign is a cell of its own; undefined where that is not known */
function separated(text: string, tokens: readonly IToken[], { index, sign, after }: Sign, lexer: AllotLexer, isCell: boolean | undefined): Meant {
    const comma = lexer.typeOf(',');
    const previous = tokens[index - 1];
    const [start, end] = [endOf(previous), after.startOffset];
    const between = isCell ? ', -, ' : ', ';
    const written = text.slice(startOfFigure(text, start), start) + between + text.slice(end, endOfFigure(text, end));
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

/** Where the figure begins that ends at an offset, with the blanks between its groups. */
function startOfFigure(text: string, end: number): number {
    return end - (/[0-9](?:[0-9_.,]*[0-9])?(?:[ \u00A0][0-9]{3})*(?: ?%| \p{L}+)?$/u.exec(text.slice(Math.max(0, end - 60), end))?.[0].length ?? 0);
}

function endOfFigure(text: string, start: number): number {
    return start + /^[0-9](?:[0-9_.,]*[0-9])?(?:[ \u00A0][0-9]{3}(?![0-9]))*/.exec(text.slice(start, start + 60))![0].length;
}

/** How many columns the lines of a block have, by what is written around it; undefined where a table has them by its second dimension. */
function columnsAround(tokens: readonly IToken[], { begin, first }: Surroundings, lexer: AllotLexer): number | undefined {
    const kindAt = (i: number): string => lexer.kindOf(tokens[i].tokenType);
    const listed = (i: number): number => {
        let count = 1;
        for (let next = i + 1; /^(?:ID|STRING|\.|,|thousand|million|billion)$/.test(tokens[next] ? kindAt(next) : ''); next++) if (kindAt(next) === ',') count++;
        return count;
    };
    let depth = 0;
    for (let i = first - 1; i > begin; i--) {
        const kind = kindAt(i);
        if (kind === '}') depth++;
        else if (kind === '{') depth--;
        else if (kind === 'columns' && depth <= 0) return listed(i);
        else if (kind === 'and' && depth < 0) return undefined;
        else if (kind === 'of' && depth < 0) return listed(i);
    }
    return undefined;
}
