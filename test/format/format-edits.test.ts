import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDocument, formatEdits, parseDocument, SourceDocument } from '../../language/index.js';

const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.allot')).sort();

/** A text that means the same and is not tidy. */
function untidy(text: string): string {
    return text.replace(/^ {4,8}(?=\S)/gm, ' ').replace(/, /g, ',   ').replace(/ {2,}(?=\d)/g, ' ');
}

describe('the edits of formatting', () => {
    it('are found for examples', () => {
        expect(files.length).toBeGreaterThan(30);
    });

    it.each(files.flatMap(file => (['en', 'vi'] as const).map(keywords => [file, keywords] as const)))('make %s what the formatter makes of it in %s', (file, keywords) => {
        const source = new SourceDocument(file, untidy(readFileSync(`examples/${file}`, 'utf8')));
        const edits = formatEdits(parseDocument(source), { keywords });
        let text = source.text;
        for (const { place, text: written } of edits.toReversed()) text = text.slice(0, place.start) + written + text.slice(place.end);
        expect({ text }).toEqual(formatDocument(source, { keywords }));
        expect(edits.every(({ place }) => place.end - place.start < 200)).toBe(true);
    });
});
