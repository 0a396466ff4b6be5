import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keywords, spellingsOf } from '../../language/index.js';
import { textmateGrammar } from '../../scripts/generate-textmate.js';
import { tokenize, work } from './grammar.js';
import { decomposed, parseFixture, unmet } from './textmate-fixture.js';

const folder = 'test/client/textmate';
const fixtures = readdirSync(folder).sort().map(name => ({ name, fixture: parseFixture(readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n')) }));
const spellings = [...new Set(keywords.flatMap(spellingsOf))];

/** The texts of a line that are coloured as keywords. */
async function keywordsIn(line: string): Promise<readonly string[]> {
    return (await tokenize(line)).filter(({ scopes }) => scopes.some(scope => /^(?:keyword|storage)\./.test(scope))).map(({ start, end }) => line.slice(start, end));
}

/** A text in the way of old keyboards: letters as they are drawn, tone marks apart. */
function tonesApart(text: string): string {
    return text.normalize('NFD').replace(/(\p{L})(\u0323?)([\u0302\u0306\u031B]?)([\u0300\u0301\u0303\u0309]?)/gu, (_, letter: string, below: string, hat: string, tone: string) => (
        (letter + hat).normalize('NFC') + below + tone));
}

describe('the grammar for editors', () => {
    it('is what stands in the extension', () => {
        expect(readFileSync('client/extension/syntaxes/allot.tmLanguage.json', 'utf8').replaceAll('\r\n', '\n')).toBe(textmateGrammar());
    });

    it('has fixtures', () => {
        expect(fixtures.map(({ fixture }) => fixture.expectations.length > 80)).toEqual([true, true]);
    });

    it.each(fixtures)('colours $name', async ({ fixture }) => {
        expect(unmet(fixture, await tokenize(fixture.lines.join('\n')))).toEqual([]);
    });

    it.each(fixtures)('colours $name decomposed', async ({ fixture }) => {
        const apart = decomposed(fixture);
        expect(unmet(apart, await tokenize(apart.lines.join('\n')))).toEqual([]);
    });
});

describe('keywords', () => {
    it('are one piece, whatever their letters and blanks are made of', async () => {
        const forms = spellings.flatMap(spelling => [
            spelling, spelling.normalize('NFD'), tonesApart(spelling), spelling.replaceAll(' ', '   '), spelling.replaceAll(' ', ' \t\u00A0'),
        ]);
        expect(await Promise.all(forms.map(form => keywordsIn(`x ${form}`)))).toEqual(forms.map(form => [form]));
    });

    it('are none at the ends of longer words', async () => {
        const longer = spellings.flatMap(spelling => [
            ...['x', 'đ', 'ế', '_', '5', '\u0301'].map(more => ({ line: `x ${spelling}${more}`, word: spelling.split(' ').at(-1)! })),
            ...['x', 'đ', 'e\u0302\u0301', '_'].map(more => ({ line: `${more}${spelling}`, word: spelling.split(' ')[0] })),
        ]);
        const found = await Promise.all(longer.map(async ({ line, word }) => (await keywordsIn(line)).join(' ').split(' ').includes(word) ? [line] : []));
        expect(found.flat()).toEqual([]);
    });

    it('may have their tone mark in either place', async () => {
        const forms = ['luỹ kế', 'lũy kế', 'luỹ kế'.normalize('NFD'), 'lũy kế'.normalize('NFD')];
        expect(await Promise.all(forms.map(form => keywordsIn(`x ${form}`)))).toEqual(forms.map(form => [form]));
    });

    it('are written in small letters', async () => {
        const capitals = spellings.map(spelling => spelling[0].toUpperCase() + spelling.slice(1));
        const found = await Promise.all(capitals.map(async one => (await keywordsIn(`x ${one}`)).join(' ').split(' ').includes(one.split(' ')[0]) ? [one] : []));
        expect(found.flat()).toEqual([]);
    });
});

describe('a very long line', () => {
    const size = 10_000;
    const lines: { readonly [what: string]: (length: number) => string } = {
        'of blanks': length => ' '.repeat(length),
        'of tabs behind a brace': length => `{${'\t'.repeat(length)}unit`,
        'of letters': length => 'a'.repeat(length),
        'of letters with marks': length => 'e\u0302\u0301'.repeat(length / 2),
        'of digits': length => '1'.repeat(length),
        'of groups of digits': length => '1.000,'.repeat(length / 6),
        'of quotes': length => '"'.repeat(length),
        'of curly quotes': length => '“'.repeat(length),
        'of signs': length => '-'.repeat(length),
        'of points': length => '.'.repeat(length),
        'of slashes': length => '/'.repeat(length),
        'of stars': length => `/${'*'.repeat(length)}`,
        'of braces': length => '{'.repeat(length),
        'of declarations': length => 'unit A { '.repeat(length / 9),
        'of first words': length => 'split '.repeat(length / 6),
        'of first words far apart': length => `split${' '.repeat(99)}`.repeat(length / 100),
        'of members': length => `category c { ${'month "x" '.repeat(length / 10)}`,
        'of suppressions': length => `//${' '.repeat(length)}allot-ignore`,
    };

    it.each(Object.entries(lines))('%s takes work in proportion to its length', async (_, line) => {
        const [short, long] = [await searchesFor(line(size / 2)), await searchesFor(line(size))];
        expect(long).toBeLessThanOrEqual(2.2 * short + 10);
        expect(long).toBeLessThanOrEqual(3 * size);
    });

    it('is read to its end', async () => {
        const split = `split${' '.repeat(size)}by`;
        expect(await keywordsIn(split)).toEqual([split]);
        expect((await tokenize('1'.repeat(size))).map(({ end, scopes }) => ({ end, scopes }))).toEqual([{ end: size, scopes: ['constant.numeric.decimal.allot'] }]);
        expect(await keywordsIn(`${'e\u0302\u0301'.repeat(size)} total`)).toEqual(['total']);
    });

    /** How often patterns are looked for. What one search costs is bounded by their form: see below. */
    async function searchesFor(line: string): Promise<number> {
        const before = work.searches;
        await tokenize(line);
        return work.searches - before;
    }
});

describe('its patterns', () => {
    const patterns = [...textmateGrammar().matchAll(/"(?:match|begin|end)": ("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text) as string);

    it('repeat single characters only, so that a search cannot go wrong in many ways', () => {
        expect(patterns.length).toBeGreaterThan(40);
        // The groups of a number begin with a sign that stands in no group.
        const wanted = '(?:[.,][0-9][0-9_]*)*';
        expect(patterns.filter(pattern => /\)(?:[*+]|\{\d)/.test(pattern.replace(wanted, '')))).toEqual([]);
    });

    it('repeat nothing twice in a row, where one text could be divided in many ways', () => {
        expect(patterns.filter(pattern => /(\[[^\]]*\]|\\.|(?<!\\)[^\\])[*+]\1[*+]/.test(pattern))).toEqual([]);
    });
});
