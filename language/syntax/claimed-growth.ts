import type { IToken } from 'chevrotain';
import { periodRange } from '../model/dates.js';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import { cellEnds } from './cells.js';
import { writtenInstead, type Finding } from './finding.js';
import { periodPhrase } from './hints/period-in-words.js';
import type { AllotLexer } from './lexer.js';
import { beginsLine, endOf, joinedToken, missingToken, surroundings } from './tokens.js';

/** What is read instead of some tokens, and the first token behind them. */
interface Meant {
    readonly next: number;
    readonly tokens: readonly IToken[];
    readonly finding: Finding;
}

/** Growth in reports: a percentage behind an amount stands in brackets (`TN 1_800 +50% so với 2026`), and `so với cuối 2026` is a day. */
export function withClaimedGrowth(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!tokens.some(({ tokenType }) => lexer.kindOf(tokenType) === 'since')) return tokens;
    const around = surroundings(tokens, lexer.kindOf);
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length;) {
        const meant = around(i).statement !== 'report' || beginsLine(tokens, i) ? undefined : percentage(tokens, i, lexer) ?? lastDay(text, tokens, i, lexer);
        result.push(...meant?.tokens ?? [tokens[i]]);
        if (meant) findings.push(meant.finding);
        i = meant?.next ?? i + 1;
    }
    return result;
}

function percentage(tokens: readonly IToken[], index: number, lexer: AllotLexer): Meant | undefined {
    const [before, number, percent, since] = tokens.slice(index - 1, index + 3);
    const isMeant = since && /^[+-]/.test(number.image) && number.tokenType.name === 'NUMBER' && percent.image === '%'
        && lexer.kindOf(since.tokenType) === 'since' && cellEnds.has(lexer.kindOf(before.tokenType)) && endOf(before) < number.startOffset;
    if (!isMeant) return undefined;
    const [start, end] = [number.startOffset, endOf(percent)];
    const written = `(${number.image}%)`;
    return {
        next: index + 2,
        tokens: [missingToken(lexer.typeOf('('), before), number, percent, missingToken(lexer.typeOf(')'), percent)],
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${number.image}%"`,
                expected: { en: 'behind an amount its growth stands in brackets', vi: 'mức tăng ghi sau con số phải đặt trong ngoặc đơn' },
            }, { fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])] }),
        },
    };
}

function lastDay(text: string, tokens: readonly IToken[], index: number, lexer: AllotLexer): Meant | undefined {
    const [since, edge, time] = tokens.slice(index - 1, index + 2);
    if (!time || lexer.kindOf(since.tokenType) !== 'since' || lexer.kindOf(edge.tokenType) !== 'end of' || beginsLine(tokens, index + 1)) return undefined;
    const line = /^[^\n\r]*/.exec(text.slice(time.startOffset, time.startOffset + 60))![0];
    const plain = /^[0-9]{4}(?:-(?:[0-9]{2}|[HQ][1-4]))?(?![0-9A-Za-z_.,-])/.exec(line)?.[0];
    const said = plain ? { length: plain.length, period: plain } : periodPhrase(line);
    const day = said && periodRange(said.period)?.last;
    if (!day) return undefined;
    const [start, end] = [edge.startOffset, time.startOffset + said.length];
    let last = index + 1;
    while (tokens[last + 1] && tokens[last + 1].startOffset < end) last++;
    if (endOf(tokens[last]) !== end) return undefined;
    return {
        next: last + 1,
        tokens: [{ ...joinedToken(text, lexer.typeOf('DATE'), edge, tokens[last]), image: day }],
        finding: writtenInstead(text, [start, end], day),
    };
}
