import * as ast from '../../generated/ast.js';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import { keywordWithoutMarks } from '../keyword-marks.js';
import { keywordOf, spellingsOf, writtenKeyword } from '../keywords.js';
import type { Reading } from '../mistake.js';
import type { Repair } from '../repair.js';
import { plainLetters } from '../spelling.js';
import { endOf, indexAt, retyped } from '../tokens.js';
import { isTotalWord } from '../total-words.js';
import { expectedWords } from '../wording.js';
import { namesOf } from './total-in-split.js';

const total = keywordOf('total')!;

/** Without its marks in small letters only: with a capital letter it is rather the name of a unit. */
const withoutMarks: ReadonlySet<string> = new Set(spellingsOf(total).map(plainLetters).filter(one => one !== total.en));

function isTotal(name: string): boolean {
    return isTotalWord(name) || withoutMarks.has(name);
}

/** `Tổng 3_000 -> 3_050`, `tong …` directly in an adjustment: a word for the total that was read as the name of a row, and which the text does not declare. */
export function totalsInAdjustments(tree: ast.Document, { tokens, lexer }: Reading): readonly Repair[] {
    const rows = tree.statements.filter(ast.isAdjustment).flatMap(({ items }) => items.filter(ast.isRow))
        .filter(({ label }) => label && isTotal(label.$refText));
    const declared = rows.length ? namesOf(tree.statements) : new Set<string>();
    return rows.filter(({ label }) => !declared.has(label!.$refText)).map(row => {
        const first = indexAt(tokens, row.$cstNode!.offset);
        const token = tokens[first];
        const [start, end] = [token.startOffset, endOf(token)];
        const written = writtenKeyword(total, /^(?:total|sum)$/i.test(token.image) ? 'en' : 'vi');
        return {
            finding: {
                start, end,
                report: place => withoutMarks.has(token.image) ? keywordWithoutMarks(place(start, end), written) : diagnostic('syntax-error', place(start, end), {
                    found: `"${token.image}"`, expected: expectedWords({ types: new Map([['total', 'Total']]), end: false }),
                }, { fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])] }),
            },
            first, end: first + 1, tokens: [retyped(token, lexer.typeOf('total'))],
        };
    });
}
