import type { ExampleProject } from '../diagnostics/definition.js';
import { SourceDocument } from '../diagnostics/source-document.js';
import { keywordOf, writtenKeyword, type KeywordLanguage } from '../syntax/keywords.js';
import { translateKeywords } from './translate.js';

/** An example of the catalogue with its keywords in the language of the explanation around it, and what is wrong with it still there. */
export function exampleIn(example: ExampleProject, language: KeywordLanguage): ExampleProject {
    // English is what they are written in.
    if (language === 'en') return example;
    if (typeof example === 'string') return textIn('plan.allot', example, language);
    return Object.fromEntries(Object.entries(example).map(([file, text]) => [file, file.endsWith('.allot') ? textIn(file, text, language) : text]));
}

function textIn(file: string, text: string, language: KeywordLanguage): string {
    return translateKeywords(new SourceDocument(file, text), language, written => mistakenWord(written, language));
}

/** A word that was read as another one than it is (`Total`, `deadline` for `due`), as the same mistake in a language. */
function mistakenWord(written: string, language: KeywordLanguage): string {
    const keyword = keywordOf(written.toLowerCase());
    const word = keyword ? writtenKeyword(keyword, language) : written;
    return keyword && written !== written.toLowerCase() ? word[0].toUpperCase() + word.slice(1) : word;
}
