import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { periodFinding, periodPhrase, periodType } from './hints/period-in-words.js';
import { unquoted } from './hints/unquoted-name.js';
import { beginsLine, endOf, formulas, joinedToken, missingToken } from './tokens.js';
import { isTotalWord } from './total-words.js';

/** What a cell ends with. */
export const cellEnds: ReadonlySet<string> = new Set(['NUMBER', '%', '?', '-', 'thousand', 'million', 'billion', 'rest']);
/** What a cell begins with. */
export const cellStarts: ReadonlySet<string> = new Set(['NUMBER', '?', '-', 'at least', 'at most', 'more than', 'less than', 'about', 'rest']);

/** What the words of a label can be: names, and the words of periods. */
const labelWords: ReadonlySet<string> = new Set(['ID', 'quarter', 'half', 'month', 'year', 'beginning of', 'end of']);

/**
 * Commas between cells. A tab between two cells of one line is one (a row pasted from a spreadsheet), except after the first
 * token of the line, which is the label. Where only a blank stands between two cells, a comma is missing.
 */
export function withCommas(text: string, tokens: readonly IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    const comma = lexer.typeOf(',');
    const result: IToken[] = [];
    const formula = formulas(tokens, lexer.kindOf);
    for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i];
        const previous = tokens[i - 1];
        const kind = lexer.kindOf(token.tokenType);
        const inFormula = formula(i);
        if (!inFormula && token.image !== '' && cellStarts.has(kind) && previous?.endLine === token.startLine && cellEnds.has(lexer.kindOf(previous.tokenType))) {
            const tab = text.indexOf('\t', endOf(previous));
            if (tab >= 0 && tab < token.startOffset) {
                if (tokens[i - 2]?.endLine === previous.startLine) result.push(pastedComma(comma, previous, tab));
            } else if (lacksComma(tokens, i, lexer)) {
                const label = labelWithNumber(text, tokens, i, lexer);
                if (label) result.splice(result.length - (i - label.first), i - label.first, label.token);
                else result.push(missingToken(comma, previous));
                // A semicolon is told as a character.
                if (label || !text.slice(endOf(previous), token.startOffset).includes(';')) findings.push(label?.finding ?? missingComma(tokens, i));
            }
        }
        result.push(token);
    }
    return result;
}

/** `Khu vực 1⇥40`: a number behind the words of a label and before the first tab of its row belongs to the label. */
export function withTabbedLabels(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!/\p{L} +[0-9]{1,3} *\t/u.test(text)) return tokens;
    const result: IToken[] = [];
    tokens.forEach((token, i) => {
        result.push(token);
        if (token.tokenType.name !== 'NUMBER' || !/^ *\t/.test(text.slice(endOf(token), endOf(token) + 20))) return;
        const label = beginsLine(tokens, i) ? undefined : labelWithNumber(text, tokens, i + 1, lexer);
        const written = label && text.slice(label.token.startOffset, endOf(token));
        if (!written || !beginsLine(tokens, label.first) || /\t/.test(written) || isNameWithCell(written)) return;
        result.splice(result.length - (i + 1 - label.first), i + 1 - label.first, label.token);
        findings.push(label.finding);
    });
    return result;
}

/** `AnLão 160`, `Tổng 300`: a name of one word with capitals inside, and a word for the total, are no names with a number. */
function isNameWithCell(written: string): boolean {
    const words = written.replace(/ +[0-9]+$/, '');
    return isTotalWord(words) || (!words.includes(' ') && /\p{L}\p{Lu}/u.test(words));
}

function pastedComma(type: IToken['tokenType'], previous: IToken, tab: number): IToken {
    const column = previous.endColumn! + 1 + tab - endOf(previous);
    return {
        tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, image: '\t', startOffset: tab, endOffset: tab,
        startLine: previous.endLine, endLine: previous.endLine, startColumn: column, endColumn: column,
    };
}

/**
 * Between a year that is a row's label and its first cell no comma is missing, nor between a cell and such a label. Another number at
 * the beginning of a line is told where it is read as a label.
 */
