import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../language/diagnostics/diagnostic.js';
import { SourceDocument } from '../../language/diagnostics/source-document.js';
import { readProjectFile } from '../../language/project/project-file.js';
import { foundAt } from '../support/found-at.js';

const read = (text: string) => readProjectFile(new SourceDocument('allot.yaml', text), 'plans');

/** What each text must report, and nothing else. */
const mistakes: { readonly [name: string]: readonly [text: string, ...found: string[]] } = {
    'a setting misspelt': ['nmae: a\n', 'unknown-setting 1:1 nmae'],
    'a setting misspelt in a group': ['compile: { uot: a }\n', 'unknown-setting 1:12 uot'],
    'several at once, each at its place': ['langauge: vi\nname: 5\nkeywords: fr\n', 'unknown-setting 1:1 langauge', 'project-file 2:7 5', 'project-file 3:11 fr'],
    'a name that an object has anyway': ['constructor: a\n__proto__: b\n', 'unknown-setting 1:1 constructor', 'unknown-setting 2:1 __proto__'],
    'a code that does not exist': ['rules: { mising-row: off }\n', 'unknown-setting 1:10 mising-row'],
    'an unknown grade of a rule': ['rules: { missing-row: loud }\n', 'project-file 1:23 loud'],
    'an error lowered': ['rules:\n  sum-mismatch: warning\n', 'rule-not-lowered 2:17 warning'],
    'an error turned off': ['rules:\n  sum-mismatch: off\n', 'rule-not-lowered 2:17 off'],
    'set twice': ['name: a\nlanguage: vi\nname: b\n', 'project-file 3:1 name'],
    'set twice in a group': ['rules: { missing-row: off, missing-row: error }\n', 'project-file 1:28 missing-row'],
    'a text where a list is wanted': ['uses: ../units\n', 'project-file 1:7 ../units'],
    'a number in a list of texts': ['include: ["a.allot", 5]\n', 'project-file 1:22 5'],
    'a list where a group is wanted': ['rules: [off]\n', 'project-file 1:8 [off]'],
    'a group where a text is wanted': ['name: { a: b }\n', 'project-file 1:7 { a: b }'],
    'no value': ['name:\nlanguage: vi\n', 'project-file 1:1 name'],
    'a value of its own type as a text': ['name: true\n', 'project-file 1:7 true'],
    'not settings but a list': ['- a\n- b\n', 'project-file 1:1 - a\n- b'],
    'not settings but a text': ['hello\n', 'project-file 1:1 hello'],
    'an alias': ['name: &n a\nlanguage: vi\ncalendar: *n\n', 'project-file 3:11 *n'],
    'a tag that is not known': ['name: !mine a\n', 'project-file 1:7 !mine'],
    'a bracket left open': ['uses: [allot:vietnam\nname: a\n', 'project-file 2:1 n'],
    'a tab as indent': ['compile:\n\tout: a\n', 'project-file 2:1'],
    'two documents': ['name: a\n---\nname: b\n', 'project-file 2:1 ---\nname: b'],
    'a key that is a list': ['? [a]\n: b\n', 'unknown-setting 1:3 [a]'],
    'a name with a separator': ['name: a/b\n', 'project-file 1:7 a/b'],
    'a name that leads upwards': ['name: ".."\n', 'project-file 1:7 ".."'],
    'a folder outside': ['compile: { out: ../x }\n', 'project-file 1:17 ../x'],
    'an absolute folder': ['compile: { out: /x }\n', 'project-file 1:17 /x'],
    'a folder of another system': ['compile: { out: "C:/x" }\n', 'project-file 1:17 "C:/x"'],
    'a pattern that leads upwards': ['include: ["../*.allot"]\n', 'project-file 1:11 "../*.allot"'],
    'a pattern with signs of other tools': ['include: ["{a,b}.allot", "!c.allot"]\n', 'project-file 1:11 "{a,b}.allot"', 'project-file 1:26 "!c.allot"'],
};

