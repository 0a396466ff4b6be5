import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folders whose imports have a direction. */
const parts = ['language', 'cli', 'server', 'client'] as const;

/**
 * What each folder may import of ours, by the beginnings of paths; and packages. Its own files it may import always. A stage
 * reads what stands to its left: syntax, references, model, then validation, compile and the editor.
 */
const allowed: { readonly [folder: string]: { readonly ours: readonly string[]; readonly packages: readonly string[] } } = {
    'language/diagnostics': { ours: [], packages: [] },
    // What the text says of numbers and dates is read into the value types of the model.
    'language/syntax': { ours: ['language/diagnostics', 'language/generated', 'language/model/decimal', 'language/model/dates', 'language/allot-module'], packages: ['langium', 'chevrotain'] },
    'language/csv': { ours: ['language/diagnostics', 'language/syntax/read-number', 'language/model/decimal'], packages: ['csv-parse/browser/esm/sync'] },
    'language/references': { ours: ['language/diagnostics', 'language/syntax', 'language/model/model'], packages: [] },
    'language/model': { ours: ['language/csv', 'language/diagnostics', 'language/generated', 'language/syntax', 'language/references'], packages: ['langium', 'temporal-polyfill'] },
    'language/validation': { ours: ['language/csv', 'language/diagnostics', 'language/syntax', 'language/model'], packages: [] },
    'language/compile': { ours: ['language/diagnostics/source-document', 'language/model'], packages: ['@noble/hashes', 'typebox'] },
    'language/format': { ours: ['language/diagnostics', 'language/syntax', 'language/generated', 'language/allot-module'], packages: ['langium', 'chevrotain'] },
    'language/library': { ours: [], packages: [] },
    'language/project': { ours: ['language/csv', 'language/diagnostics', 'language/library', 'language/references/nearest-name'], packages: ['yaml'] },
    'language/generated': { ours: [], packages: ['langium'] },
    // The two files that put the stages together, and the door.
    'language': { ours: ['language'], packages: ['langium', 'chevrotain'] },
    // `explain` goes past the door, because it must not load the parser to show a text.
    'cli': { ours: ['language/index', 'language/diagnostics', 'language/references/nearest-name'], packages: ['node:*', 'commander'] },
    // The process of the server reads the disk as the command line does.
    'server': {
        ours: ['language/index', 'cli/node-files'],
        packages: ['langium', 'vscode-languageserver', 'vscode-languageserver-types', 'vscode-languageserver-textdocument', 'node:fs', 'node:url'],
    },
    'client': { ours: ['server/protocol'], packages: ['vscode', 'vscode-languageclient'] },
};

interface Import {
    readonly from: string;
    readonly to: string;
    /** Only types: gone when the code runs. */
    readonly typeOnly: boolean;
}

const files = parts.flatMap(part => readdirSync(part, { recursive: true, encoding: 'utf8' }).map(file => posix.join(part, file.replaceAll('\\', '/'))))
    .filter(file => /\.(?:ts|mjs)$/.test(file)).sort();
const imports = files.flatMap(importsOf);

