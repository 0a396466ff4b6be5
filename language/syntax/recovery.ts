import type { IToken, TokenType } from 'chevrotain';
import { beginsLine, statementWords, type KindOf } from './tokens.js';

/** What is used of Chevrotain's parser that its types keep to itself. */
export interface RecoveringParser {
    input: IToken[];
    readonly errors: readonly SyntaxError[];
    tokVector: IToken[];
    currIdx: number;
    findReSyncTokenType(): TokenType;
    reSyncTo(type: TokenType): IToken[];
    flattenFollowSet(): TokenType[];
    tokenMatcher(token: IToken, type: TokenType): boolean;
    LA(distance: number): IToken;
    SKIP_TOKEN(): IToken;
    tryInRepetitionRecovery(...loop: unknown[]): void;
    getHumanReadableRuleStack(): string[];
    canTokenTypeBeInsertedInRecovery(type: TokenType): boolean;
}

/** An error of Chevrotain's parser. */
export interface SyntaxError {
    readonly name: string;
    /** What was expected (`expectedTypes`). */
    readonly message: string;
    readonly token: IToken;
    readonly previousToken?: IToken;
    readonly resyncedTokens: readonly IToken[];
    readonly context: { readonly ruleStack: readonly string[] };
}

const values: ReadonlySet<string> = new Set(['ID', 'NUMBER', 'STRING', 'YEARPART', 'NAME', 'DATE']);

/**
 * After an error, parsing goes on at a token that can follow and that a reader would go on from: the first of its line, a sign,
 * a word of a clause. A name or number amid a line only goes on directly behind a brace, because cells and names are everywhere;
 * `organization` behind `split by` is a dimension. A block is skipped as a whole: what it belongs to was not understood. This keeps
 * what an error costs near one row.
 */
export function resynchroniseAtLines(parser: RecoveringParser, kindOf: KindOf): void {
    let target = 0;
    let inLoop = false;
    const goesOn = (i: number): boolean => {
        const tokens = parser.tokVector;
        const kind = kindOf(tokens[i].tokenType);
        if (beginsLine(tokens, i)) return !values.has(kind) || !inRowBlock() || leavesBlock(i);
        if (kind === 'organization') return ![1, 2].some(back => tokens[i - back] && /^(split by|and)$/.test(kindOf(tokens[i - back].tokenType)));
        return !values.has(kind) || /^[{}]$/.test(tokens[i - 1].image);
    };
    let blocks: Blocks | undefined;
    let blocksOf: readonly IToken[] | undefined;
    const surroundings = (): Blocks => {
        const tokens = parser.tokVector;
        if (!blocks || blocksOf !== tokens) [blocksOf, blocks] = [tokens, readBlocks(tokens, kindOf)];
        return blocks;
    };
    /** Whether a token begins a line that stands no deeper than the line on which its block begins. */
    const leavesBlock = (i: number): boolean => {
        const tokens = parser.tokVector;
        return beginsLine(tokens, i) && !(tokens[i].startColumn! > surroundings().columns[i]);
    };
    /**
     * The block of a row holds no rows: one that is indented like it does not belong to the split around it. A row whose split is
     * still being read is no such block: parsing goes on at the next row, not behind all of them.
     */
    const inRowBlock = (): boolean => parser.getHumanReadableRuleStack().at(-1) === 'Row\u200B' && !surroundings().splits[parser.currIdx + 1];
    const behind = (i: number): number => (blockEnd(parser.tokVector, i, kindOf) ?? i) + 1;
    parser.findReSyncTokenType = () => {
        const follows = parser.flattenFollowSet();
        for (let i = Math.max(parser.currIdx + 1, 0); ; i = behind(i)) {
            const hit = goesOn(i) ? follows.find(type => parser.tokenMatcher(parser.tokVector[i], type)) : undefined;
            if (!hit) continue;
            target = i;
            return hit;
        }
    };
    parser.reSyncTo = () => {
        const skipped = parser.tokVector.slice(parser.currIdx + 1, target);
        parser.currIdx = target - 1;
        return skipped;
    };
    // A brace is put in only between lines, and a closing one only before a line that stands no deeper than the block's own.
    parser.canTokenTypeBeInsertedInRecovery = ({ name }) => {
        const next = parser.currIdx + 1;
        return name === '{' ? !opensOnLine(parser.tokVector, next) : name !== '}' || leavesBlock(next);
    };
    const { SKIP_TOKEN: skipOne, tryInRepetitionRecovery: recover } = parser;
    parser.tryInRepetitionRecovery = (...loop) => {
        inLoop = true;
        recover.apply(parser, loop);
        inLoop = false;
    };
    // In a loop of items Chevrotain skips token by token until an item can begin.
    parser.SKIP_TOKEN = () => {
        if (!inLoop) return skipOne.call(parser);
        const last = parser.tokVector.findLastIndex(token => token.tokenType.name !== 'EOF');
        let next = parser.currIdx + 1;
        do next = behind(next); while (next <= last && !goesOn(next));
        parser.currIdx = Math.min(next - 1, last);
        return parser.LA(1);
    };
}

/** Whether a `{` follows on the line of a token. */
function opensOnLine(tokens: readonly IToken[], index: number): boolean {
    if (beginsLine(tokens, index)) return false;
    for (let i = index; i < tokens.length && (i === index || !beginsLine(tokens, i)); i++) {
        if (tokens[i].tokenType.name === '{') return true;
    }
    return false;
}

/** What is known of the innermost block around each token. */
interface Blocks {
    /** The column of the line on which it begins; 0 outside of blocks. */
    readonly columns: Int32Array;
    /** 1 where it is the block of a split. */
    readonly splits: Uint8Array;
}

function readBlocks(tokens: readonly IToken[], kindOf: KindOf): Blocks {
    const columns = new Int32Array(tokens.length);
    const splits = new Uint8Array(tokens.length);
    const open: { readonly column: number; readonly split: number }[] = [];
    let line = 0;
    let split = 0;
    tokens.forEach((token, i) => {
        if (beginsLine(tokens, i)) line = token.startColumn!;
        columns[i] = open.at(-1)?.column ?? 0;
        splits[i] = open.at(-1)?.split ?? 0;
        const kind = kindOf(token.tokenType);
        if (kind === 'split by') split = 1;
        else if (kind === '}') open.pop();
        else if (kind === '{') {
            open.push({ column: line, split });
            split = 0;
        }
    });
    return { columns, splits };
}

/** The `}` of the block that a token opens; undefined if it opens none, or if a declaration at the margin begins before its end. */
function blockEnd(tokens: readonly IToken[], open: number, kindOf: KindOf): number | undefined {
    if (tokens[open]?.tokenType.name !== '{') return undefined;
    let depth = 0;
    for (let i = open; i < tokens.length; i++) {
        const kind = kindOf(tokens[i].tokenType);
        if (kind === '{') depth++;
        else if (kind === '}' && --depth === 0) return i;
        else if (tokens[i].startColumn === 1 && statementWords.has(kind) && beginsLine(tokens, i)) return undefined;
    }
    return undefined;
}
