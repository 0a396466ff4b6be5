import { expect, it } from 'vitest';
import { formatRange, parseDocument, SourceDocument } from '../../language/index.js';

it('a row of a very long table is made tidy, with all others, in a time that grows with the table and not with its square', () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `        X${i}  ${i % 2 ? '' : ' '}1\n`);
    const source = new SourceDocument('a.allot', `allocation P of V in A for 2023 by ? {\n    total   1\n    split by xa {\n${rows.join('')}    }\n}\n`);
    const at = source.text.indexOf('X7 ');
    const edits = formatRange(parseDocument(source), { keywords: 'en' }, { document: source, start: at, end: at });
    // Half of the numbers, and more, move below the widest name; the total is no row.
    expect(edits.length).toBeGreaterThan(30_000);
    expect(edits.every(({ place }) => place.start > source.text.indexOf('X0'))).toBe(true);
}, 15_000);
