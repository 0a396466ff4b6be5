import type { IToken } from 'chevrotain';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { foldWord } from './spelling.js';
import { beginsLine, endOf, joinedToken, retyped } from './tokens.js';

/** How tables say in words that a cell has no figure, or has none any more. */
const noneWords: readonly (readonly string[])[] = [
    'không giao', 'không giao nữa', 'thôi giao', 'thôi không giao', 'ngừng giao', 'bỏ', 'bỏ giao', 'cắt', 'not assigned', 'no longer assigned',
].map(words => words.split(' ').map(foldWord)).sort((a, b) => b.length - a.length);

const firstWords: ReadonlySet<string> = new Set(noneWords.map(([first]) => first));

/** What a cell follows; behind a number the words say what that becomes. */
const beforeCell: ReadonlySet<string> = new Set(['->', ',', 'ID', 'STRING', 'NUMBER', 'YEARPART']);

/** `AnPhu 500 -> không giao, thôi giao`: words in the place of a cell, of which one is a keyword that would begin a declaration. */
export function withNoneInWords(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length; i++) {
        const words = firstWords.has(foldWord(tokens[i].image.split(/\s/)[0].toLowerCase())) ? wordsAt(tokens, i, lexer) : undefined;
        if (!words) {
            result.push(tokens[i]);
            continue;
        }
        const last = tokens[i + words - 1];
        const none = joinedToken(text, lexer.typeOf('-'), tokens[i], last);
        const changes = tokens[i - 1].tokenType.name === 'NUMBER';
        // The arrow takes the first letter of the words, so that both have a place.
        const arrow = { ...retyped(none, lexer.typeOf('->')), image: '->', endOffset: none.startOffset, endColumn: none.startColumn, endLine: none.startLine };
        if (changes) result.push(arrow, { ...none, image: '-', startOffset: none.startOffset + 1, startColumn: none.startColumn! + 1 });
        else result.push({ ...none, image: '-' });
        findings.push(noneFinding(text, tokens[i].startOffset, endOf(last), changes ? '-> -' : '-'));
        i += words - 1;
    }
    return result;
}

/** How many tokens the words are, if what stands around them is that of a cell. */
function wordsAt(tokens: readonly IToken[], index: number, lexer: AllotLexer): number | undefined {
    if (index === 0 || beginsLine(tokens, index) || !beforeCell.has(lexer.kindOf(tokens[index - 1].tokenType))) return undefined;
    for (const words of noneWords) {
        let count = 0;
        const found: string[] = [];
        while (found.length < words.length && tokens[index + count] && (count === 0 || !beginsLine(tokens, index + count))) {
            found.push(...tokens[index + count].image.split(/\s+/).map(word => foldWord(word.toLowerCase())));
            count++;
        }
        const next = tokens[index + count] as IToken | undefined;
        if (found.join(' ') === words.join(' ') && (!next || beginsLine(tokens, index + count) || /^[,;{}]$/.test(next.image))) return count;
    }
    return undefined;
}

function noneFinding(text: string, start: number, end: number, written: string): Finding {
    return {
        start, end,
        report: place => diagnostic('syntax-error', place(start, end), { found: `"${text.slice(start, end).replace(/\s+/g, ' ')}"`, expected: noneExpected }, {
            fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])],
        }),
    };
}

const noneExpected: Localized = { en: 'a cell for which nothing is assigned is written "-"', vi: 'ô không giao số nào được ghi là "-"' };
