import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { keywordInMessages, keywordOf } from '../keywords.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { foldWord } from '../spelling.js';
import { endOf, retyped, type KindOf } from '../tokens.js';

/** `trong đó { XaA 5 }`: a split as tables head it, without saying by what. That is the level of its first row, where this text declares it. */
export function ofWhich({ reading, token, index, expected, kindOf }: Mistake): Repair | undefined {
    const { text, tokens, lexer } = reading;
    const [second, brace] = tokens.slice(index + 1, index + 3) as (IToken | undefined)[];
    const label = brace?.image === '{' ? tokens[index + 3] : brace;
    // The brace can be missing, too.
    if (!token || !second || !brace || (label === brace && brace.startLine === second.endLine) || !expected.types.has('split by')) return undefined;
    if (foldWord(token.image.toLowerCase()) !== 'trong' || foldWord(second.image.toLowerCase()) !== 'đó') return undefined;
    if (kindOf(brace.tokenType) === 'split by') return needless(text, index, token, second);
    const level = label && levelOf(tokens, label.image, kindOf);
    const written = `${keywordOf('split by')!.vi} ${level ?? '?'}`;
    const { en, vi } = keywordInMessages('split by');
    const [start, end] = [token.startOffset, endWithColon(text, endOf(second))];
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${text.slice(start, end)}"`, expected: { en: `expected "${en}" and a level or a category`, vi: `cần "${vi}" và một cấp hoặc phân loại` },
            }, { fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])] }),
        },
        first: index, end: index + 2, whole: true,
        tokens: [retyped(token, lexer.typeOf('split by')), { ...retyped(second, lexer.typeOf(level === undefined ? '?' : 'ID')), image: level ?? '?' }],
    };
}

/** `trong đó:` above a split adds nothing. */
function needless(text: string, index: number, token: IToken, second: IToken): Repair {
    const [start, end] = [token.startOffset, endWithColon(text, endOf(second))];
    const written = text.slice(start, end);
    return {
        finding: {
            start, end,
            report: place => diagnostic('syntax-error', place(start, end), {
                found: `"${written}"`, expected: { en: 'the split below says it', vi: 'bảng chia bên dưới đã đủ nghĩa' },
            }, { fixes: [fix('remove', { text: written }, [{ place: place(start, /[\t ]*(?:\r\n|\n)?[\t ]*/y.exec(text.slice(end))![0].length + end), text: '' }])] }),
        },
        first: index, end: index + 2, tokens: [], whole: true,
    };
}

function endWithColon(text: string, end: number): number {
    return end + /^\s*:|^/.exec(text.slice(end, end + 10))![0].length;
}

/** The level with which the text declares the unit of a name, or of an official name. */
function levelOf(tokens: readonly IToken[], name: string, kindOf: KindOf): string | undefined {
    for (let i = 0; i < tokens.length; i++) {
        if (kindOf(tokens[i].tokenType) !== 'unit' || (tokens[i + 1]?.image !== name && tokens[i + 2]?.image !== name)) continue;
        const is = tokens.slice(i + 2, i + 4).findIndex(token => kindOf(token.tokenType) === 'is');
        if (is >= 0) return tokens[i + 2 + is + 1]?.image;
    }
    return undefined;
}
