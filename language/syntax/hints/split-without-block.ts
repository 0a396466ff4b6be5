import * as ast from '../../generated/ast.js';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Reading } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, missingToken } from '../tokens.js';

/**
 * `NewVSI 824 split by channel { … }` in a report: a split that goes on with the line of a claim belongs in the claim's block. So does
 * one on the next line, where the report's header names no indicators for a table of its own.
 */
export function splitsWithoutBlock(tree: ast.Document, reading: Reading): readonly Repair[] {
    return tree.statements.filter(ast.isReport).flatMap(report => report.items.flatMap((item, i) => {
        const next = report.items[i + 1];
        return ast.isClaim(item) && ast.isSplit(next) && !item.items.length ? splitOf(item, next, report.indicators.length > 0, reading) : [];
    }));
}

function splitOf(claim: ast.Claim, split: ast.Split, onSameLine: boolean, { text, tokens, lexer }: Reading): readonly Repair[] {
    const [claimNode, splitNode] = [claim.$cstNode, split.$cstNode];
    if (!claimNode || !splitNode || (onSameLine && /[\n\r]/.test(text.slice(claimNode.end, splitNode.offset)))) return [];
    const first = tokens.findIndex(token => token.startOffset === splitNode.offset);
    const last = tokens.findIndex(token => endOf(token) === splitNode.end);
    if (first < 1 || last < first) return [];
    const { offset: start, end } = splitNode;
    const head = text.slice(claimNode.offset, claimNode.end);
    return [{
        finding: {
            start, end,
            report: place => diagnostic('split-without-block', place(start, start + tokens[first].image.length), { claim: `${head} { ${tokens[first].image} … }` }, {
                fixes: [fix('insert', { text: '{ }' }, [{ place: place(start, start), text: '{ ' }, { place: place(end, end), text: ' }' }])],
            }),
        },
        first, end: last + 1,
        tokens: [missingToken(lexer.typeOf('{'), tokens[first - 1]), ...tokens.slice(first, last + 1), missingToken(lexer.typeOf('}'), tokens[last])],
    }];
}
