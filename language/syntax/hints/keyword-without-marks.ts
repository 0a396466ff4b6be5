import type { IToken } from 'chevrotain';
import { afterToken, beforeText, namesOf, type GrammarState, type TokenNames } from '../grammar-walk.js';
import { keywordsByPlainLetters, keywordWithoutMarks } from '../keyword-marks.js';
import type { Reading } from '../mistake.js';
import type { Repair } from '../repair.js';
import { foldWord, plainLetters } from '../spelling.js';
import { beginsLine, endOf, joinedToken, statementWords } from '../tokens.js';

/** A keyword that words of a text would be if they had other marks. */
interface Meant {
    readonly english: string;
    readonly spelling: string;
    /** The index of the last token of its words. */
    readonly last: number;
    readonly names: TokenNames;
    /** Some letter is a capital. */
    readonly capital: boolean;
    /** The marks are right: what is wrong is another mistake, a capital letter or another word. */
    readonly rightMarks: boolean;
}

const firstWords: ReadonlySet<string> = new Set([...keywordsByPlainLetters.keys()].map(plain => plain.split(' ')[0]));
const mostWords = Math.max(...[...keywordsByPlainLetters.keys()].map(plain => plain.split(' ').length));

/**
 * `giao ve VSI tai X`, `con lai 5`, `vê`: Vietnamese keywords without their marks, or with wrong ones. Looked for in a damaged text as a
 * whole, since everything may be typed so: the grammar is followed from token to token, and where a word cannot stand, but the keyword
 * could, that was meant. Where a name may stand the word is a name, unless what follows it says otherwise.
 */
export function keywordsWithoutMarks(reading: Reading): readonly Repair[] {
    const { tokens, lexer } = reading;
    const id = lexer.typeOf('ID');
    const possible = tokens.some(token => token.tokenType === id && firstWords.has(plainLetters(token.image)));
    return possible ? new Walk(reading).repairs() : [];
}

/** One way through the tokens of a text. */
class Walk {
    private readonly start: GrammarState;
    private readonly found: Repair[] = [];
    /** The states at the beginning of the open blocks. */
    private blocks: GrammarState[] = [];
    private state: GrammarState | undefined;

    constructor(private readonly reading: Reading) {
        this.state = this.start = beforeText(reading.grammar);
    }

    repairs(): readonly Repair[] {
        const { tokens } = this.reading;
        for (let i = 0; i < tokens.length;) i = this.step(this.state, i) ?? this.afresh(i) ?? this.skip(i);
        return this.found;
    }

    /** Goes on over one token or keyword; gives the index behind it, or undefined if nothing here can follow. */
    private step(state: GrammarState | undefined, i: number): number | undefined {
        const plain = afterToken(state, namesOf(this.reading.tokens[i].tokenType));
        const keyword = this.keywordAt(state, i, plain);
        if (!keyword) return plain && this.goOn(plain, i, i);
        if (!keyword.rightMarks) this.found.push(this.repair(i, keyword));
        return this.goOn(afterToken(state, keyword.names)!, i, keyword.last);
    }

    private goOn(state: GrammarState, first: number, last: number): number {
        this.state = state;
        const { image } = this.reading.tokens[first];
        if (image === '{') this.blocks.push(state);
        else if (image === '}') this.blocks.pop();
        return last + 1;
    }

    /** The keyword that is meant at a token: the line can be read further with it than with the word as it is. */
    private keywordAt(state: GrammarState | undefined, i: number, plain: GrammarState | undefined): Meant | undefined {
        const meant = this.meantAt(i);
        if (!meant.length) return undefined;
        const { tokens } = this.reading;
        const behindName = i > 0 && !beginsLine(tokens, i) && tokens[i - 1].tokenType.name === 'ID';
        // Where a name can stand, or goes on, a word is a keyword only if what follows bears it out.
        const mayBeName = plain !== undefined || behindName;
        let found: Meant | undefined;
        let furthest = plain ? this.reach(plain, i + 1) : i;
        for (const one of meant) {
            const next = afterToken(state, one.names);
            // A capital letter rather begins a name, or goes on with one.
            if (!next || (one.capital && !one.rightMarks && (behindName || (plain && one.last === i)))) continue;
            const reached = this.reach(next, one.last + 1);
            if (reached <= furthest || (mayBeName && reached === one.last + 1 && reached < tokens.length)) continue;
            [found, furthest] = [one, reached];
        }
        return found;
    }

