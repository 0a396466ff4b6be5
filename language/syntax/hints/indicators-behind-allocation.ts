import type { IToken } from 'chevrotain';
import type { Localized } from '../../diagnostics/definition.js';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { keywordOf, writtenKeyword } from '../keywords.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { foldWord } from '../spelling.js';
import { endOf, missingToken, retyped } from '../tokens.js';
import { expectedWords } from '../wording.js';

/**
 * `Giao chỉ tiêu VSI tại X`, `giao VSI, BHYT tại X`: the indicators directly behind the word of an allocation, as decisions have them. Where the
 * clause that names them follows, the word of the indicator is left out.
 */
export function indicatorsBehindAllocation(mistake: Mistake): Repair | undefined {
    return wordOfIndicator(mistake) ?? listBehindAllocation(mistake);
}

function wordOfIndicator({ reading, index, kindOf }: Mistake): Repair | undefined {
    const { text, tokens, lexer } = reading;
    // The error stands at `Giao`, which is no keyword, or behind `giao`.
    const first = isAllocation(tokens[index], kindOf) ? index : index - 1;
    const [allocation, indicator, next, behind] = tokens.slice(first, first + 4) as (IToken | undefined)[];
    if (first < 0 || !allocation || !indicator || !isAllocation(allocation, kindOf) || indicator.startLine !== allocation.endLine) return undefined;
    if (!isWordOfIndicator(indicator, kindOf)) return undefined;
    const hasClause = behind !== undefined && kindOf(behind.tokenType) === 'of';
    const [start, end] = [allocation.startOffset, endOf(indicator)];
    const language = allocation.image.toLowerCase() === 'allocation' ? 'en' : 'vi';
    const word = (english: string, rule?: string): string => writtenKeyword(keywordOf(english)!, language, rule);
    const written = hasClause ? word('allocation') : `${word('allocation')} ${word('of', 'Of')}`;
    const of = retyped(indicator, lexer.typeOf('of'));
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${text.slice(start, end)}"`, expected: hasClause ? expectedWords({ types: new Map([['allocation', '']]), end: false }) : writtenSo(next),
            }, { fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])] }),
        },
        first, end: first + 2, tokens: [retyped(allocation, lexer.typeOf('allocation')), ...hasClause || !next ? [] : [of]],
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

function isWordOfIndicator({ tokenType, image }: IToken, kindOf: Mistake['kindOf']): boolean {
    return kindOf(tokenType) === 'indicator' || foldWord(image.toLowerCase()) === 'indicator';
}
