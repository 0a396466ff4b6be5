import { describe, expect, test } from 'vitest';
import { meaning } from '../../language/format/format.js';
import type * as ast from '../../language/generated/ast.js';
import { read, said, sample, samples } from './reading.js';

const tree = (text: string): string => meaning(read(text).tree);

describe('the samples', () => {
    test.each(samples)('%s is read without a word', name => {
        expect(said(sample(name))).toEqual([]);
    });

    test.each([['constructs', 'constructs.vi'], ['rare-constructs', 'rare-constructs.vi']] as const)('%s says the same in both languages', (en, vi) => {
        expect(tree(sample(vi))).toBe(tree(sample(en)));
    });

    test('lines of both languages mix', () => {
        const vi = sample('constructs.vi').split('\n');
        const mixed = sample('constructs').split('\n').map((line, i) => (i % 2 ? vi[i] : line)).join('\n');
        expect(tree(mixed)).toBe(tree(sample('constructs')));
    });

    test('decomposed letters and the other place of a tone mark are the same words', () => {
        const vi = sample('constructs.vi');
        expect(tree(vi.normalize('NFD'))).toBe(tree(vi));
        expect(vi).toContain('lũy kế');
        expect(tree(vi.replaceAll('lũy', 'luỹ'))).toBe(tree(vi));
    });

    test('line ends and a byte order mark change nothing', () => {
        const text = sample('constructs');
        expect(tree(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(tree(text));
        expect(said(`\uFEFF${text}`)).toEqual([]);
    });
});

describe('the tree', () => {
    test('holds English keywords whatever was written', () => {
        const indicator = (text: string) => (read(text).tree.statements[0] as ast.Indicator).kinds[0].kind;
        expect([indicator('indicator A in B stock'), indicator('chỉ tiêu A tính bằng B luỹ   kế')]).toEqual(['stock', 'stock']);
    });

    test('has references that nobody has resolved, with quotes kept and names in NFC', () => {
        const unit = read('unit A is commune within HaNoi . "Phường   B".“Tổ 1”').tree.statements[0] as ast.Unit;
        expect(unit.parents[0].$refText).toBe('HaNoi."Phường   B"."Tổ 1"');
        expect(unit.parents[0].ref).toBeUndefined();
        expect(unit.parents[0].$refNode?.text).toBe('HaNoi . "Phường   B".“Tổ 1”');
        const decomposed = read(`unit ${'Ông'.normalize('NFD')}`).tree.statements[0] as ast.Unit;
        expect(decomposed.name).toBe('Ông');
    });

    test('knows keywords used as names', () => {
        const text = 'unit unit is of\ncategory c { line month day }\nallocation of in, by in under for Spring { split by c { line 1, 2  month 3, 4 } }';
        expect(said(text)).toEqual([]);
        expect((read(text).tree.statements[1] as ast.Category).members.map(member => member.name)).toEqual(['line', 'month', 'day']);
    });

    test('the word of a declaration at the margin is no name', () => {
        expect(read('level a within\nlevel b').tree.statements.map(statement => (statement as ast.Level).name)).toEqual(['a', 'b']);
    });

    test('a text keeps what is between its quotes, closed or not', () => {
        const title = (text: string) => (read(text).tree.statements[0] as ast.Level).title;
        expect(['level a "Tổ', 'level a "Tổ"', 'level a “Tổ”'].map(title)).toEqual(['Tổ', 'Tổ', 'Tổ']);
    });

    test('tabs between cells are commas, the one after a label is a blank', () => {
        const row = (cells: string) => {
            const allocation = read(`allocation of A in B for 2023 by C { split by d {\n${cells}\n} }`).tree.statements[0] as ast.Allocation;
            return meaning({ $type: 'Document', statements: [allocation] } as unknown as ast.Document);
        };
        expect(row('Xuan\t1_160\t3_450')).toBe(row('Xuan 1_160, 3_450'));
        expect(row('"Xã Xuân"\t-\t?\tat least 5\t2 million\trest')).toBe(row('"Xã Xuân" -, ?, at least 5, 2 million, rest'));
        expect(row('2023\t10\t20')).toBe(row('2023 10, 20'));
    });
});

describe('what no parser survives', () => {
    const good = 'level a\n';
    const deep = `${'unit A {\n'.repeat(10_000)}`;

    test('ten thousand nested blocks are one error, and the next document is read', () => {
        expect(said(deep)).toEqual([
            '65:8 nesting-too-deep: Blocks or brackets are nested more than 64 deep here: the rest of this file is not read.',
        ]);
        expect(read(good).tree.statements).toHaveLength(1);
    });

    test('what stands before blocks that are too deep is read', () => {
        expect(read(`level a\n${deep}`).tree.statements[0].$type).toBe('Level');
    });

    test('ten thousand brackets are one error', () => {
        expect(read(`indicator A = ${'('.repeat(10_000)}`).diagnostics.map(found => found.code)).toEqual(['nesting-too-deep']);
        expect(said(good)).toEqual([]);
    });

    test('a formula of five thousand terms is one error, and what follows is read', () => {
        const { tree, diagnostics } = read(`indicator A = 1${' + 1'.repeat(5_000)}\nlevel a\n`);
        expect(diagnostics.map(found => found.code)).toEqual(['formula-too-long']);
        expect(tree.statements.map(statement => statement.$type)).toEqual(['Indicator', 'Level']);
    });

    test('an unclosed text is one error and costs its line', () => {
        const { tree, diagnostics } = read('level a "Tỉnh\nlevel b\n');
        expect(diagnostics.map(found => found.code)).toEqual(['unclosed-text']);
        expect(tree.statements).toHaveLength(2);
        expect(said(good)).toEqual([]);
    });

    test('an unclosed comment is one error, at its beginning', () => {
        expect(said('level a\n/* and so on\nlevel b')).toEqual(['2:1 unclosed-comment: This comment has no closing */.']);
    });

    test.each(['', ' ', '\uFEFF', '}', '{', '"', '“', '/*', '//', '\u0000', '€€€', '😀', 'unit', 'allocation {', '->', '\t\t', '..', '1/2/3', ','.repeat(500)])(
        '%j never throws', text => {
            expect(read(text).tree.$type).toBe('Document');
            expect(said(good)).toEqual([]);
        });

    test('three hundred damaged texts are read, with every place inside of the text', () => {
        const junk = ['{', '}', ',', '"', '“', '\n', '\t', 'xyz', '5', '-', '%', 'Quý I', 'deadline 1/2/2023', 'split by', '->', '..', '(', '/*', '€', '2023'];
        let seed = 7;
        const next = (limit: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
        for (let i = 0; i < 300; i++) {
            const text = sample(samples[i % 4]);
            const at = next(text.length);
            const damaged = text.slice(0, at) + junk[next(junk.length)] + text.slice(at + next(40));
            for (const { place } of read(damaged).diagnostics) {
                expect(place.start).toBeLessThanOrEqual(place.end);
                expect(place.end).toBeLessThanOrEqual(damaged.length);
            }
        }
        expect(said(good)).toEqual([]);
    });

    test('a block of 20,000 rows is read whole', () => {
        const rows = Array.from({ length: 20_000 }, (_, i) => `Unit${i} ${i % 9}_160, 3_450 // ${i}\n`).join('');
        const { tree, diagnostics } = read(`allocation of A, B in C for 2023 by D { split by e {\n${rows}} }`);
        expect(diagnostics).toEqual([]);
        expect(((tree.statements[0] as ast.Allocation).items[0] as ast.Split).items).toHaveLength(20_000);
    });
});
