import type { IToken } from 'chevrotain';
import { CstUtils, type CstNode } from 'langium';
import { allotServices } from '../allot-module.js';
import { expectedAfter, expectedFirst, expectedInBlock, type ExpectedNames, type ExpectedReference } from './expected.js';
import { keywordOf, spellingsOf } from './keywords.js';
import type { ParsedDocument } from './parse.js';
import type { PathPart } from './path.js';
import { plainLetters } from './spelling.js';
import { endOf } from './tokens.js';

/** A place in a text where something is being typed, and what may stand there. */
export interface Cursor {
    /** Where the word or the quoted name that is being typed begins; the cursor itself between words. */
    readonly start: number;
    /** What is typed is a text in quotes, not closed before the cursor. */
    readonly quoted: boolean;
    /** The names before the point, where a path is being typed. */
    readonly path: readonly PathPart[];
    readonly keywords: readonly ExpectedKeyword[];
    /** The references that may stand here. */
    readonly references: readonly ExpectedReference[];
    /** The references that may stand where words before the one that is being typed begin: an official name has several, and may want its quotes. */
    readonly begun: readonly BegunReference[];
    /** What the cursor stands in, the outermost first. */
    readonly enclosing: readonly Enclosing[];
}

/** A keyword that may stand at a cursor. */
export interface ExpectedKeyword {
    readonly english: string;
    /** The grammar rule that asks for it, which decides its Vietnamese word. */
    readonly rule: string;
    /** Where it begins: before the word that is being typed, if the words before are its first ones. */
    readonly start: number;
}

/** A reference of which the first words may already be typed. */
export interface BegunReference {
    readonly reference: ExpectedReference;
    readonly start: number;
}

/** A node around a cursor: its grammar rule and where it begins. */
export interface Enclosing {
    readonly type: string;
    readonly start: number;
}

/** The most words of a keyword, or of an official name, that can be typed before the last one. */
const wordsBefore = 4;

const word = /[A-Za-z_\u00C0-\u024F\u0300-\u036F\u1E00-\u1EFF][0-9A-Za-z_\u00C0-\u024F\u0300-\u036F\u1E00-\u1EFF]*$|[0-9]{4}-[0-9A-Za-z]*$|[0-9]+$/;

/**
 * What may stand where an offset of a document is, by what stands before it alone: what follows may be half-typed. Undefined within
 * comments and finished texts.
 */
