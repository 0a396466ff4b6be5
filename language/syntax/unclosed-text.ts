import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import { keywordOf, spellingsOf } from './keywords.js';
import type { AllotLexer } from './lexer.js';
import { foldWord } from './spelling.js';
import { beginsLine, endOf, joinedToken, statementWords } from './tokens.js';
import { isClosed } from './value-converter.js';

const clauseWords = ['of', 'in', 'for', 'by', 'under', 'is', 'code', 'within', 'from', 'until', 'passing on', 'as of']
    .flatMap(english => spellingsOf(keywordOf(english)!)).map(spelling => spelling.replaceAll(' ', ' +')).join('|');
const value = '[^\\s,{}"]+(?: *, *[^\\s,{}"]+)*';
const clauses = new RegExp(`(?: +(?:${clauseWords}) +${value}){2,} *\\{?\\s*$`);
const cells = /[ \t]+[-+?0-9][-+?0-9_.,% \t]*\{?\s*$/;

/**
 * A text whose closing quotation mark was forgotten ends before what is surely none of it: the cells of a row that begins with it, the
 * clauses of a header, a `{`. What stands there is read (`readTail`).
 */
export function withTails(tokens: IToken[], readTail: (text: string) => readonly IToken[]): IToken[] {
    if (!tokens.some(isUnclosed)) return tokens;
    return tokens.flatMap((token, i) => {
        const length = isUnclosed(token) ? lengthOf(token.image, beginsLine(tokens, i)) : token.image.length;
        if (length === token.image.length) return [token];
        const [endOffset, endColumn] = [token.startOffset + length - 1, token.startColumn! + length - 1];
        const shortened = { ...token, image: token.image.slice(0, length), endOffset, endColumn };
        return [shortened, ...readTail(token.image.slice(length)).map(tail => moved(tail, shortened))];
    });
}

/**
 * `Thôn Trung" 120`: a text whose opening quotation mark was forgotten begins with its line, behind the keyword of a clause or behind the name that is
 * declared. What stands behind its mark is read (`readTail`).
 */
export function withOpenings(
    text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[], readTail: (text: string) => readonly IToken[],
): IToken[] {
    if (!tokens.some(isUnclosed)) return tokens;
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length;) {
        let end = i + 1;
        while (tokens[end] && !beginsLine(tokens, end)) end++;
        const line = tokens.slice(i, end);
        for (const token of openedLine(text, line, lexer, findings, readTail) ?? line) result.push(token);
        i = end;
    }
    return result;
}

/** The tokens of a line with the text that it begins with; undefined where no opening mark was forgotten. */
function openedLine(
    text: string, line: readonly IToken[], lexer: AllotLexer, findings: Finding[], readTail: (text: string) => readonly IToken[],
): readonly IToken[] | undefined {
    if (!line.some(isUnclosed)) return undefined;
    const at = line.findIndex(token => token.tokenType.name === 'STRING');
    const mark = line[at];
    const closes = mark.image.startsWith('"') && /[\p{L}\p{N}]/u.test(text[mark.startOffset - 1] ?? '') && /^(?:[\s,{}]|$)/.test(mark.image.slice(1));
    if (!closes || at === 0) return undefined;
    const keyword = lexer.keywordInText(text, line[0].startOffset, foldWord);
    let first = keyword ? line.findIndex(token => token.startOffset >= keyword.end) : 0;
    if (keyword && statementWords.has(lexer.kindOf(keyword.type))) first++;
    if (first < 0 || first >= at || !line.slice(first, at).every(({ tokenType }) => /^(?:ID|NUMBER)$/.test(tokenType.name))) return undefined;
    const joined = joinedToken(text, mark.tokenType, line[first], { ...mark, endOffset: mark.startOffset, endColumn: mark.startColumn });
    const opened = { ...joined, image: `"${joined.image}` };
    findings.push(unopenedText(opened));
    const behind = text.slice(endOf(opened), endOf(line.at(-1)!));
    return [...line.slice(0, first), opened, ...readTail(behind).map(tail => moved(tail, opened))];
}

function unopenedText(token: IToken): Finding {
    const [start, end] = [token.startOffset, endOf(token)];
    return {
        start, end,
        report: place => diagnostic('unclosed-text', place(start, end), { mark: { en: 'opening', vi: 'mở' } }, {
            fixes: [fix('insert', { text: '"' }, [{ place: place(start, start), text: '"' }])],
        }),
    };
}

function isUnclosed({ tokenType, image }: IToken): boolean {
    return tokenType.name === 'STRING' && image.startsWith('"') && !isClosed(image);
}

/** The length of a text without its tail. */
function lengthOf(image: string, first: boolean): number {
    const line = image.slice(0, 400);
    const tail = (first ? cells.exec(line) : clauses.exec(line)) ?? /\s*\{\s*$/.exec(line);
    return tail && tail.index > 1 ? tail.index : image.length;
}

/** A token of a tail in its place behind the text. */
function moved(token: IToken, text: IToken): IToken {
    const [offset, column] = [endOf(text), text.endColumn!];
    return {
        ...token, startOffset: token.startOffset + offset, endOffset: token.endOffset! + offset, startLine: text.startLine, endLine: text.startLine,
        startColumn: token.startColumn! + column, endColumn: token.endColumn! + column,
    };
}