    /** The first token that cannot be read on, as it is or as a keyword without its marks. It is not looked further than a few tokens. */
    private reach(state: GrammarState, i: number, steps = 16): number {
        if (steps === 0 || i === this.reading.tokens.length) return i;
        const plain = afterToken(state, namesOf(this.reading.tokens[i].tokenType));
        let furthest = plain ? this.reach(plain, i + 1, steps - 1) : i;
        for (const one of this.meantAt(i)) {
            const next = afterToken(state, one.names);
            if (next) furthest = Math.max(furthest, this.reach(next, one.last + 1, steps - 1));
        }
        return furthest;
    }

    /** A line that does not go on with what stands before it begins an item of an open block, or a declaration. */
    private afresh(i: number): number | undefined {
        if (!beginsLine(this.reading.tokens, i)) return undefined;
        const open = this.blocks;
        for (let depth = open.length; depth >= 0; depth--) {
            if (depth === 0 && open.length > 0 && !this.beginsStatement(i)) break;
            this.blocks = open.slice(0, depth);
            const next = this.step(open[depth - 1] ?? this.start, i);
            if (next !== undefined) return next;
        }
        this.blocks = open;
        return undefined;
    }

    /** Goes on at the next line of the block, behind what a `{` opens on the way. */
    private skip(i: number): number {
        const { tokens } = this.reading;
        let depth = 0;
        for (let j = i; j < tokens.length; j++) {
            if (j > i && beginsLine(tokens, j) && (depth === 0 || this.beginsStatement(j))) return this.goOnAt(j, this.blocks.at(-1));
            if (tokens[j].image === '{') depth++;
            if (tokens[j].image !== '}') continue;
            if (depth === 0) return this.goOnAt(j + 1, afterToken(this.blocks.pop(), new Set(['}'])));
            depth--;
        }
        return tokens.length;
    }

    private goOnAt(index: number, state: GrammarState | undefined): number {
        this.state = state ?? this.start;
        return index;
    }

    private beginsStatement(i: number): boolean {
        const { tokens, lexer } = this.reading;
        if (tokens[i].startColumn !== 1) return false;
        return statementWords.has(lexer.kindOf(tokens[i].tokenType)) || this.meantAt(i).some(one => statementWords.has(one.english));
    }

    /** The keywords that the words from a token on would be with other marks, the longest first. */
    private meantAt(i: number): readonly Meant[] {
        const { text, tokens } = this.reading;
        const token = tokens[i];
        if (!token || !isWord(token) || !firstWords.has(plainLetters(firstWordOf(token)))) return [];
        const found: Meant[] = [];
        for (let last = i; isWord(tokens[last]) && tokens[last].endLine === token.startLine; last++) {
            const written = text.slice(token.startOffset, endOf(tokens[last])).normalize('NFC').split(/[ \t\u00A0]+/);
            if (written.length > mostWords) break;
            if (last === i && token.tokenType.name !== 'ID') continue;
            for (const { english, spelling, words } of keywordsByPlainLetters.get(plainLetters(written.join(' '))) ?? []) {
                const lower = written.map(word => foldWord(word.toLowerCase())).join(' ');
                const capital = written.some(word => word !== word.toLowerCase());
                found.unshift({ english, spelling, last, names: new Set([english]), capital, rightMarks: lower === words.split(' ').map(foldWord).join(' ') });
            }
        }
        return found;
    }

    private repair(first: number, { english, spelling, last }: Meant): Repair {
        const { text, tokens, lexer } = this.reading;
        const [start, end] = [tokens[first].startOffset, endOf(tokens[last])];
        return {
            finding: { start, end, report: place => keywordWithoutMarks(place(start, end), spelling) },
            first, end: last + 1, tokens: [joinedToken(text, lexer.typeOf(english), tokens[first], tokens[last])],
        };
    }
}

function isWord(token: IToken | undefined): token is IToken {
    return token !== undefined && /^[A-Za-z_\u00C0-\u1EFF]/.test(token.image);
}

function firstWordOf({ image }: IToken): string {
    return /^\S+/.exec(image)![0];
}
