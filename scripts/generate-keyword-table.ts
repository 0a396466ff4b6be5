import { readFile } from 'node:fs/promises';
import { keywords, type Keyword, type NameUse } from '../language/syntax/keywords.js';

const page = 'docs/language.md';
const begin = '<!-- keywords: made by `npm run generate` from language/syntax/keywords.ts -->';
const end = '<!-- end of keywords -->';

/** Where the rules of the grammar that have a Vietnamese word of their own are met, in a planner's words. */
const places: { readonly [rule: string]: string } = {
    CalendarItem: '`calendar`',
    EveryUnit: '`by every … of`',
    ForThing: '`deadline`, `task`',
    IndicatorClause: '`indicator`',
    Measure: '`measure`',
    Of: 'the header of an allocation or report',
    Reach: '`reach`',
    SuccessionRow: '`succession`',
    When: '`due within … of`',
};

const nameUses: { readonly [U in NameUse]: string } = {
    mandatory: 'where only a name can stand',
    anywhere: 'everywhere',
    never: '',
};

/** `docs/language.md` with its table of keywords made anew. */
export async function languagePage(): Promise<string> {
    const text = (await readFile(page, 'utf8')).replaceAll('\r\n', '\n');
    const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
    if (start < 0 || stop < start) throw new Error(`${page} has no place for the table of keywords: ${begin} … ${end}`);
    return `${text.slice(0, start + begin.length)}\n\n${keywordTable()}\n\n${text.slice(stop)}`;
}

function keywordTable(): string {
    return ['| English | Vietnamese | as a name |', '| --- | --- | --- |', ...keywords.map(row)].join('\n');
}

function row(keyword: Keyword): string {
    const english = [keyword.en, ...keyword.alsoEn ?? []].map(word => `\`${word}\``).join(', ');
    return `| ${english} | ${vietnamese(keyword)} | ${nameUses[keyword.name]} |`;
}

function vietnamese({ vi, viIn = {} }: Keyword): string {
    const byWord = new Map<string, string[]>();
    for (const [rule, word] of Object.entries(viIn)) {
        if (!places[rule]) throw new Error(`The page does not say where ${rule} is met, in which a keyword is written ${word}.`);
        byWord.set(word, [...byWord.get(word) ?? [], places[rule]]);
    }
    return [`\`${vi}\``, ...[...byWord].map(([word, where]) => `\`${word}\` in ${where.join(', ')}`)].join('; ');
}
