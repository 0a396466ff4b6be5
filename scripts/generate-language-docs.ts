import { readFile } from 'node:fs/promises';
import { keywordTable } from './generate-keyword-table.js';
import { libraryTables } from './generate-library-tables.js';
import { replacedBetween } from './replaced-between.js';

const page = 'docs/language.md';
const library = ['<!-- library: made by `npm run generate` from language/library/vietnam -->', '<!-- end of library -->'] as const;
const keywords = ['<!-- keywords: made by `npm run generate` from language/syntax/keywords.ts -->', '<!-- end of keywords -->'] as const;

/** `docs/language.md` with its tables of keywords and of the library made anew. */
export async function languagePage(): Promise<string> {
    const text = (await readFile(page, 'utf8')).replaceAll('\r\n', '\n');
    return replacedBetween(page, replacedBetween(page, text, ...library, await libraryTables()), ...keywords, keywordTable());
}
