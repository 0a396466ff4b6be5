import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixed, read } from './reading.js';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.allot')).sort();

/** Where a text has braces outside of texts in quotes and comments. */
function bracesOf(text: string): readonly { readonly brace: string; readonly place: number }[] {
    return [...text.matchAll(/"[^"\n]*"|\/\/[^\n]*|\/\*[^]*?\*\/|[{}]/g)].filter(([sign]) => /^[{}]$/.test(sign)).map(match => ({ brace: match[0], place: match.index }));
}

function withoutBlanks(text: string): string {
    return text.replace(/\s+/g, '');
}

describe('a brace that a text loses is one diagnostic, whose fix puts it back', () => {
    test.each(examples)('%s', name => {
        const text = readFileSync(`examples/${name}`, 'utf8').normalize('NFC');
        for (const { brace, place } of bracesOf(text)) {
            const damaged = text.slice(0, place) + text.slice(place + 1);
            const found = read(damaged).diagnostics.filter(({ code }) => code !== 'typographic-sign');
            expect(found.map(({ code }) => code), `${brace} at ${place}`).toEqual([brace === '{' ? 'unopened-block' : 'unclosed-block']);
            expect(withoutBlanks(fixed(damaged, found[0]))).toBe(withoutBlanks(text));
        }
    });

    test.each(examples)('%s without indentation: it is told, though not always where it was', name => {
        const text = readFileSync(`examples/${name}`, 'utf8').normalize('NFC').replace(/^[ \t]+/gm, '');
        for (const { brace, place } of bracesOf(text)) {
            const damaged = text.slice(0, place) + text.slice(place + 1);
            const codes = read(damaged).diagnostics.map(({ code }) => code);
            expect(codes.some(code => /block$|^stray-brace$/.test(code)), `${brace} at ${place}: ${codes.join()}`).toBe(true);
        }
    });
});
