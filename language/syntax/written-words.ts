import type { Place } from '../diagnostics/source-document.js';
import { keywordOf, keywords, spellingsOf, writtenKeyword, type KeywordLanguage } from './keywords.js';

/** The language of the keyword that stands at the beginning of a place: what is written beside it is written in the same. */
export function keywordLanguageAt({ document, start }: Place, english: string): KeywordLanguage {
    return document.text.startsWith(english, start) ? 'en' : 'vi';
}

/** A keyword, in the clause of a grammar rule, as it is written in a language. */
export function keywordIn(language: KeywordLanguage, english: string, rule?: string): string {
    return writtenKeyword(keywordOf(english)!, language, rule);
}

/** A name as it is written where a row's label stands: there most keywords mean themselves, and names like them need quotes. */
export function asLabel(name: string): string {
    return keywordsBeforeNames.has(name) ? `"${name}"` : name;
}

/** Keywords of one word that mean themselves where a label or a keyword can stand. */
export const keywordsBeforeNames: ReadonlySet<string> = new Set(
    keywords.filter(keyword => keyword.name === 'mandatory').flatMap(spellingsOf).filter(spelling => !spelling.includes(' ')),
);

/** Where the block of a declaration begins, from an offset in its header on; undefined if it has none before `end`. Braces in texts and comments are none. */
export function openingBrace(text: string, from: number, end: number): number | undefined {
    const sign = /"[^"\n\r]*"?|[\u201C-\u201F][^\u201C\u201D\u201F\n\r]*[\u201C\u201D\u201F]?|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|\{/g;
    sign.lastIndex = from;
    for (let match = sign.exec(text); match && match.index < end; match = sign.exec(text)) if (match[0] === '{') return match.index;
    return undefined;
}

/** Whether two pieces of text have the same words, however they are spaced. */
export function readsTheSame(one: Place, other: Place): boolean {
    const words = ({ document, start, end }: Place) => document.text.slice(start, end).trim().replace(/\s+/g, ' ');
    return words(one) === words(other);
}

/** The ends of lines as a text has them. */
export function lineEndOf(text: string): '\r\n' | '\n' {
    return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The blanks at the beginning of the line of an offset. */
export function indentAt(text: string, offset: number): string {
    return /^[ \t]*/.exec(text.slice(lineStartOf(text, offset)))![0];
}

/** The blanks before what stands in a block, from those before the block: a tab more where there are tabs. */
export function indentWithin(outer: string): string {
    return outer + (outer.includes('\t') ? '\t' : '    ');
}

/** Whether only blanks stand before an offset in its line. */
export function beginsItsLine(text: string, offset: number): boolean {
    return text.slice(lineStartOf(text, offset), offset).trim() === '';
}

/** Where the line of an offset begins. */
export function lineStartOf(text: string, offset: number): number {
    // Not by lastIndexOf: for a carriage return most texts would be searched to their beginning.
    let start = offset;
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
    return start;
}

/** Where the blanks begin that stand before an offset in its line. */
export function blanksBefore(text: string, offset: number): number {
    let start = offset;
    while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
    return start;
}

/** Where a piece of text ends together with the comment that follows it on its line; undefined if something else follows there. */
export function endWithComment(text: string, end: number): number | undefined {
    const rest = /^[ \t]*(?:\/\/[^\n\r]*)?/.exec(text.slice(end, end + 2000))![0];
    const next = text[end + rest.length];
    return next === undefined || next === '\n' || next === '\r' ? end + rest.length : undefined;
}
