import { expect, it } from 'vitest';
import { formatRange, parseDocument, SourceDocument } from '../../language/index.js';

it('a row of a very long table is made tidy, with all others, in a time that grows with the table and not with its square', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `        X${i}  ${i % 2 ? '' : ' '}1\n`);
    const source = new SourceDocument('a.allot', `allocation P of V in A for 2023 by ? {\n    total   1\n    split by xa {\n${rows.join('')}    }\n}\n`);
    const at = source.text.indexOf('X7 ');
    const edits = formatRange(parseDocument(source), { keywords: 'en' }, { document: source, start: at, end: at });
    // Half of the numbers, and more, move below the widest name; the total is no row.
    expect(edits.length).toBeGreaterThan(10_000);
    expect(edits.every(({ place }) => place.start > source.text.indexOf('X0'))).toBe(true);
}, 120_000);

it('a row of an adjustment is made tidy with the others of its block, beside what is broken', () => {
    const block = 'adjust P under Q {\n DungTien 1_160 -> 1_200\n VanDiem  40 -> -\n}\n';
    const source = new SourceDocument('a.allot', `${block}\nadjust P under { 5 -> }\n\n${block}`);
    const at = source.text.lastIndexOf('VanDiem');
    const edits = formatRange(parseDocument(source), { keywords: 'en' }, { document: source, start: at, end: at });
    const tidy = edits.toSorted((a, b) => b.place.start - a.place.start)
        .reduce((text, { place, text: by }) => text.slice(0, place.start) + by + text.slice(place.end), source.text);
    expect(tidy).toBe(`${block}\nadjust P under { 5 -> }\n\nadjust P under Q {\n    DungTien  1_160 -> 1_200\n    VanDiem      40 ->     -\n}\n`);
});
