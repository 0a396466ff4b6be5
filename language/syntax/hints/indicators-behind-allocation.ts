import type { IToken } from 'chevrotain';
import type { Localized } from '../../diagnostics/definition.js';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { keywordOf, writtenKeyword } from '../keywords.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { foldWord } from '../spelling.js';
import { endOf, joinedToken, missingToken, retyped } from '../tokens.js';
import { expectedWords } from '../wording.js';

/**
 * `Giao chỉ tiêu VSI tại X`, `giao VSI, BHYT tại X`, `giao cho X chỉ tiêu VSI`: the indicators as decisions have them, without the clause that names
 * them. Where that follows, or no name does, the word of the indicator is left out.
 */
export function indicatorsBehindAllocation(mistake: Mistake): Repair | undefined {
    return wordOfIndicator(mistake) ?? wordInHeader(mistake) ?? listBehindAllocation(mistake);
}

function wordOfIndicator({ reading, index, kindOf }: Mistake): Repair | undefined {
    const { text, tokens, lexer } = reading;
    // The error stands at `Giao`, which is no keyword, or behind `giao`, or behind what was read as its name.
    const first = [index, index - 1, index - 2].find(i => isAllocation(tokens[i], kindOf));
    if (first === undefined) return undefined;
    const allocation = tokens[first];
    const word = tokens[first + 1] && lexer.keywordInText(text, tokens[first + 1].startOffset, one => foldWord(one.toLowerCase()));
    let last = first + 1;
    while (word && tokens[last + 1] && tokens[last + 1].startOffset < word.end) last++;
    if (!word || kindOf(word.type) !== 'indicator' || last < index - 1 || endOf(tokens[last]) !== word.end || tokens[last].endLine !== allocation.startLine) return undefined;
    const [next, behind] = [tokens[last + 1], tokens[last + 2]] as (IToken | undefined)[];
    const goesOn = !isName(next) || (behind !== undefined && kindOf(behind.tokenType) === 'of');
    const [start, end] = [allocation.startOffset, word.end];
    const language = foldWord(allocation.image.toLowerCase()) === 'allocation' ? 'en' : 'vi';
    const written = goesOn ? writtenKeyword(keywordOf('allocation')!, language)
        : `${writtenKeyword(keywordOf('allocation')!, language)} ${writtenKeyword(keywordOf('of')!, language, 'Of')}`;
    const of = joinedToken(text, lexer.typeOf('of'), tokens[first + 1], tokens[last]);
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${text.slice(start, end)}"`, expected: goesOn ? expectedWords({ types: new Map([['allocation', '']]), end: false }) : writtenSo(next),
            }, { fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])] }),
        },
        first, end: last + 1, tokens: [retyped(allocation, lexer.typeOf('allocation')), ...goesOn ? [] : [of]],
    };
}

/** `giao cho X chỉ tiêu VSI`: where the clause could stand. */
function wordInHeader({ reading, token, index, expected, kindOf }: Mistake): Repair | undefined {
    const next = reading.tokens[index + 1];
    if (!token || kindOf(token.tokenType) !== 'indicator' || token.startColumn === 1 || expected.types.get('of') !== 'Of' || !isName(next)) return undefined;
    const of = writtenKeyword(keywordOf('of')!, token.image === 'indicator' ? 'en' : 'vi', 'Of');
    const [start, end] = [token.startOffset, endOf(token)];
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${token.image}"`, expected: expectedWords({ types: new Map([['of', 'Of']]), end: false }),
            }, { fixes: [fix('write-instead', { text: of }, [{ place: place(start, end), text: of }])] }),
        },
        first: index, end: index + 1, tokens: [retyped(token, reading.lexer.typeOf('of'))],
    };
}

/** `giao VSI, BHYT tại X`: the first indicator was read as the name of the allocation, and the list goes on. */
function listBehindAllocation({ reading, token, previous, index, kindOf }: Mistake): Repair | undefined {
    const { tokens, lexer } = reading;
    const allocation = tokens[index - 2];
    if (!token || !previous || !allocation || kindOf(allocation.tokenType) !== 'allocation' || !/^(?:,|and)$/.test(kindOf(token.tokenType))) return undefined;
    const of = writtenKeyword(keywordOf('of')!, allocation.image === 'allocation' ? 'en' : 'vi', 'Of');
    const [start, end] = [previous.startOffset, endOf(previous)];
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), { found: `"${previous.image}"`, expected: writtenSo(previous) }, {
                fixes: [fix('insert', { text: of }, [{ place: place(start, start), text: `${of} ` }])],
            }),
        },
        first: index - 1, end: index - 1, tokens: [missingToken(lexer.typeOf('of'), allocation)],
    };
}

function writtenSo(indicator: IToken | undefined): Localized {
    const name = indicator?.image ?? '';
    return { en: `an allocation is written "allocation of ${name} …"`, vi: `bảng giao được viết là "giao về ${name} …"` };
}

function isAllocation(token: IToken | undefined, kindOf: Mistake['kindOf']): boolean {
    return token !== undefined && (kindOf(token.tokenType) === 'allocation' || /^(?:giao|allocation)$/i.test(token.image));
}

function isName(token: IToken | undefined): boolean {
    return token?.tokenType.name === 'ID' || token?.tokenType.name === 'STRING';
}
