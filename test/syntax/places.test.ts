import { describe, expect, test } from 'vitest';
import type * as ast from '../../language/generated/ast.js';
import type { Place } from '../../language/diagnostics/source-document.js';
import { documentationOf, ignoreComments } from '../../language/syntax/comments.js';
import { parsePath } from '../../language/syntax/path.js';
import { placeOf, placeOfProperty, placeOfReference } from '../../language/syntax/places.js';
import { read } from './reading.js';

const textOf = ({ document, start, end }: Place): string => document.text.slice(start, end);

describe('places', () => {
    const { source, tree } = read('// first\nunit A "Tỉnh A" is province within B, C."D"\nallocation P of VSI, HHI in X for 2023 by Y { total 5, at least 6 }');
    const allocation = tree.statements[1] as ast.Allocation;

    test('of a node go from its first to its last token', () => {
        expect(textOf(placeOf(source, tree.statements[0]))).toBe('unit A "Tỉnh A" is province within B');
        expect(textOf(placeOf(source, (allocation.items[0] as ast.Total).cells[1]))).toBe('at least 6');
    });

    test('of a property are those of its value, of several the one that is wanted', () => {
        expect(textOf(placeOfProperty(source, allocation, 'name'))).toBe('P');
        expect(textOf(placeOfProperty(source, allocation, 'indicators', 1))).toBe('HHI');
        expect(textOf(placeOfProperty(source, tree.statements[0], 'title'))).toBe('"Tỉnh A"');
    });

    test('of a property without a value are the node\'s', () => {
        expect(placeOfProperty(source, allocation, 'title')).toEqual(placeOf(source, allocation));
    });

    test('of a reference are its path\'s', () => {
        expect(textOf(placeOfReference(source, allocation.indicators[0]))).toBe('VSI');
    });
});

describe('paths', () => {
    test.each([
        ['ThuongTin', [['ThuongTin', false]]],
        ['HaNoi.ThuongTin', [['HaNoi', false], ['ThuongTin', false]]],
        ['HaNoi."Phường B"', [['HaNoi', false], ['Phường B', true]]],
        ['"TP. Hải Phòng"', [['TP. Hải Phòng', true]]],
        ['"TP. Hải Phòng"."Q. Lê Chân".To1', [['TP. Hải Phòng', true], ['Q. Lê Chân', true], ['To1', false]]],
        ['?', []], ['"?"', [['?', true]]], ['""', [['', true]]],
    ] as const)('%s', (text, parts) => {
        expect(parsePath(text)).toEqual(parts.map(([name, quoted]) => ({ name, quoted })));
    });

    test('are what references hold, unclosed and curly quotes included', () => {
        const { tree } = read('allocation of A in HaNoi."Phường B for 2023\n{ }\nunit U within “TP. "X" Y”.Z');
        expect(parsePath((tree.statements[0] as ast.Allocation).places[0].$refText)).toEqual([{ name: 'HaNoi', quoted: false }, { name: 'Phường B for 2023', quoted: true }]);
        expect(parsePath((tree.statements[1] as ast.Unit).parents[0].$refText).map(part => part.name)).toEqual(['TP. ”X” Y', 'Z']);
    });
});

describe('comments', () => {
    test('document the declaration they stand before', () => {
        const { tree } = read('/** The top.\n *\n * Of all. */\nlevel a\n/** not this */\n\n/** But this. */ level b // no\nlevel c\n/* nor this */ level d');
        expect(tree.statements.map(documentationOf)).toEqual(['The top.\n\nOf all.', 'But this.', undefined, undefined]);
    });

    test('document units inside of units', () => {
        const { tree } = read('unit A {\n    /** Inner. */\n    unit B\n}');
        expect([tree.statements[0], (tree.statements[0] as ast.Unit).units[0]].map(documentationOf)).toEqual([undefined, 'Inner.']);
    });

    test('ask to ignore a code, with a reason', () => {
        const { source, tree } = read('level a\n// allot-ignore missing-row: agreed on 2023-02-01\nlevel b "// allot-ignore no: text"\n  // allot-ignore weekend-deadline\n// allot-ignored x: no');
        expect(ignoreComments(source, tree).map(({ line, code, reason, place }) => [line, code, reason, textOf(place)])).toEqual([
            [1, 'missing-row', 'agreed on 2023-02-01', '// allot-ignore missing-row: agreed on 2023-02-01'],
            [3, 'weekend-deadline', '', '// allot-ignore weekend-deadline'],
        ]);
    });
});
