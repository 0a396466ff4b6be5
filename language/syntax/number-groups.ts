import type { IToken } from 'chevrotain';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { groupBlanks, readNumber } from './read-number.js';
import { beginsLine, endOf, formulas, joinedToken } from './tokens.js';
import { wrongNumber } from './wrong-number.js';

const spaced = new RegExp(`[0-9][ ${groupBlanks}][0-9]{3}(?![0-9])`);
const oneBlank = new RegExp(`^[ ${groupBlanks}]$`);
const furtherCell = /[,\t] *[1-9][0-9]{0,2} [0-9]{3}(?![0-9])/;

/**
 * Numbers whose groups are separated by one blank, as office programs write them (`2 000`), are one token. Where two cells can be
 * meant, it is told where the number is read, by its columns.
 */
export function withGroups(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!spaced.test(text)) return tokens;
    const formula = formulas(tokens, lexer.kindOf);
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length; i++) {
        const last = formula(i) ? i : lastGroup(text, tokens, i);
        result.push(last === i ? tokens[i] : groupToken(text, tokens, i, last, findings));
        i = last;
    }
    return result;
}

/** The numbers as one. Where only groups can be meant that is said at once, and the number is read as it would be written. */
function groupToken(text: string, tokens: readonly IToken[], first: number, last: number, findings: Finding[]): IToken {
    const token = joinedToken(text, tokens[first].tokenType, tokens[first], tokens[last]);
    const [start, end] = [token.startOffset, endOf(token)];
    const before = first > 0 ? text.slice(endOf(tokens[first - 1]), start) : '';
    // Where tabs separate the cells of the row, a blank separates groups.
    const tabbed = before.includes('\t') || /^ *\t/.test(text.slice(end, end + 20));
    const read = readNumber(tabbed ? token.image.replaceAll(' ', '\u00A0') : token.image);
    if (!('problem' in read) || read.problem !== 'ambiguous' || read.readings.length > 1) return token;
    findings.push({ start, end, report: place => wrongNumber(read, { text: token.image, suffix: '', place: place(start, end) }) });
    return { ...token, image: read.readings[0].text };
}

function lastGroup(text: string, tokens: readonly IToken[], first: number): number {
    if (tokens[first].tokenType.name !== 'NUMBER' || !/^[+-]?[1-9][0-9]{0,2}$/.test(tokens[first].image)) return first;
    let last = first;
    while (isGroup(tokens[last + 1]) && oneBlank.test(text.slice(endOf(tokens[last]), tokens[last + 1].startOffset))) {
        last++;
        if (/[.,]/.test(tokens[last].image)) break;
    }
    return last === first + 1 && endsLabel(text, tokens, first) ? first : last;
}

function isGroup(token: IToken | undefined): boolean {
    return token?.tokenType.name === 'NUMBER' && /^[0-9]{3}(?:[.,][0-9]+)?$/.test(token.image);
}

/** `Phường 12 500`: a number behind the words of a name belongs to it, unless it can only be a group, or the other cells of the row are written so. */
function endsLabel(text: string, tokens: readonly IToken[], number: number): boolean {
    const [label, group] = [tokens[number - 1], tokens[number + 1]];
    if (label?.tokenType.name !== 'ID' || beginsLine(tokens, number) || text[tokens[number].startOffset - 1] !== ' ' || text[endOf(tokens[number])] !== ' ' || group.image.startsWith('0')) return false;
    const line = /^[^\n\r]*/.exec(text.slice(endOf(group), endOf(group) + 200))![0];
    // eslint-disable-next-line no-control-regex
    return !furtherCell.test(line) && (/[^\x00-\x7f]/.test(label.image) || !beginsLine(tokens, number - 1));
}
