import type { ILexingError, IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { endOf, indexAt } from './tokens.js';

/** Quotation marks that are none of the language, by the one that opens. */
const closing: { readonly [mark: string]: string } = { '\'': '\'', '\u2018': '\u2019', '\u00AB': '\u00BB' };

/** What of a text was read. */
interface Read {
    readonly tokens: IToken[];
    readonly errors: ILexingError[];
}

/** `'Xã A'`, `‘Xã A’`, `«Xã A»`: a text in other quotation marks is read as the text that it is. An apostrophe in a word opens none. */
export function withOtherQuotes(text: string, { tokens, errors }: Read, lexer: AllotLexer, findings: Finding[]): Read {
    const pairs = errors.flatMap((error, i) => {
        const close = closing[text[error.offset]];
        const behindWord = /[\p{L}\p{N}]/u.test(text[error.offset - 1] ?? '');
        if (close === undefined || error.length !== 1 || behindWord) return [];
        const end = errors.slice(i + 1).find(other => text[other.offset] === close && other.length === 1);
        return end && end.line === error.line && !text.slice(error.offset, end.offset).includes('"') ? [{ error, end: end.offset + 1 }] : [];
    }).filter(({ error }, i, all) => all.slice(0, i).every(before => before.end <= error.offset));
    if (!pairs.length) return { tokens, errors };
    let result = tokens;
    for (const { error, end } of pairs) {
        const joined = textToken(text, error, end, lexer);
        findings.push(otherQuotes(joined, text.slice(error.offset, end)));
        result = [...result.slice(0, indexAt(result, error.offset)), joined, ...result.slice(indexAt(result, end))];
    }
    return { tokens: result, errors: errors.filter(({ offset }) => !pairs.some(({ error, end }) => error.offset <= offset && offset < end)) };
}

function textToken(text: string, { offset, line, column }: ILexingError, end: number, lexer: AllotLexer): IToken {
    const type = lexer.typeOf('STRING');
    return {
        tokenType: type, tokenTypeIdx: type.tokenTypeIdx!, image: `"${text.slice(offset + 1, end - 1)}"`, startOffset: offset, endOffset: end - 1,
        startLine: line!, endLine: line!, startColumn: column!, endColumn: column! + end - offset - 1,
    };
}

function otherQuotes(token: IToken, written: string): Finding {
    const [start, end] = [token.startOffset, endOf(token)];
    return {
        start, end,
        report: place => diagnostic('typographic-sign', place(start, end), { written, plain: token.image }, {
            fixes: [fix('write-instead', { text: token.image }, [{ place: place(start, end), text: token.image }])],
        }),
    };
}
