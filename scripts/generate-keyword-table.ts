import { keywords, type Keyword, type NameUse } from '../language/syntax/keywords.js';

/** Where the rules of the grammar that have a Vietnamese word of their own are met, in a planner's words. */
const places: { readonly [rule: string]: string } = {
    Calendar: 'the header of `calendar`',
    CalendarItem: '`calendar`',
    EveryUnit: '`by every … of`',
    ForTask: '`task`',
    ForThing: '`deadline`',
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

/** The keywords in both languages, for `docs/language.md`. */
export function keywordTable(): string {
    return ['| English | Vietnamese | as a name |', '| --- | --- | --- |', ...keywords.map(row)].join('\n');
}

function row(keyword: Keyword): string {
    const plural = keyword.pluralEn ? `, behind a number \`${keyword.pluralEn}\`` : '';
    const english = [keyword.en, ...keyword.alsoEn ?? []].map(word => `\`${word}\``).join(', ') + plural;
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
