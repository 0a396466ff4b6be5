import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { expectedAt, type Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { foldWord } from '../spelling.js';
import { endOf, joinedToken } from '../tokens.js';

/** `Total 5`, `Giao …`, `Còn lại 5`: a keyword that would stand here in lower case. */
export function capitalKeyword(mistake: Mistake): Repair | undefined {
    // A first word alone is a label, as in `Còn lại 5`: the error then stands at the second.
    return keywordFrom(mistake, mistake.index) ?? (mistake.index > 0 ? keywordFrom(mistake, mistake.index - 1) : undefined);
}

function keywordFrom({ reading, index, expected }: Mistake, first: number): Repair | undefined {
    const { text, tokens, lexer } = reading;
    const token = tokens[first];
    if (token?.tokenType.name !== 'ID') return undefined;
    const found = lexer.keywordInText(text, token.startOffset, word => foldWord(word.toLowerCase()));
    const allowed = first === index ? expected : expectedAt(reading, first);
    if (!found || !allowed?.types.has(lexer.kindOf(found.type))) return undefined;
    let last = first;
    while (tokens[last + 1] && tokens[last + 1].startOffset < found.end) last++;
    if (last < index || endOf(tokens[last]) !== found.end) return undefined;
    const [start, end] = [token.startOffset, found.end];
    const keyword = text.slice(start, end).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
    return {
        finding: {
            start, end,
            report: place => diagnostic('capital-keyword', place(start, end), { keyword }, {
                fixes: [fix('write-instead', { text: keyword }, [{ place: place(start, end), text: keyword }])],
            }),
        },
        first, end: last + 1, tokens: [joinedToken(text, found.type, token, tokens[last])],
    };
}
