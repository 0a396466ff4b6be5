import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { endOf, retyped, statementWords } from '../tokens.js';
import { withoutQuotes } from '../value-converter.js';

/** `cơ quan "UBND"`, `{ "Bưu điện" }`: a declaration that has its official name, but no name by which others refer to it. */
export function nameBeforeTitle({ reading, token, previous, index, expected, rules, kindOf }: Mistake): Repair | undefined {
    const { tokens, lexer } = reading;
    if (token?.tokenType.name !== 'STRING' || !previous || expected.types.has('STRING')) return undefined;
    const rule = expected.types.get('NAME') ?? expected.types.get('ID');
    const declares = statementWords.has(kindOf(previous.tokenType)) || rules.includes('Category');
    if (!declares || (rule !== 'Name' && rule !== 'Label')) return undefined;
    const [start, end] = [token.startOffset, endOf(token)];
    const declared = new Set(tokens.filter((_, i) => i > 0 && statementWords.has(kindOf(tokens[i - 1].tokenType))).map(({ image }) => image));
    const identifier = identifierOf(withoutQuotes(token.image), declared);
    if (identifier === undefined) return undefined;
    const written = `${identifier} ${token.image}`;
    return {
        finding: {
            start, end,
            report: place => diagnostic('missing-name', place(start, end), { title: token.image, written }, {
                fixes: [fix('insert', { text: identifier }, [{ place: place(start, start), text: `${identifier} ` }])],
            }),
        },
        first: index, end: index + 1,
        // The name stands for the opening quotation mark, so that both have a place in the concrete syntax.
        tokens: [{ ...retyped(token, lexer.typeOf('ID')), image: identifier, endOffset: start, endColumn: token.startColumn }, { ...token, startOffset: start + 1 }],
    };
}

/** One word made of a text, which the text does not declare yet: `Xã Yên Thọ` gives `XaYenTho`, `15/QĐ-UBND` gives `QDUBND15`. */
function identifierOf(title: string, taken: ReadonlySet<string>): string | undefined {
    const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    const words = plain.match(/[A-Za-z0-9]+/g) ?? [];
    const joined = words.map(word => word[0].toUpperCase() + word.slice(1)).join('').replace(/^([0-9]+)(.*)$/, '$2$1');
    if (!/^[A-Za-z]/.test(joined)) return undefined;
    let found = joined;
    for (let i = 2; taken.has(found); i++) found = `${joined}_${i}`;
    return found;
}
