import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { endOf, formulas, joinedToken } from './tokens.js';

/** `Cam-Son`: a name with hyphens, outside of formulas, is one name; it is read without them. */
export function withoutHyphens(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!/[A-Za-z_\u00C0-\u1EFF]-[0-9A-Za-z_\u00C0-\u1EFF]/.test(text)) return tokens;
    const formula = formulas(tokens, lexer.kindOf);
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length; i++) {
        const last = formula(i) ? i : lastOfName(tokens, i);
        if (last > i) {
            const joined = joinedToken(text, lexer.typeOf('ID'), tokens[i], tokens[last]);
            const name = joined.image.replaceAll('-', '');
            result.push({ ...joined, image: name });
            findings.push(oneWord(joined.startOffset, endOf(joined), joined.image, name));
        } else result.push(tokens[i]);
        i = last;
    }
    return result;
}

/** The finding for a name without quotes that is no word; `written` is what stands there in its place. */
export function oneWord(start: number, end: number, name: string, identifier: string, written = identifier): Finding {
    return {
        start, end,
        report: place => diagnostic('one-word-name', place(start, end), { name, identifier }, {
            fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])],
        }),
    };
}

function lastOfName(tokens: readonly IToken[], first: number): number {
    if (tokens[first].tokenType.name !== 'ID') return first;
    let last = first;
    for (;;) {
        const [sign, next] = [tokens[last + 1], tokens[last + 2]];
        if (!sign || sign.startOffset !== endOf(tokens[last])) return last;
        if (/^-[0-9]+$/.test(sign.image)) last += 1;
        else if (sign.image === '-' && next?.tokenType.name === 'ID' && next.startOffset === endOf(sign)) last += 2;
        else return last;
    }
}
