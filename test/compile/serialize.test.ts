import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareCodePoints } from '../../language/compile/code-points.js';
import { textDigest } from '../../language/compile/digest.js';
import { generator } from '../../language/compile/format.js';
import { serializeCompiled, serializedPieces } from '../../language/compile/serialize.js';
import { sortRows } from '../../language/compile/sort-rows.js';
import { compiledCase } from '../support/compile-case.js';

describe('the text of a compiled document', () => {
    it('is the document again, with one row on a line and LF', async () => {
        const compiled = await compiledCase('small');
        const text = serializeCompiled(compiled);
        expect(JSON.parse(text)).toEqual(compiled);
        expect(text.endsWith('\n}\n')).toBe(true);
        expect(text).not.toContain('\r');
        const rows = Object.values(compiled.tables).flat();
        const lines = text.split('\n').map(line => line.trim().replace(/,$/, ''));
        for (const row of rows) expect(lines).toContain(JSON.stringify(row));
    });

    it('comes in pieces of some thousand rows that make up the same text', async () => {
        const compiled = await compiledCase('small');
        const units = Array.from({ length: 10_000 }, (_, i) => ({ ...compiled.tables.units[0], id: `U${i}` }));
        const many = { ...compiled, tables: { ...compiled.tables, units } };
        const pieces = [...serializedPieces(many)];
        expect(JSON.parse(pieces.join(''))).toEqual(many);
        expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(serializeCompiled(many).length / 2);
    });

    it('names the version of the package', () => {
        const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly name: string; readonly version: string };
        expect(generator).toEqual({ name: manifest.name, version: manifest.version });
    });
});

describe('digests', () => {
    it('are SHA-256 of UTF-8', () => {
        expect(textDigest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
        expect(textDigest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    });

    it('are the same with CRLF and with a BOM, and differ with the text', () => {
        expect(textDigest('\uFEFFđơn vị\r\nA\r\n')).toBe(textDigest('đơn vị\nA\n'));
        expect(textDigest('đơn vị\nB\n')).not.toBe(textDigest('đơn vị\nA\n'));
    });
});

describe('the order of rows', () => {
    it('is that of code points, beyond U+FFFF too', () => {
        const texts = ['\u{1F600}', '\uFF5E', 'b', 'a', 'Z', 'Đ', 'ab', '', 'a\u{1F600}', 'a\uFF5E'];
        const byBytes = texts.toSorted((a, b) => comparePoints([...a], [...b]));
        expect(texts.toSorted(compareCodePoints)).toEqual(byBytes);
        expect(sortRows(texts.map(id => ({ id }))).map(row => row.id)).toEqual(byBytes);
    });

    it('is that of the columns, numbers by value, where there are no ids', () => {
        const rows = [{ a: 'x', n: 10 }, { a: 'x', n: 9 }, { a: null, n: 1 }, { a: 'w', n: 11 }];
        expect(sortRows(rows)).toEqual([rows[2], rows[3], rows[1], rows[0]]);
    });
});

function comparePoints(a: readonly string[], b: readonly string[]): number {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
        if (a[i] !== b[i]) return a[i].codePointAt(0)! - b[i].codePointAt(0)!;
    }
    return a.length - b.length;
}