function importsOf(file: string): readonly Import[] {
    const text = readFileSync(file, 'utf8');
    // The command line as it is installed loads what was built of it.
    if (file === 'cli/allot.mjs') return [];
    const statements = text.matchAll(/^(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
    const calls = text.matchAll(/\bimport\('([^']+)'\)/g);
    return [
        ...[...statements].map(([, , type, to]) => ({ from: file, to: resolved(file, to), typeOnly: type !== undefined })),
        ...[...calls].map(([, to]) => ({ from: file, to: resolved(file, to), typeOnly: false })),
    ];
}

function resolved(file: string, to: string): string {
    return to.startsWith('.') ? posix.normalize(posix.join(dirname(file), to)).replace(/\.js$/, '') : to;
}

/** The folder with rules of its own in which a file lies. */
function folderOf(file: string): string {
    const parts = file.split('/');
    const inner = parts.slice(0, 2).join('/');
    return parts.length > 2 && inner in allowed ? inner : parts[0];
}

function isAllowed({ from, to }: Import): boolean {
    const folder = folderOf(from);
    const { ours, packages } = allowed[folder];
    if (!isOurs(to)) return packages.some(name => name.endsWith(':*') ? to.startsWith(name.slice(0, -1)) : to === name || to.startsWith(`${name}/`));
    return folderOf(to) === folder || ours.some(name => to === name || to.startsWith(`${name}/`));
}

function isOurs(path: string): boolean {
    return parts.some(part => path.startsWith(`${part}/`));
}

describe('imports', () => {
    it('are found', () => {
        expect(imports.length).toBeGreaterThan(300);
        expect(imports).toContainEqual({ from: 'language/check-project.ts', to: 'language/model/build-model', typeOnly: false });
        expect(imports.filter(({ to }) => isOurs(to) && !files.some(file => file === `${to}.ts` || file === to))).toEqual([]);
    });

    it.each(Object.keys(allowed))('of %s go where they may', folder => {
        const wrong = imports.filter(one => folderOf(one.from) === folder && !isAllowed(one)).map(({ from, to }) => `${from} → ${to}`);
        expect(wrong).toEqual([]);
    });

    it('of files go in no circle when the code runs', () => {
        const edges = new Map<string, Set<string>>();
        for (const { from, to, typeOnly } of imports) {
            if (!typeOnly && isOurs(to)) edges.set(from.replace(/\.ts$/, ''), (edges.get(from.replace(/\.ts$/, '')) ?? new Set()).add(to));
        }
        expect(circleIn(edges)).toEqual([]);
    });

    it('of folders go in no circle when the code runs', () => {
        const inner = (file: string) => file.startsWith('language/') && file.split('/').length > 2 ? file.split('/').slice(0, 2).join('/') : undefined;
        const edges = new Map<string, Set<string>>();
        for (const { from, to, typeOnly } of imports) {
            const [start, end] = [inner(from), inner(to)];
            // The value types of the model and the texts of the syntax know nothing of their folders.
            if (typeOnly || !start || !end || start === end || leaves.includes(to)) continue;
            edges.set(start, (edges.get(start) ?? new Set()).add(end));
        }
        expect(circleIn(edges)).toEqual([]);
    });

    it('of value types lead to nothing but each other', () => {
        const own = new Set(leaves);
        const wrong = imports.filter(({ from, to, typeOnly }) => own.has(from.replace(/\.ts$/, '')) && isOurs(to) && !own.has(to) && !typeOnly);
        expect(wrong).toEqual([]);
    });
});

/** Value types that stages on both sides may use. */
const leaves = ['language/model/decimal', 'language/model/dates'];

function circleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
    const done = new Set<string>();
    const walk = (node: string, trail: readonly string[]): readonly string[] => {
        if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
        if (done.has(node)) return [];
        for (const next of edges.get(node) ?? []) {
            const circle = walk(next, [...trail, node]);
            if (circle.length) return circle;
        }
        done.add(node);
        return [];
    };
    for (const start of edges.keys()) {
        const circle = walk(start, []);
        if (circle.length) return circle;
    }
    return [];
}

describe('language/', () => {
    const sources = files.filter(file => file.startsWith('language/') && !file.startsWith('language/generated/'));

    it('knows no clock', () => {
        expect(sources.filter(file => /\bnew Date\b|\bDate\.now\b|\bTemporal\.Now\b|\bperformance\.now\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
    });

    it('knows no process, no files and no editor', () => {
        expect(imports.filter(({ from, to }) => from.startsWith('language/') && /^(?:node:|vscode|fs$|path$|process$)/.test(to))).toEqual([]);
        expect(sources.filter(file => /\bprocess\.|\brequire\(|\bBuffer\./.test(readFileSync(file, 'utf8')))).toEqual([]);
    });

    it('has no Unicode classes in terminals, which make Langium lex 40 times slower', () => {
        const grammars = readdirSync('language/syntax').filter(file => file.endsWith('.langium')).map(file => join('language/syntax', file));
        expect(grammars.length).toBeGreaterThan(0);
        expect([...grammars, 'language/syntax/token-builder.ts', 'language/syntax/lexer.ts'].filter(file => withoutComments(readFileSync(file, 'utf8')).includes('\\p{'))).toEqual([]);
    });
});

function withoutComments(text: string): string {
    return text.replace(/^\s*\/\/.*$/gm, '');
}
