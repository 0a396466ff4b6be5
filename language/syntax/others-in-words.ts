import type { IToken } from 'chevrotain';
import { writtenInstead, type Finding } from './finding.js';
import { keywordOf, writtenKeyword } from './keywords.js';
import type { AllotLexer } from './lexer.js';
import { foldWord } from './spelling.js';
import { beginsLine, endOf, joinedToken } from './tokens.js';

/** What can stand behind `others`: a computation, or its cells. */
const behindOthers: ReadonlySet<string> = new Set(['evenly', 'proportional to', 'split by', 'NUMBER', '?', '-', 'rest', 'at least', 'at most', 'about']);

/** `các xã còn lại theo tỷ lệ …`: what is left without a row, with the word of its level. */
export function withOthers(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    const written = writtenKeyword(keywordOf('others')!, 'vi');
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length; i++) {
        const last = beginsLine(tokens, i) && /^các(?:\s|$)/i.test(foldWord(tokens[i].image)) ? othersBehind(tokens, i, lexer) : undefined;
        if (last === undefined) {
            result.push(tokens[i]);
            continue;
        }
        result.push(joinedToken(text, lexer.typeOf('others'), tokens[i], tokens[last]));
        findings.push(writtenInstead(text, [tokens[i].startOffset, endOf(tokens[last])], written));
        i = last;
    }
    return result;
}

/** The index of the word for the others, with at most the names of two levels before it. */
function othersBehind(tokens: readonly IToken[], first: number, lexer: AllotLexer): number | undefined {
    for (let i = first + 1; i < first + 8 && tokens[i] && !beginsLine(tokens, i); i++) {
        const kind = lexer.kindOf(tokens[i].tokenType);
        const next = tokens[i + 1] as IToken | undefined;
        if (kind === 'others') return next && !beginsLine(tokens, i + 1) && behindOthers.has(lexer.kindOf(next.tokenType)) ? i : undefined;
        if (!/^(?:ID|,|and|unit|level)$/.test(kind)) return undefined;
    }
    return undefined;
}
