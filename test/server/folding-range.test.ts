import { describe, expect, it } from 'vitest';
import { documentLink } from '../../server/features/document-link.js';
import { foldingRange } from '../../server/features/folding-range.js';
import { makeSnapshot } from '../support/snapshot.js';
import { project } from './project.js';

async function folded(text: string): Promise<readonly string[]> {
    const { snapshot, document } = await makeSnapshot({ 'plan.allot': text });
    return foldingRange(snapshot, document('plan.allot')).map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`);
}

describe('foldingRange', () => {
    it('folds blocks within blocks, leaving the closing brace', async () => {
        expect(await folded('unit A {\n    unit B {\n        unit C\n    }\n    unit D { unit E }\n}\n')).toEqual(['1-5', '2-3']);
    });

    it('folds comments of several lines, and lines of comments', async () => {
        expect(await folded('/** A\n * B */\nunit A // one\n// two\n\n// three\n// four\nunit B\r\n/* x */\r\n')).toEqual(['1-2 comment', '6-7 comment']);
    });

    it('folds declarations of one kind that follow each other, from three on', async () => {
        expect(await folded('unit A\nunit B\nlevel a\nlevel b\nlevel c\n\nlevel d\nlevel e\n')).toEqual(['3-5 region']);
        expect(await folded('unit A\nunits B 1..2\nunit C {\n    unit D\n}\n')).toEqual(['3-4']);
    });

    it('reads damaged texts', async () => {
        expect(await folded('unit A {\n    unit B {\n        unit C\n    }\n')).toEqual(['2-3']);
        expect(await folded('')).toEqual([]);
    });
});

describe('documentLink', () => {
    it('opens the address of a document', async () => {
        const { snapshot, document } = await makeSnapshot(project);
        expect(documentLink(snapshot, document('documents.allot'))).toEqual([
            { range: { start: { line: 3, character: 9 }, end: { line: 3, character: 32 } }, target: 'https://example.org/417' },
        ]);
    });

    it('opens nothing else', async () => {
        const { snapshot, document } = await makeSnapshot({ 'plan.allot': 'directive A { url "command:x" }\ndirective B { url ? }\ndirective C { url "javascript:alert(1)" }\n' });
        expect(documentLink(snapshot, document('plan.allot'))).toEqual([]);
    });
});