describe('mistakes in allot.yaml', () => {
    it.each(Object.entries(mistakes))('%s', (_, [text, ...found]) => {
        expect(foundAt(read(text).diagnostics)).toEqual(found);
    });

    it.each(Object.entries(mistakes))('%s: at the same places with CRLF', (_, [text, ...found]) => {
        const places = (all: readonly string[]) => all.map(each => each.split(' ').slice(0, 2).join(' '));
        expect(places(foundAt(read(text.replaceAll('\n', '\r\n')).diagnostics))).toEqual(places(found));
    });

    it('have words in both languages', () => {
        for (const [text] of Object.values(mistakes)) {
            for (const found of read(text).diagnostics) {
                expect(String((found.values.problem as { vi?: string } | undefined)?.vi ?? found.code)).not.toBe('');
                expect(messageOf(found, 'en')).not.toMatch(/undefined|\[object|\{\w+\}/);
            }
        }
    });

    it('offer what is meant', () => {
        const [typo] = read('langauge: vi\n').diagnostics;
        expect(messageOf(typo, 'en')).toContain('language');
        expect(typo.fixes[0].edits[0].text).toBe('language');
        expect(read('name: 2023\n').diagnostics[0].fixes[0].edits[0].text).toBe('"2023"');
        expect(read('uses: ../units\n').diagnostics[0].fixes[0].edits[0].text).toBe('[../units]');
    });

    it('leave the other settings as they are', () => {
        const { config } = read('nmae: a\nlanguage: fr\nkeywords: vi\ninclude: ["../x", "a/*.allot"]\n');
        expect(config).toMatchObject({ name: 'plans', language: 'vi', keywords: 'vi', include: [{ pattern: 'a/*.allot' }] });
    });
});

describe('allot.yaml', () => {
    it('may be missing, empty or a comment', () => {
        const defaults = { name: 'plans', language: 'vi', keywords: undefined, include: [{ pattern: '**/*.allot', place: undefined }], uses: [], calendar: undefined, compile: { out: 'dist' } };
        for (const found of [readProjectFile(undefined, 'plans'), read(''), read('# nothing yet\n')]) {
            expect(found.diagnostics).toEqual([]);
            expect(found.config).toMatchObject(defaults);
            expect(found.config.rules.size).toBe(0);
        }
    });

    it.each([
        ['language: en\nuses: [../a]\nkeywords: "e\n', { language: 'en', uses: ['../a'] }],
        ['compile:\n\tout: x\nlanguage: en\n', { language: 'en', uses: [] }],
        ['language: en\nuses: [../a\n', { language: 'en', uses: [] }],
        ['language: en\nuse\nuses: [../a]\n', { language: 'en', uses: [] }],
        ['language: en: uses\nuses: [../a]\n', { language: 'vi', uses: [] }],
        ['"language\n', { language: 'vi', uses: [] }],
    ])('says what stands beside a mistake of YAML: %j', (text, { language, uses }) => {
        const { config, diagnostics } = read(text);
        expect(config.language).toBe(language);
        expect(config.uses.map(({ target }) => target)).toEqual(uses);
        expect(diagnostics.map(({ code }) => code)).toEqual(['project-file']);
    });

    it('reads the name of a calendar, without its quotes', () => {
        for (const text of ['calendar: VietNam\n', "calendar: 'VietNam'\n", 'calendar: "VietNam"\n']) {
            const { calendar } = read(text).config;
            const { place: { document, start, end } } = calendar!;
            expect([calendar!.name, document.text.slice(start, end)]).toEqual(['VietNam', 'VietNam']);
        }
    });

    it('sets everything', () => {
        const { config, diagnostics } = read([
            '# allot.yaml', 'name: thuong-tin-2023', 'language: en', 'keywords: vi', 'include: ["plans/**/*.allot"]',
            'uses: [allot:vietnam, ../units]', 'compile: { out: ./build/json/ }', 'rules: { missing-row: error, undecided: off }', '',
        ].join('\n'));
        expect(diagnostics).toEqual([]);
        expect(config).toMatchObject({
            name: 'thuong-tin-2023', language: 'en', keywords: 'vi', include: [{ pattern: 'plans/**/*.allot' }], compile: { out: 'build/json' },
        });
        expect([...config.rules]).toEqual([['missing-row', 'error'], ['undecided', 'off']]);
        expect(config.uses.map(({ target, place }) => [target, place.document.text.slice(place.start, place.end)])).toEqual([
            ['allot:vietnam', 'allot:vietnam'], ['../units', '../units'],
        ]);
    });
});

describe('the published schema of allot.yaml', () => {
    const schema = JSON.parse(readFileSync('docs/schema/allot-project.schema.json', 'utf8')) as object;
    const valid = new Ajv2020().compile(schema);

    it('accepts what is right', () => {
        expect(valid(parse('name: a\nuses: [allot:vietnam]\nrules: { missing-row: off }\ncompile: { out: dist }\n'))).toBe(true);
    });

    it('and the reader agree on names, types and values', () => {
        // What only the reader knows: places of files, and what YAML itself forbids.
        const beyond = /key|folder|pattern|alias|tag|twice|bracket|tab|documents|object has/;
        const shape = Object.entries(mistakes).filter(([name]) => !beyond.test(name));
        expect(shape.length).toBeGreaterThan(12);
        for (const [name, [text]] of shape) expect(`${name}: ${valid(parse(text))}`).toBe(`${name}: false`);
    });
});