export function cursorAt(parsed: ParsedDocument, offset: number): Cursor | undefined {
    const { text } = parsed.source;
    const base = statementBefore(parsed, offset);
    const { lexer, parser } = allotServices();
    const { tokens, hidden } = lexer.tokenize(text.slice(base, offset));
    if (hidden.some(comment => endOf(comment) === offset - base && isOpenComment(comment.image))) return undefined;
    const last = tokens.at(-1);
    const quoted = last?.tokenType.name === 'STRING' && endOf(last) === offset - base && !/^.[^]*["\u201C\u201D\u201F]$/.test(last.image);
    const start = quoted ? last.startOffset : offset - base - (word.exec(text.slice(base, offset))?.[0].length ?? 0);
    const before = tokens.filter(token => token.startOffset < start);
    const { path, rest } = withoutPath(before);
    const { tree } = parser.parseTokens(text.slice(base, offset), rest, []);
    const reading: Before = { text, base, root: tree.$cstNode!, tokens: rest };
    return { start: base + start, quoted, path, ...expectedHere(reading, start, path.length > 0 || quoted, offset) };
}

/** What was read of the text before a cursor, from the beginning of the statement it stands in. */
interface Before {
    readonly text: string;
    /** Where that statement begins; the tokens count from there. */
    readonly base: number;
    readonly root: CstNode;
    readonly tokens: readonly IToken[];
}

function statementBefore({ tree }: ParsedDocument, offset: number): number {
    return tree.statements.findLast(statement => (statement.$cstNode?.offset ?? Infinity) < offset)?.$cstNode?.offset ?? 0;
}

function isOpenComment(image: string): boolean {
    return image.startsWith('//') || image.length < 4 || !image.endsWith('*/');
}

/** The names of a path that is being typed, and what stands before them. */
function withoutPath(tokens: readonly IToken[]): { path: readonly PathPart[]; rest: readonly IToken[] } {
    const path: PathPart[] = [];
    let rest = tokens;
    while (rest.at(-1)?.image === '.' && rest.length > 1) {
        const { image, tokenType } = rest.at(-2)!;
        const quoted = tokenType.name === 'STRING';
        path.unshift({ name: (quoted ? image.slice(1, -1) : image).normalize('NFC'), quoted });
        rest = rest.slice(0, -2);
    }
    return { path, rest };
}

function expectedHere(before: Before, start: number, onlyNames: boolean, offset: number): Pick<Cursor, 'keywords' | 'references' | 'begun' | 'enclosing'> {
    const { text, base, root, tokens } = before;
    const keywordsBegun = onlyNames ? [] : begunKeywords(before, offset);
    const begun = onlyNames ? [] : begunReferences(before, offset);
    const previous = tokens.at(-1);
    const known = previous && CstUtils.findLeafNodeAtOffset(root, previous.startOffset);
    const anchor = tokens.findLast(token => CstUtils.findLeafNodeAtOffset(root, token.startOffset) !== undefined);
    const enclosing = anchor ? enclosingNodes(root, anchor.startOffset, base) : [];
    if (keywordsBegun.length && previous && !known) return { keywords: keywordsBegun, references: [], begun, enclosing };
    const expected = expectedAt(before, anchor, start);
    const atMargin = start + base === 0 || /[\n\r]/.test(text[start + base - 1]);
    const types = new Map([...(atMargin ? expectedFirst(allotServices().services.Grammar).types : []), ...expected.types]);
    const keywords = [...types].filter(([type]) => keywordOf(type)).map(([english, rule]) => ({ english, rule, start: base + start }));
    return {
        keywords: onlyNames ? [] : [...keywordsBegun, ...keywords],
        references: [...expected.references.values()], begun, enclosing,
    };
}

/** Keywords of several words of which the first ones stand before the word that is being typed. */
function begunKeywords(before: Before, offset: number): readonly ExpectedKeyword[] {
    const { text, base, root, tokens } = before;
    for (let count = Math.min(wordsBefore, tokens.length); count > 0; count--) {
        const { startOffset } = tokens[tokens.length - count];
        const typed = text.slice(base + startOffset, offset).replace(/ +/g, ' ');
        const previous = tokens[tokens.length - count - 1];
        if (!/^[a-z]+(?: [a-z]*)+$/.test(plainLetters(typed)) || (previous && !CstUtils.findLeafNodeAtOffset(root, previous.startOffset))) continue;
        const found = [...expectedAt(before, previous, startOffset).types].filter(([type]) => beginsWith(type, typed));
        if (found.length) return found.map(([english, rule]) => ({ english, rule, start: base + startOffset }));
    }
    return [];
}

/** Whether a keyword goes on from what is typed, or is all of it but for its diacritics. */
function beginsWith(type: string, typed: string): boolean {
    const keyword = keywordOf(type);
    const spellings = keyword ? spellingsOf(keyword) : [];
    const whole = typed.trimEnd();
    const isMarked = spellings.includes(whole.normalize('NFC'));
    return spellings.some(spelling => plainLetters(spelling).startsWith(plainLetters(typed)) || (!isMarked && plainLetters(spelling) === plainLetters(whole)));
}

/** References that may stand where the words before the one that is being typed begin, those with most words first. */
function begunReferences(before: Before, offset: number): readonly BegunReference[] {
    const { text, base, root, tokens } = before;
    const found: BegunReference[] = [];
    for (let count = Math.min(wordsBefore, tokens.length); count > 0; count--) {
        const { startOffset } = tokens[tokens.length - count];
        const previous = tokens[tokens.length - count - 1];
        if (!bareWords.test(text.slice(base + startOffset, offset)) || (previous && !CstUtils.findLeafNodeAtOffset(root, previous.startOffset))) continue;
        for (const reference of expectedAt(before, previous, startOffset).references.values()) found.push({ reference, start: base + startOffset });
    }
    return found;
}

/** Several words without quotes, the last one being typed. */
const bareWords = /^[\p{L}\p{M}]+(?: +[\p{L}\p{M}]+)+$/u;

/** What may stand at `start`, behind a token. On a new line: what a line begins with, and what goes on with something that is not complete. */
function expectedAt({ text, base, root }: Before, previous: IToken | undefined, start: number): ExpectedNames {
    const first = expectedFirst(allotServices().services.Grammar);
    if (!previous) return first;
    const expected = expectedAfter(root, previous.startOffset) ?? first;
    const newLine = /[\n\r]/.test(text.slice(base + endOf(previous), base + start));
    const inBlock = newLine && previous.image !== '{' ? expectedInBlock(root, previous.startOffset) : undefined;
    if (!inBlock) return expected;
    if (expected.end || expected.types.has('}')) return inBlock;
    // A damaged row above does not hide the rows of its block; a header that goes on is no place for another declaration.
    return inBlock.types.has('allocation') ? expected : both(expected, inBlock);
}

function both(one: ExpectedNames, other: ExpectedNames): ExpectedNames {
    return { types: new Map([...one.types, ...other.types]), references: new Map([...one.references, ...other.references]), end: one.end || other.end };
}

function enclosingNodes(root: CstNode, offset: number, base: number): readonly Enclosing[] {
    const nodes: Enclosing[] = [];
    for (let node = CstUtils.findLeafNodeAtOffset(root, offset)?.container as CstNode | undefined; node; node = node.container) {
        const { $type: type, $cstNode } = node.astNode;
        if (nodes[0]?.type !== type || nodes[0].start !== base + $cstNode!.offset) nodes.unshift({ type, start: base + ($cstNode?.offset ?? 0) });
    }
    return nodes;
}
