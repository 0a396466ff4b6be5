import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, compileProject, loadProject, messageOf, parseDocument, SourceDocument, type Compiled, type Diagnostic } from '../language/index.js';
import { memoryFiles } from './support/memory-files.js';
import { runAllot, temporaryFolder } from './support/run-allot.js';

/** A block of code between fences, with what follows the three backticks. */
interface Block {
    readonly info: string;
    readonly text: string;
    /** The line of the first fence, from 1. */
    readonly line: number;
}

function blocksOf(path: string): readonly Block[] {
    const page = readFileSync(path, 'utf8');
    return [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(({ 1: info, 2: text, index }) => ({ info, text, line: page.slice(0, index).split('\n').length }));
}

function blocksWith(path: string, info: string): readonly Block[] {
    const found = blocksOf(path).filter(block => block.info === info);
    expect(found.length, `${info} blocks in ${path}`).toBeGreaterThan(0);
    return found;
}

async function compile(text: string) {
    return compileProject(await loadProject(memoryFiles({ '/project/plan.allot': text }), '/project'));
}

/** Diagnostics in short, with their lines in the page. */
function told(diagnostics: readonly Diagnostic[], { line }: Block): readonly string[] {
    return diagnostics.map(one => `line ${line + 1 + one.place.document.positionAt(one.place.start).line}: ${one.code}: ${messageOf(one, 'en')}`);
}

describe.each(['README.md', 'docs/language.md', 'docs/huong-dan.md', 'docs/json.md'])('%s', path => {
    it.each(blocksWith(path, 'allot').map(block => [block.line, block] as const))('the plan in line %s is right', async (_, block) => {
        expect(told((await compile(block.text)).diagnostics, block)).toEqual([]);
    });
});

describe('README.md', () => {
    const [plan] = blocksWith('README.md', 'allot');

    it('shows rows of JSON that its plan compiles to', async () => {
        const { compiled } = await compile(plan.text);
        const [shown] = blocksWith('README.md', 'json');
        const tables = JSON.parse(shown.text) as { readonly [T in keyof Compiled['tables']]?: readonly object[] };
        expect(Object.keys(tables).length).toBeGreaterThan(0);
        for (const [table, rows] of Object.entries(tables)) {
            for (const row of rows) expect(compiled?.tables[table as keyof Compiled['tables']]).toContainEqual(row);
        }
    });

    it('shows what is said of a wrong figure', () => {
        const folder = temporaryFolder({ 'plan.allot': plan.text.replace('DungTien  160', 'DungTien  170') });
        const [shown] = blocksWith('README.md', 'text');
        const { stdout, exitCode } = runAllot(folder, ['check', '--language', 'en']);
        expect(stdout).toBe(shown.text);
        expect(exitCode).toBe(1);
    });

    it('begins with the two commands of a fresh checkout', () => {
        expect(blocksWith('README.md', 'sh')[0].text).toBe('npm ci && npx --no-install allot compile examples/thuong-tin-2023\nnpm ci && npm test\n');
    });
});

describe.each(['docs/language.md', 'docs/huong-dan.md'])('%s', path => {
    it.each(blocksWith(path, 'allot fragment').map(block => [block.line, block] as const))('the fragment in line %s is read', (_, block) => {
        expect(told(parseDocument(new SourceDocument('fragment.allot', block.text)).diagnostics, block)).toEqual([]);
    });
});

describe('docs/huong-dan.md', () => {
    it('shows what is said of a wrong figure', () => {
        const [plan] = blocksWith('docs/huong-dan.md', 'allot');
        const folder = temporaryFolder({ 'plan.allot': plan.text.replace('NamHa   220', 'NamHa   240') });
        expect(runAllot(folder, ['check']).stdout).toBe(blocksWith('docs/huong-dan.md', 'text')[0].text);
    });

    it('explains codes that there are', () => {
        const rows = [...readFileSync('docs/huong-dan.md', 'utf8').matchAll(/^\| (`[a-z]+-[^|]*|`undecided`[^|]*)\|/gm)].map(match => match[1]);
        const codes = rows.flatMap(row => [...row.matchAll(/`([a-z-]+)`/g)].map(match => match[1]));
        expect(codes.length).toBeGreaterThan(10);
        for (const code of codes) expect(Object.keys(catalogue)).toContain(code);
    });
});

describe('docs/language.md', () => {
    it('has every plan in both keyword languages, and they compile to the same', async () => {
        const plans = blocksWith('docs/language.md', 'allot');
        expect(plans.length % 2).toBe(0);
        for (let i = 0; i < plans.length; i += 2) {
            const [english, vietnamese] = await Promise.all([plans[i], plans[i + 1]].map(async ({ text }) => (await compile(text)).compiled?.tables));
            expect({ ...vietnamese, sources: [] }, `line ${plans[i + 1].line}`).toEqual({ ...english, sources: [] });
        }
    });
});

describe('docs/cli.md', () => {
    it('shows what check --format json writes about the first plan with a wrong figure', () => {
        const [plan] = blocksWith('docs/language.md', 'allot');
        const folder = temporaryFolder({ 'plan.allot': plan.text.replace('VanDiem 140', 'VanDiem 150') });
        const { stdout, exitCode } = runAllot(folder, ['check', '--format', 'json', '--language', 'en']);
        expect(stdout).toBe(blocksWith('docs/cli.md', 'json')[0].text);
        expect(exitCode).toBe(1);
    });
});

describe('docs/diagnostics.md', () => {
    const page = readFileSync('docs/diagnostics.md', 'utf8');

    it.each(Object.entries(catalogue))('has %s with its wording and both examples', (code, { title, message }) => {
        const section = page.split(/^### /m).find(part => part.startsWith(`${code}\n`)) ?? '';
        for (const text of [title.en, title.vi, message.en, message.vi]) expect(section).toContain(text);
        expect(section.match(/^```\w+ example$/gm)?.length).toBeGreaterThanOrEqual(2);
    });
});
