import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDocument, messageOf, parseDocument, SourceDocument } from '../../language/index.js';
import { fileTemplates } from '../../scripts/file-templates.js';
import { snippetsFile } from '../../scripts/generate-snippets.js';
import { snippetKeywords, snippetsFor } from '../../server/completion/snippets.js';
import { checkTexts } from '../support/check-texts.js';

interface EditorSnippet {
    readonly prefix?: readonly string[];
    readonly body: readonly string[];
    readonly description: string;
    readonly isFileTemplate?: boolean;
}

const snippets = Object.entries(JSON.parse(snippetsFile()) as { readonly [name: string]: EditorSnippet })
    .map(([name, snippet]) => ({ name, ...snippet, body: snippet.body.join('\n') }));
const wholeFiles = snippets.filter(snippet => snippet.isFileTemplate);
const declarations = snippets.filter(snippet => !snippet.isFileTemplate);

/** The text of a snippet whose places are left as they are. */
function filled(body: string): string {
    return body.replace(/\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+/g, (_, sign = '', text = '') => sign + text.replace(/\\(.)/g, '$1'));
}

describe('snippets', () => {
    it('are what stands in the extension', () => {
        expect(readFileSync('client/extension/snippets/allot.json', 'utf8').replaceAll('\r\n', '\n')).toBe(snippetsFile());
    });

    it('are those of the server in both languages, and whole files', () => {
        expect(declarations.map(({ body }) => body).sort()).toEqual(snippetKeywords.flatMap(keyword => (['en', 'vi'] as const).flatMap(language => snippetsFor(keyword, language).map(({ body }) => body))).sort());
        expect(wholeFiles.length).toBe(2 * Object.keys(fileTemplates).length);
    });

    it('have a title in both languages, the Vietnamese one first', () => {
        expect(snippets.filter(({ name, description }) => !/^[^·]+ · [^·]+ \((?:tiếng Việt|English)\)$/.test(name) || !description.includes(' · '))).toEqual([]);
        expect(snippets.map(({ name }) => name)).toContain('Một bảng giao có tổng và bảng chia · An allocation with a total and a split (tiếng Việt)');
    });

    it.each(snippets)('can be read as they are: $name', ({ body, isFileTemplate }) => {
        const text = filled(body);
        const inBlock = !isFileTemplate && /^(?:split by|chia theo|reach|đạt) /.test(text);
        const document = new SourceDocument('snippet.allot', inBlock ? `allocation P of V in U for 2023 by O {\n${text}\n}` : text);
        expect(parseDocument(document).diagnostics).toEqual([]);
        expect(text).not.toMatch(/[«»@$]/);
    });

    it('have no prefix, so that none comes up while typing', () => {
        expect([...declarations, ...wholeFiles].filter(({ prefix }) => prefix !== undefined)).toEqual([]);
    });
});

describe('whole files', () => {
    it.each(['vi', 'en'] as const)('are their templates in %s', language => {
        const own = wholeFiles.filter(({ name }) => name.endsWith(language === 'vi' ? '(tiếng Việt)' : '(English)'));
        expect(own.map(({ body }) => filled(body))).toEqual(Object.values(fileTemplates).map(({ text }) => text[language]));
    });

    it.each(['vi', 'en'] as const)('are a project in which nothing is wrong in %s, the plan alone and all together', async language => {
        const { plan, ...others } = fileTemplates;
        const texts = Object.fromEntries(Object.entries(others).map(([name, { text }]) => [`${name}.allot`, text[language]]));
        expect(found(await checkTexts({ 'plan.allot': plan.text[language] }))).toEqual([]);
        expect(found(await checkTexts({ 'plan.allot': plan.text[language], ...texts }))).toEqual([]);
    });

    it.each(['vi', 'en'] as const)('are tidy in %s', language => {
        for (const { text } of Object.values(fileTemplates)) {
            expect(formatDocument(new SourceDocument('file.allot', text[language]), { keywords: language })).toEqual({ text: text[language] });
        }
    });

    it('name a thing once: what is typed there follows', () => {
        const plan = wholeFiles.find(({ name }) => name.includes('whole small plan') && name.endsWith('(English)'))!;
        expect(plan.body.match(/\$\{1:North\}/g)?.length).toBe(3);
        expect(plan.body).toMatch(/^level province "Province"\n/);
        expect(plan.body.endsWith('}\n$0')).toBe(true);
    });

    function found({ diagnostics }: Awaited<ReturnType<typeof checkTexts>>): readonly string[] {
        return diagnostics.map(one => messageOf(one, 'en'));
    }
});
