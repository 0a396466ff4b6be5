import { describe, expect, it } from 'vitest';
import { definition } from '../../server/features/definition.js';
import { documentHighlight } from '../../server/features/document-highlight.js';
import { references } from '../../server/features/references.js';
import { atCursor, shown } from '../support/cursor.js';
import { project, withCursor, type ProjectPath } from './project.js';

async function defined(path: ProjectPath, at: string, change = {}): Promise<readonly string[]> {
    const { snapshot, document, position } = await atCursor(withCursor(path, at, change));
    return definition(snapshot, document, position).map(({ uri, range }) => shown(uri, range.start));
}

async function referred(path: ProjectPath, at: string, includeDeclaration = false): Promise<readonly string[]> {
    const { snapshot, document, position } = await atCursor(withCursor(path, at));
    return references(snapshot, document, position, { includeDeclaration }).map(({ uri, range }) => shown(uri, range.start)).sort();
}

describe('definition', () => {
    it('leads to a name in another file, from its beginning, its middle and its end', async () => {
        for (const at of ['under <|>QD417', 'under QD<|>417', 'under QD417<|>']) expect(await defined('plan.allot', at)).toEqual(['documents.allot:1:11']);
    });

    it('leads from each part of a path to its own unit', async () => {
        expect(await defined('plan.allot', 'in Ha<|>Noi.')).toEqual(['units.allot:2:6']);
        expect(await defined('plan.allot', 'HaNoi.Thu<|>ongTin')).toEqual(['units.allot:3:10']);
    });

    it('leads from an official name in quotes', async () => {
        expect(await defined('plan.allot', '"Xã V<|>ạn')).toEqual(['units.allot:5:14']);
        expect(await defined('plan.allot', 'under "417<|>/', { 'plan.allot': project['plan.allot'].replace('under QD417', 'under "417/QĐ-UBND"') })).toEqual(['documents.allot:1:11']);
    });

    it('leads from rows of categories and series', async () => {
        expect(await defined('plan.allot', 'Post')).toEqual(['units.allot:10:27']);
        expect(await defined('plan.allot', 'To2')).toEqual(['units.allot:5:68']);
    });

    it('leads from a declaration to itself, and nowhere from what ships with Allot or is no name', async () => {
        expect(await defined('units.allot', 'unit Ha<|>Noi')).toEqual(['units.allot:2:6']);
        expect(await defined('units.allot', 'is dis<|>trict')).toEqual([]);
        expect(await defined('plan.allot', '75_<|>000')).toEqual([]);
    });
});

describe('references', () => {
    it('are found across files, with the declaration if it is wanted', async () => {
        const uses = ['documents.allot:2:26', 'plan.allot:1:45'];
        expect(await referred('units.allot', 'organization UB<|>ND')).toEqual(uses);
        expect(await referred('plan.allot', 'by UB<|>ND', true)).toEqual([...uses, 'units.allot:9:14']);
    });

    it('include the parts of paths and official names', async () => {
        expect(await referred('units.allot', 'unit Ha<|>Noi')).toEqual(['plan.allot:1:27', 'plan.allot:5:27']);
        expect(await referred('units.allot', 'unit Van<|>Diem')).toEqual(['plan.allot:8:9']);
    });

    it('of a series are those of all its units, of one of them its own', async () => {
        expect(await referred('units.allot', 'units T<|>o')).toEqual(['plan.allot:8:50', 'plan.allot:8:58', 'plan.allot:8:66']);
        expect(await referred('plan.allot', 'To<|>1')).toEqual(['plan.allot:8:50']);
    });

    it('are none where no name stands', async () => {
        expect(await referred('plan.allot', '75_<|>000', true)).toEqual([]);
    });
});

describe('documentHighlight', () => {
    it('marks a name in its own file only', async () => {
        const { snapshot, document, position } = await atCursor(withCursor('units.allot', 'of Thuong<|>Tin'));
        expect(documentHighlight(snapshot, document, position).map(({ range, kind }) => `${range.start.line + 1}:${range.start.character + 1} ${kind}`)).toEqual(['3:10 3', '9:46 2']);
    });
});
