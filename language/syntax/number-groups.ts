import type { IToken } from 'chevrotain';
import type { AllotLexer } from './lexer.js';
import { groupBlanks } from './read-number.js';
import { beginsLine, endOf, formulas, joinedToken } from './tokens.js';

const spaced = new RegExp(`[0-9][ ${groupBlanks}][0-9]{3}(?![0-9])`);
const oneBlank = new RegExp(`^[ ${groupBlanks}]$`);
const furtherCell = /[,\t] *[1-9][0-9]{0,2} [0-9]{3}(?![0-9])/;

/**
 * Numbers whose groups are separated by one blank, as office programs write them (`2 000`), are one token. Whether two cells are
 * meant is asked where the number is read, by its columns.
 */
export function withGroups(text: string, tokens: IToken[], lexer: AllotLexer): IToken[] {
    if (!spaced.test(text)) return tokens;
    const formula = formulas(tokens, lexer.kindOf);
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length; i++) {
        const last = formula(i) ? i : lastGroup(text, tokens, i);
        result.push(last === i ? tokens[i] : joinedToken(text, tokens[i].tokenType, tokens[i], tokens[last]));
        i = last;
    }
    return result;
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
    if (label?.tokenType.name !== 'ID' || beginsLine(tokens, number) || !text.startsWith(' ', endOf(tokens[number])) || group.image.startsWith('0')) return false;
    const line = /^[^\n\r]*/.exec(text.slice(endOf(group), endOf(group) + 200))![0];
    // eslint-disable-next-line no-control-regex
    return !furtherCell.test(line) && (/[^\x00-\x7f]/.test(label.image) || !beginsLine(tokens, number - 1));
}
