import { describe, expect, test } from 'vitest';
import { allotServices } from '../../language/allot-module.js';
import type * as ast from '../../language/generated/ast.js';
import { facts, lost } from './facts.js';
import { read, sample, samples } from './reading.js';

/** What deleting one token costs: lines lost beside the declarations around it, and what is said. */
interface Damage {
    readonly line: number;
    readonly token: string;
    readonly lost: number;
    readonly gone: readonly string[];
    readonly errors: number;
}

describe.each(samples)('each token of %s deleted', name => {
    const text = sample(name);
    const before = read(text).tree;
    const said = facts(before);
    const damages: readonly Damage[] = allotServices().lexer.tokenize(text).tokens.map(token => {
        const [start, end] = [token.startOffset, token.endOffset! + 1];
        const after = read(text.slice(0, start) + ' '.repeat(end - start) + text.slice(end));
        const others = before.statements.filter(({ $cstNode: node }) => !(node!.offset <= start && start < node!.end));
        return {
            line: token.startLine!, token: token.image, lost: lost(said, facts(after.tree)), gone: missing(others, after.tree.statements),
            errors: after.diagnostics.filter(found => found.severity === 'error').length,
        };
    });

    test('the other declarations stay', () => {
        expect(damages.filter(damage => damage.gone.length)).toEqual([]);
    });

    test('costs about a row', () => {
        expect(mean(damages.map(damage => damage.lost))).toBeLessThan(1.2);
    });

    test('is hardly ever more than one diagnostic', () => {
        expect(damages.filter(damage => damage.errors > 1).length).toBeLessThan(damages.length / 100);
    });
});

/** The declarations, by kind and name, that are no longer there. */
function missing(wanted: readonly ast.Statement[], found: readonly ast.Statement[]): readonly string[] {
    const rest = found.map(head);
    return wanted.map(head).filter(one => {
        const index = rest.indexOf(one);
        if (index >= 0) rest.splice(index, 1);
        return index < 0;
    });
}

function head(statement: ast.Statement): string {
    return `${statement.$type} ${'name' in statement ? statement.name ?? '' : ''}`;
}

function mean(numbers: readonly number[]): number {
    return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
