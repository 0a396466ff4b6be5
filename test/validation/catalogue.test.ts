import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue, ExampleProject, Localized } from '../../language/diagnostics/definition.js';
import { fixTexts, relatedTexts } from '../../language/diagnostics/texts.js';
import { catalogue, checkProject, keywords, loadProject, messageOf, type Diagnostic } from '../../language/index.js';
import { rules } from '../../language/validation/rules/index.js';
import { checkFiles } from '../support/fixture.js';
import { foundAt } from '../support/found-at.js';
import { memoryFiles } from '../support/memory-files.js';

const definitions = Object.entries(catalogue as Catalogue);

/** Codes that no text of a project can show: their examples and fixtures are bytes, a disk or a bug, and are tested below. */
const withoutText: { readonly [code: string]: string } = {
    'not-utf-8': 'the file is bytes that are no text',
    'unreadable-file': 'the file system gives no content',
    'not-included': 'the file is none of the texts of the project; test/server/not-included.test.ts',
    'internal-error': 'a bug in Allot, which no text should be able to show',
};

/** All source texts in which something can be reported, but for the catalogue itself. */
const sources = ['language', 'cli'].flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !/^(?:diagnostics|generated)/.test(file))
    .map(file => readFileSync(join(folder, file), 'utf8')));

function check(example: ExampleProject): Promise<readonly Diagnostic[]> {
    return checkFiles(typeof example === 'string' ? { 'plan.allot': example } : example);
}

function placeholders(text: string): readonly string[] {
    return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

function expectWording({ en, vi }: Localized): void {
    for (const text of [en, vi]) {
        expect(text.trim()).not.toBe('');
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/ {2}|\bTODO\b|\s$/);
    }
    expect(placeholders(vi)).toEqual(placeholders(en));
}

describe.each(definitions)('%s', (code, definition) => {
    it('has wording in both languages', () => {
        for (const text of [definition.title, definition.message, definition.doc]) expectWording(text);
        expect(placeholders(definition.title.en)).toEqual([]);
    });

    it('has a rule, or is reported elsewhere', () => {
        const file = `language/validation/rules/${code}.ts`;
        if (existsSync(file)) {
            expect(readFileSync(file, 'utf8')).toContain(`rule('${code}',`);
            expect(rules.filter(rule => rule.code === code)).toHaveLength(1);
        } else expect(sources.some(text => text.includes(`diagnostic('${code}',`))).toBe(true);
    });

    if (!(code in withoutText)) {
        it('has a fixture', () => {
            expect(existsSync(`test/validation/${code}.allot`)).toBe(true);
        });

        it('has a bad example that reports it once and nothing else', async () => {
            expect((await check(definition.example.bad)).map(found => found.code)).toEqual([code]);
        });
    }

    it('has a good example that reports nothing', async () => {
        expect(foundAt(await check(definition.example.good))).toEqual([]);
    });
});

describe('other texts', () => {
    it.each(Object.entries({ ...relatedTexts, ...fixTexts }))('%s has wording in both languages', (_, text) => expectWording(text));
});

describe('keywords in Vietnamese texts', () => {
    const english = new Set(keywords.flatMap(({ en, alsoEn = [] }) => [en, ...alsoEn]).flatMap(word => word.split(' ')));
    const texts = [
        ...definitions.flatMap(([code, { title, message, doc }]) => [title, message, doc].map(({ vi }) => [code, vi] as const)),
        ...Object.entries({ ...relatedTexts, ...fixTexts }).map(([name, { vi }]) => [name, vi] as const),
    ];
    /** Where English words are the matter itself. */
    const meant: { readonly [code: string]: readonly string[] } = { 'capital-keyword': ['total'], 'unknown-setting': ['calendar'], 'not-utf-8': ['as'], 'keyword-without-marks': ['of', 'in', 'for', 'total'] };

    it.each(texts)('of %s are Vietnamese: %s', (code, text) => {
        const quoted = [...text.matchAll(/[`"]([^`"]+)[`"]/g)].map(([, inside]) => inside.replace(/\{\w+\}/g, ''));
        const words = quoted.flatMap(inside => inside.match(/(?<![\p{L}\p{M}_])[a-z]+(?![\p{L}\p{M}_])/gu) ?? []);
        expect(words.filter(word => english.has(word) && !meant[code]?.includes(word))).toEqual([]);
    });

    it('are Vietnamese in what fills them, whatever the file is written in', async () => {
        const rows = (body: string) => `level xa "Xã"\nunit T "T" { unit A "Xã A" is xa unit B "Xã B" is xa }\nmeasure people "người" whole\n`
            + `indicator VSI "BHXH" in people in people flow\nallocation P of VSI in T for 2023 by ? {\n${body}\n}\n`;
        const told = async (body: string) => (await check(rows(body))).map(found => messageOf(found, 'vi')).join('\n');
        expect(await told('total 5\ntotal 5')).toMatch(/"tính bằng" đã có[^]*"tổng" đã có/);
        expect(await told('total 10 split by xa { A 5 others -5 }')).toContain('còn lại');
        expect(await told('total 10 split by xa { A 5 others 5, 6 }')).toMatch(/còn lại/);
        expect(await told('total 10 split by xa { A 5 others 5 others 5 }')).toMatch(/còn lại/);
        expect(await told('total 10 split by quarter { Q1 5 H2 5 }')).toMatch(/chia theo quý/);
        for (const body of ['total 5\ntotal 5', 'total 10 split by xa { A 5 others 5, 6 }', 'total 10 split by quarter { Q1 5 H2 5 }']) {
            expect(await told(body)).not.toMatch(/\b(?:others|total|quarter|in)\b/);
        }
    });
});

describe('rules and fixtures', () => {
    it('are all about codes of the catalogue', () => {
        const fixtures = readdirSync('test/validation').filter(file => file.endsWith('.allot'));
        const named = [...readdirSync('language/validation/rules').filter(file => file !== 'index.ts'), ...fixtures].map(file => file.replace(/\.(?:ts|allot)$/, ''));
        expect(named.filter(name => !Object.hasOwn(catalogue, name))).toEqual([]);
    });
});

describe('codes that no text can show', () => {
    const good = 'level district "Huyện"\n';
    const bad = 'level district "Huyện" within district\n';

    it('not-utf-8: bytes of another encoding; the other files are checked', async () => {
        const latin1 = Uint8Array.from(Buffer.from('level huyÖn "Huyện"', 'latin1'));
        const project = await loadProject(memoryFiles({ '/project/a.allot': latin1, '/project/b.allot': bad }), '/project');
        expect(checkProject(project).diagnostics.map(({ code, place, values }) => [code, place.document.path, values.offset])).toEqual([
            ['not-utf-8', 'a.allot', 9], ['circle', 'b.allot', undefined],
        ]);
    });

    it('unreadable-file: a link that leads nowhere; the other files are checked', async () => {
        const project = await loadProject(memoryFiles({ '/project/a.allot': { kind: 'link to nothing' }, '/project/b.allot': bad }), '/project');
        expect(checkProject(project).diagnostics.map(({ code, place }) => [code, place.document.path])).toEqual([
            ['unreadable-file', 'a.allot'], ['circle', 'b.allot'],
        ]);
        expect(foundAt(await checkFiles({ 'a.allot': good }))).toEqual([]);
    });
});
