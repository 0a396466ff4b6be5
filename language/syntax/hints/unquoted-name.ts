import type { IToken } from 'chevrotain';
import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Finding } from '../finding.js';
import { oneWord } from '../hyphenated-names.js';
import { nameRuleAt, type Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { plainLetters } from '../spelling.js';
import { endOf, joinedToken, statementWords, type KindOf } from '../tokens.js';

/** `Dũng Tiến 160`: the words of a name without quotes. A declared name cannot have several words: they become its title. */
export function unquotedName(mistake: Mistake): Repair | undefined {
    const { reading, index, token, previous } = mistake;
    if (!token || !previous || token.startLine !== previous.endLine || !isWord(token, mistake.kindOf)) return undefined;
    const rule = nameRuleAt(reading.root, previous);
    if (rule === undefined) return undefined;
    const declared = rule === 'Name' || rule === 'Label';
    const title = declared ? unquotedTitle(mistake) : undefined;
    if (title) return title;
    const last = lastWord(mistake, isWord);
    const [start, end] = [previous.startOffset, endOf(reading.tokens[last])];
    const name = reading.text.slice(start, end).replace(/\s+/g, ' ');
    const joined = joinedToken(reading.text, reading.lexer.typeOf(declared ? 'ID' : 'STRING'), previous, reading.tokens[last]);
    const identifier = name.replace(/[^0-9A-Za-z_\u00C0-\u024F\u0300-\u036F\u1E00-\u1EFF]/g, '');
    const titled = reading.tokens[last + 1]?.tokenType.name === 'STRING';
    return {
        finding: declared ? oneWord(start, end, name, identifier, titled ? identifier : `${identifier} "${name}"`) : unquoted(start, end, name, `"${name}"`),
        first: index - 1, end: last + 1, tokens: [{ ...joined, image: declared ? identifier : `"${name}"` }],
    };
}

/** `đơn vị YenTho Xã Yên Thọ`: behind what is surely a name of one word the official name stands without quotes. */
function unquotedTitle(mistake: Mistake): Repair | undefined {
    const { reading: { text, tokens, lexer }, index, token, previous, kindOf } = mistake;
    if (index < 2 || !statementWords.has(kindOf(tokens[index - 2].tokenType))) return undefined;
    const last = lastWord(mistake, isAnyWord);
    const joined = joinedToken(text, lexer.typeOf('STRING'), token!, tokens[last]);
    if (tokens[last + 1]?.tokenType.name === 'STRING' || !isIdentifier(previous!.image, joined.image)) return undefined;
    const [start, end, name] = [joined.startOffset, endOf(joined), joined.image.replace(/\s+/g, ' ')];
    return { finding: unquoted(start, end, name, `"${name}"`), first: index, end: last + 1, tokens: [{ ...joined, image: `"${name}"` }] };
}

/** Whether a word is no first word of a name: it is written as identifiers are, or the words behind it say the same again. */
function isIdentifier(word: string, behind: string): boolean {
    return /[0-9_]|\p{Ll}\p{Lu}/u.test(word) || plainLetters(behind).replace(/\s+/g, '').includes(plainLetters(word));
}

/** The finding for a name that needs quotes. */
export function unquoted(start: number, end: number, name: string, written: string): Finding {
    return {
        start, end,
        report: place => diagnostic('unquoted-name', place(start, end), { name }, {
            fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])],
        }),
    };
}

/** A name ends before a number, a text, a sign, and a keyword that can follow it. */
function lastWord({ reading, index, token, expected, kindOf }: Mistake, goesOn: typeof isWord): number {
    const { tokens } = reading;
    let last = index;
    for (let next = tokens[last + 1]; next?.startLine === token!.startLine && goesOn(next, kindOf); next = tokens[last + 1]) {
        if (next.tokenType.name !== 'ID' && expected.types.has(kindOf(next.tokenType))) break;
        last++;
    }
    return last;
}

/** The keywords that names are made with: `Ban chỉ đạo và giúp việc`, `Bank of the North`. */
const linkWords: ReadonlySet<string> = new Set(['and', 'of', 'in', 'on', 'by', 'for', 'to', 'from', 'under']);

function isWord(token: IToken, kindOf: KindOf): boolean {
    return token.tokenType.name === 'ID' || linkWords.has(kindOf(token.tokenType));
}

function isAnyWord({ image }: IToken): boolean {
    return /^[A-Za-z\u00C0-\u1EFF]/.test(image);
}
