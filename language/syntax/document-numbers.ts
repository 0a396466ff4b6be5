import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { foldWord } from './spelling.js';
import { beginsLine, endOf, formulas, indexAt, joinedToken } from './tokens.js';
import { withoutQuotes } from './value-converter.js';
import { lineStartOf } from './written-words.js';

const letter = 'A-Za-z\\u00C0-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF';
/** `15/QĐ-UBND`, `128/2023/NĐ-CP`, `02-CT/TU`: a number, letters, and a slash among them. */
const documentNumber = new RegExp(`(?=[0-9]+[^\\s,{}"]*/)[0-9]+[${letter}]?(?:/[0-9]{4})?(?:[-/][${letter}][${letter}0-9]*)+`, 'y');

/** `Quyết định số 15/QĐ-UBND ngày 15/01/2026`: the words of a citation, the number, and what may stand behind it. */
const citation = new RegExp(`^(?:[${letter}]+\\s+)+(${documentNumber.source})(?:\\s.*)?$`);

/** The number of the document in a citation; undefined if a text is none. */
export function citedNumber(text: string): string | undefined {
    return citation.exec(text)?.[1];
}

/** The clauses that name documents. */
const clauses: ReadonlySet<string> = new Set(['under', 'based on', 'implements', 'replaces', 'amends', 'repeals', 'suspends', 'corrects', 'attaches', ',']);

/**
 * `theo 15/QĐ-UBND`, `theo Quyết định số 15/QĐ-UBND ngày 15/01/2026`: the number of a document without quotes, outside of formulas, with the words
 * and the date with which documents are cited. It is read as the text that it would be in quotes.
 */
export function withDocumentNumbers(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!text.includes('/')) return tokens;
    const formula = formulas(tokens, lexer.kindOf);
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length; i++) {
        const number = tokens[i].tokenType.name === 'NUMBER' && !formula(i) ? numberAt(text, tokens[i].startOffset) : undefined;
        if (number === undefined) {
            result.push(tokens[i]);
            continue;
        }
        const { first, clause } = citingWords(text, tokens, i, lexer);
        const date = dateBehind(tokens, lastOf(tokens, i, tokens[i].startOffset + number.length), lexer);
        const last = first < i ? issuerBehind(tokens, date) : date;
        const joined = joinedToken(text, lexer.typeOf('STRING'), tokens[first], tokens[last]);
        const start = clause ? indexAt(tokens, clause.startOffset) : first;
        result.splice(result.length - (i - start), i - start, ...clause ? [clause] : [], { ...joined, image: `"${number}"` });
        findings.push(unquotedNumber(joined, number, declaredName(tokens, number, lexer), result.at(-2), lexer, clause));
        i = last;
    }
    return result;
}

function numberAt(text: string, offset: number): string | undefined {
    documentNumber.lastIndex = offset;
    return documentNumber.exec(text)?.[0];
}

function lastOf(tokens: readonly IToken[], first: number, end: number): number {
    let last = first;
    while (tokens[last + 1] && tokens[last + 1].startOffset < end) last++;
    return last;
}

/** Where the words begin with which a document is cited: `Quyết định số`, and the clause before them where its word has a capital letter. */
function citingWords(text: string, tokens: readonly IToken[], number: number, lexer: AllotLexer): { readonly first: number; readonly clause?: IToken } {
    const { kindOf } = lexer;
    let first = number;
    while (first > 0 && !beginsLine(tokens, first) && /^(?:ID|directive)$/.test(kindOf(tokens[first - 1].tokenType))) first--;
    const amends = amendingWords(text, tokens, number, lexer);
    if (amends) return { first, clause: amends };
    if (first > 0 && clauses.has(kindOf(tokens[first - 1].tokenType))) return { first };
    for (let i = first; i < number; i++) {
        const found = lexer.keywordInText(text, tokens[i].startOffset, word => foldWord(word.toLowerCase()));
        const last = found && clauses.has(kindOf(found.type)) ? indexAt(tokens, found.end) - 1 : -1;
        if (last >= i && last < number) return { first: last + 1, clause: joinedToken(text, found!.type, tokens[i], tokens[last]) };
    }
    return { first: number };
}

/** `sửa đổi, bổ sung một số điều của`: the words with which documents amend others, on the line before a citation. */
const amending = /(?:^|\s)(sửa đổi)(?:,| và)? (?:bổ sung|một số)(?: [^/"{}]*)?$/i;

/** The clause of a document that amends another one, where more than its keyword says so. */
function amendingWords(text: string, tokens: readonly IToken[], number: number, lexer: AllotLexer): IToken | undefined {
    const { startOffset } = tokens[number];
    const match = amending.exec(text.slice(lineStartOf(text, startOffset), startOffset).trimEnd());
    if (!match) return undefined;
    const start = lineStartOf(text, startOffset) + match.index + match[0].search(/\S/);
    const [first, behind] = [indexAt(tokens, start), indexAt(tokens, start + match[1].length)];
    return first < behind ? joinedToken(text, lexer.typeOf('amends'), tokens[first], tokens[behind - 1]) : undefined;
}

/** The last token of `ngày 15/01/2026`, or the one before it. */
function dateBehind(tokens: readonly IToken[], last: number, { kindOf }: AllotLexer): number {
    const kinds = tokens.slice(last + 1, last + 7).map(token => kindOf(token.tokenType)).join(' ');
    return last + (/^day DATE\b/.test(kinds) ? 2 : /^day NUMBER month NUMBER year NUMBER$/.test(kinds) ? 6 : 0);
}

/** The last token of `của UBND huyện` in a citation, or the one before it. */
function issuerBehind(tokens: readonly IToken[], last: number): number {
    let end = last + 1;
    if (tokens[end]?.image !== 'của') return last;
    while (tokens[end + 1]?.tokenType.name === 'ID' && !beginsLine(tokens, end + 1)) end++;
    return end > last + 1 ? end : last;
}

/** The name with which the text declares the document of a number. */
function declaredName(tokens: readonly IToken[], number: string, { kindOf }: AllotLexer): string | undefined {
    const name = tokens.find((token, i) => token.tokenType.name === 'ID' && i > 0 && kindOf(tokens[i - 1].tokenType) === 'directive'
        && tokens[i + 1]?.tokenType.name === 'STRING' && withoutQuotes(tokens[i + 1].image) === number.normalize('NFC'));
    return name?.image;
}

function unquotedNumber(
    joined: IToken, number: string, name: string | undefined, before: IToken | undefined, { kindOf }: AllotLexer, capital: IToken | undefined,
): Finding {
    const [start, end] = [(capital ?? joined).startOffset, endOf(joined)];
    const refers = before !== undefined && clauses.has(kindOf(before.tokenType));
    const keyword = capital ? `${capital.image.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')} ` : '';
    const written = keyword + (refers && name !== undefined ? name : `"${number}"`);
    const other = refers ? { en: ', or the declared name of the document stands there', vi: ', hoặc thay bằng tên gọi đã khai báo của văn bản' } : { en: '', vi: '' };
    return {
        start, end,
        report: place => diagnostic('unquoted-document-number', place(start, end), { other, written }, {
            fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])],
        }),
    };
}
