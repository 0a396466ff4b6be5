import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { SourceDocument } from '../../language/index.js';
import { definition } from '../../server/features/definition.js';
import { documentSymbol } from '../../server/features/document-symbol.js';
import { foldingRange } from '../../server/features/folding-range.js';
import { hover } from '../../server/features/hover.js';
import { references } from '../../server/features/references.js';
import { rename } from '../../server/features/rename.js';
import { namedDeclarations } from '../../server/occurrences.js';
import type { Snapshot } from '../../server/snapshot.js';
import { makeSnapshot } from '../support/snapshot.js';
import { someDay } from '../support/some-day.js';

/** The texts of an example by path. */
function textsOf(example: string): { readonly [path: string]: string } {
    const folder = join('examples', example);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => statSync(join(folder, file)).isFile() && /\.(?:allot|yaml)$/.test(file));
    return Object.fromEntries(files.map(file => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]));
}

/** What is declared in files, not in the library. */
function ownDeclarations(snapshot: Snapshot) {
    return namedDeclarations(snapshot.model).filter(one => snapshot.uriOf(one.namePlace.document));
}

function problemsOfSymbols(symbols: readonly DocumentSymbol[]): readonly string[] {
    return symbols.flatMap(({ name, range, selectionRange, children = [] }) => [
        ...name === '' ? ['no name'] : [],
        ...before(range.start, selectionRange.start) && before(selectionRange.end, range.end) ? [] : [`${name}: selection`],
        ...children.every(child => before(range.start, child.range.start) && before(child.range.end, range.end)) ? [] : [`${name}: children`],
        ...problemsOfSymbols(children),
    ]);
}

function before(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
    return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

describe.each(['cascade', 'phan-bo'])('in the example %s', example => {
    it('every name leads to its declaration, and is found from there', async () => {
        const { snapshot } = await makeSnapshot(textsOf(example), 'vi');
        expect(snapshot.diagnostics.filter(one => one.severity === 'error')).toEqual([]);
        const declarations = ownDeclarations(snapshot);
        expect(declarations.length).toBeGreaterThan(50);
        for (const { namePlace: { document, start } } of declarations) {
            const position = document.positionAt(start);
            expect(definition(snapshot, document, position).map(one => one.range.start)).toEqual([position]);
            for (const { uri, range } of references(snapshot, document, position, { includeDeclaration: false }).slice(0, 3)) {
                expect(definition(snapshot, snapshot.documentAt(uri)!, range.start)).toContainEqual(expect.objectContaining({ uri: snapshot.uriOf(document) }));
            }
        }
    });

    it('things of every kind can be renamed', async () => {
        const { snapshot } = await makeSnapshot(textsOf(example), 'vi');
        const seen = new Map<string, number>();
        const some = ownDeclarations(snapshot).filter(({ kind, ...rest }) => {
            const count = seen.get(kind) ?? 0;
            if ('seriesNumber' in rest && rest.seriesNumber !== undefined) return false;
            seen.set(kind, count + 1);
            return count < 3;
        });
        expect(seen.size).toBeGreaterThan(5);
        for (const { name, kind, namePlace: { document, start } } of some) {
            expect(rename(snapshot, document, document.positionAt(start), 'Tên_mới'), `${kind} ${name}`).toHaveProperty('changes');
        }
    });

    it('everything under the mouse can be asked for, and the tree is sound', async () => {
        const { snapshot } = await makeSnapshot(textsOf(example), 'vi');
        const documents: readonly SourceDocument[] = snapshot.model.documents;
        for (const document of documents) {
            expect(problemsOfSymbols(documentSymbol(snapshot, document))).toEqual([]);
            for (const { startLine, endLine } of foldingRange(snapshot, document)) expect(endLine).toBeGreaterThan(startLine);
            for (const { index } of document.text.matchAll(/[^\s{},]+/g)) {
                const shown = hover(snapshot, document, document.positionAt(index), someDay);
                if (shown) expect(JSON.stringify(shown.contents)).not.toMatch(/undefined|\[object|NaN/);
            }
        }
    });
});
