import type { Piece } from './grammar.js';

/**
 * Fixtures of colours: lines of Allot, and below a line carets with the scope that exactly these characters must have. `total.x`
 * asks for a scope that begins so, `!keyword` that none does:
 *
 *     total 300
 *     ^^^^^ keyword.control
 *           ^^^ !keyword
 */
export interface Fixture {
    readonly lines: readonly string[];
    readonly expectations: readonly Expectation[];
}

export interface Expectation {
    /** The line of the text without expectations, from 0. */
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly scope: string;
}

/** Reads a fixture. */
export function parseFixture(text: string): Fixture {
    const lines: string[] = [];
    const expectations: Expectation[] = [];
    for (const line of text.trimEnd().split('\n')) {
        const drawn = /^( *)(\^+) (!?[a-z.-]+)$/.exec(line);
        if (drawn) expectations.push({ line: lines.length - 1, start: drawn[1].length, end: drawn[1].length + drawn[2].length, scope: drawn[3] });
        else lines.push(line);
    }
    return { lines, expectations };
}

/** A fixture with its letters decomposed; the carets go with them. */
export function decomposed({ lines, expectations }: Fixture): Fixture {
    const column = (line: number, composed: number) => lines[line].slice(0, composed).normalize('NFD').length;
    return {
        lines: lines.map(line => line.normalize('NFD')),
        expectations: expectations.map(one => ({ ...one, start: column(one.line, one.start), end: column(one.line, one.end) })),
    };
}

/** The expectations that the pieces of the fixture's lines do not meet, as texts. */
export function unmet({ lines, expectations }: Fixture, pieces: readonly Piece[]): readonly string[] {
    return expectations.filter(one => !isMet(one, pieces)).map(({ line, start, end, scope }) => {
        const found = pieces.filter(piece => piece.line === line && piece.end > start && piece.start < end).map(piece => `${piece.start}-${piece.end} ${piece.scopes.join(' ')}`);
        return `${lines[line]}\n    ${start}-${end} '${lines[line].slice(start, end)}' ${scope}; found ${found.join(', ')}`;
    });
}

/** All characters between the carets must have the scope, and neither the one before nor the one behind them. */
function isMet({ line, start, end, scope }: Expectation, pieces: readonly Piece[]): boolean {
    const wanted = scope.replace('!', '');
    const having = pieces.filter(piece => piece.line === line && piece.scopes.some(one => one === wanted || one.startsWith(`${wanted}.`)));
    const has = (column: number) => having.some(piece => piece.start <= column && column < piece.end);
    const inside = Array.from({ length: end - start }, (_, i) => has(start + i));
    return scope.startsWith('!') ? !inside.includes(true) : !inside.includes(false) && !has(start - 1) && !has(end);
}
