import type { Compiled } from './compiled.js';

/** The compiled document as text: one row on a line, so that a change of one row is a change of one line. LF, with one at the end. */
export function serializeCompiled(compiled: Compiled): string {
    return [...serializedPieces(compiled)].join('');
}

/** The same in pieces of some thousand rows, for writers that need not hold all of it. */
export function* serializedPieces(compiled: Compiled): Generator<string> {
    const { sourceDigests, tables, ...head } = compiled;
    yield '{\n';
    for (const [key, value] of Object.entries(head)) yield `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
    yield '  "sourceDigests": ';
    yield* serializedRows(sourceDigests, '  ');
    yield ',\n  "tables": {';
    let separator = '\n';
    for (const [name, rows] of Object.entries(tables)) {
        yield `${separator}    ${JSON.stringify(name)}: `;
        yield* serializedRows(rows, '    ');
        separator = ',\n';
    }
    yield '\n  }\n}\n';
}

const rowsPerPiece = 4096;

function* serializedRows(rows: readonly object[], indent: string): Generator<string> {
    if (rows.length === 0) {
        yield '[]';
        return;
    }
    yield '[\n';
    for (let start = 0; start < rows.length; start += rowsPerPiece) {
        const lines = rows.slice(start, start + rowsPerPiece).map(row => `${indent}  ${JSON.stringify(row)}`);
        yield lines.join(',\n') + (start + rowsPerPiece < rows.length ? ',\n' : '\n');
    }
    yield `${indent}]`;
}
