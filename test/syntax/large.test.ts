import { expect, test } from 'vitest';
import { read } from './reading.js';

/** A split of so many rows, with one row written otherwise. */
function table(rows: number, at: number, row: string): string {
    const lines = Array.from({ length: rows }, (_, i) => `        X${i} 5, 6`);
    lines[at] = `        ${row}`;
    return `allocation of A, B in C for 2023 by D {\n    split by d {\n${lines.join('\n')}\n    }\n}\n`;
}

test('a table of more tokens than a call takes arguments is mended like any other', () => {
    const { tree, diagnostics } = read(table(32_000, 5, 'X5 5 người, 6'));
    expect(diagnostics).toHaveLength(1);
    expect(tree.statements).toMatchObject([{ $type: 'Allocation' }]);
}, 20_000);