function lacksComma(tokens: readonly IToken[], index: number, lexer: AllotLexer): boolean {
    return !beginsLine(tokens, index - 1) && lexer.kindOf(tokens[index - 1].tokenType) !== '-' && !isYearLabel(tokens, index - 1, lexer) && !isYearLabel(tokens, index, lexer);
}

/** A number of four digits that begins a line or a block, or stands directly before a cell without a comma on either side. */
export function isYearLabel(tokens: readonly IToken[], index: number, lexer: AllotLexer): boolean {
    if (lexer.kindOf(tokens[index].tokenType) !== 'NUMBER' || !/^[0-9]{4}$/.test(tokens[index].image)) return false;
    const [before, after] = [tokens[index - 1], tokens[index + 1]].map(token => token && lexer.kindOf(token.tokenType));
    if (after === undefined || !cellStarts.has(after)) return false;
    return beginsLine(tokens, index) || before === '{' || before === '}' || (cellEnds.has(before) && !hasNamedLabel(tokens, index, lexer));
}

/** Whether the cells before a number belong to a row of the same line that has a name: a year does not follow there. */
function hasNamedLabel(tokens: readonly IToken[], index: number, lexer: AllotLexer): boolean {
    let i = index - 1;
    const inCells = (kind: string): boolean => cellStarts.has(kind) || cellEnds.has(kind) || kind === ',' || kind === '->';
    while (i > 0 && tokens[i].startLine === tokens[index].startLine && inCells(lexer.kindOf(tokens[i].tokenType))) i--;
    return tokens[i].startLine === tokens[index].startLine && /^(ID|STRING)$/.test(tokens[i].tokenType.name);
}

/** A label of several tokens, from the first of them on. */
export interface Label {
    readonly first: number;
    readonly token: IToken;
    readonly finding: Finding;
}

/**
 * `Phường 12 50`, `Quý 1 40`: a label whose last word is a number. One with several words or with accents is no identifier; of
 * `DungTien 40 40` the first number is a cell.
 */
export function labelWithNumber(text: string, tokens: readonly IToken[], index: number, lexer: AllotLexer): Label | undefined {
    const number = tokens[index - 1];
    let first = index - 1;
    while (!beginsLine(tokens, first) && labelWords.has(lexer.kindOf(tokens[first - 1].tokenType))) first--;
    if (first === index - 1 || /^(split by|and)$/.test(first > 0 ? lexer.kindOf(tokens[first - 1].tokenType) : '')) return undefined;
    // `6 tháng đầu năm 2023` begins with a number, too.
    if (!beginsLine(tokens, first) && beginsLine(tokens, first - 1) && tokens[first - 1].image === '6') first--;
    const [start, end] = [tokens[first].startOffset, endOf(number)];
    const name = text.slice(start, end).replace(/\s+/g, ' ');
    const period = periodPhrase(name);
    if (period?.length === name.length) {
        const token = { ...joinedToken(text, lexer.typeOf(periodType(period.period)), tokens[first], number), image: period.period };
        return { first, token, finding: periodFinding(start, end, name, period.period) };
    }
    // eslint-disable-next-line no-control-regex
    if (!/^[0-9]{1,3}$/.test(number.image) || (first === index - 2 && !/[^\x00-\x7f]/.test(name))) return undefined;
    const token = { ...joinedToken(text, lexer.typeOf('STRING'), tokens[first], number), image: `"${name}"` };
    return { first, token, finding: unquoted(start, end, name, `"${name}"`) };
}

/** The finding for a comma that is missing before a cell. */
function missingComma(tokens: readonly IToken[], index: number): Finding {
    const [previous, token] = [tokens[index - 1], tokens[index]];
    const start = endOf(previous);
    return {
        start, end: endOf(token),
        report: place => diagnostic('missing-comma', place(token.startOffset, endOf(token)), {
            cell: token.image, label: '',
        }, {
            fixes: [fix('insert-comma', { text: `${previous.image}, ${token.image}` }, [{ place: place(start, start), text: ',' }])],
        }),
    };
}

/** What goes with a missing comma where a number stands as the label of a row. */
export const yearLabel: Localized = {
    en: ' A number as a row\'s label is a year and has four digits.', vi: ' Con số làm tên dòng là năm và có bốn chữ số.',
};
