import type { IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult } from 'langium';
import { withAnchors } from './anchors-in-words.js';
import { withBackwardArrows } from './backward-arrows.js';
import { withCommas, withTabbedLabels } from './cells.js';
import { withClaimedGrowth } from './claimed-growth.js';
import { withChanges } from './changes-in-words.js';
import { withDocumentNumbers } from './document-numbers.js';
import { withEmptyCells } from './empty-cells.js';
import { withClaims } from './claims-in-words.js';
import type { Finding } from './finding.js';
import { withoutGroupRows } from './group-rows.js';
import { withoutHyphens } from './hyphenated-names.js';
import { withNoneInWords } from './none-in-words.js';
import { withGroups } from './number-groups.js';
import { withNotes } from './pasted-notes.js';
import { withoutRowMarkers } from './row-markers.js';
import { keywordOfPlural } from './keywords.js';
import { withBraces } from './missing-braces.js';
import { withoutDeepBlocks, withoutStrayBraces } from './nesting.js';
import { withOtherArrows } from './other-arrows.js';
import { withOtherQuotes } from './other-quotes.js';
import { withOthers } from './others-in-words.js';
import { characterFindings } from './characters.js';
import type { AllotTokenBuilder, KeywordStep } from './token-builder.js';
import { joinedToken, retyped, statementWords } from './tokens.js';
import { foldWord } from './spelling.js';
import { withSigns } from './signs-between-figures.js';
import { withoutUnquotedFiles } from './unquoted-file.js';
import { withOpenings, withTails } from './unclosed-text.js';

/** Tokens and what was found wrong with them. */
export interface AllotLexerResult extends LexerResult {
    /** The tokens with the braces that were left out because they close nothing, as far as the words around them are understood. */
    readonly withAllBraces: readonly IToken[];
    readonly findings: readonly Finding[];
}

/**
 * Reads words with one pattern and joins them to keywords, the longest first; reads a tab between cells as a comma; mends what
 * pasted tables have (blanks within numbers, running numbers, notes, empty cells); leaves out what no parser could use (a brace too many,
 * blocks nested too deep).
 */
export class AllotLexer extends DefaultLexer {
    private readonly words: AllotTokenBuilder;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.words = services.parser.TokenBuilder as AllotTokenBuilder;
    }

    /** What a token is: the English keyword, the sign, or the name of its terminal. */
    readonly kindOf = (type: TokenType): string => this.words.keywordOf(type)?.en ?? type.name;

    /** The token type of an English keyword, a sign or a terminal. */
    typeOf(name: string): TokenType {
        return (this.definition as { readonly [name: string]: TokenType })[name];
    }

    override tokenize(text: string): AllotLexerResult {
        return this.read(text, [], tokens => tokens);
    }

    /**
     * The tokens of a text that is not still being typed: braces that it lacks are put in.
     *
     * @param meant tokens that are to be read instead of what stands in their place, in their order
     */
    tokenizeWhole(text: string, meant: readonly IToken[] = []): AllotLexerResult {
        return this.read(text, meant, (tokens, findings) => withBraces(text, tokens, this, findings));
    }

    private read(text: string, meant: readonly IToken[], mendBraces: (tokens: IToken[], findings: Finding[]) => IToken[]): AllotLexerResult {
        const all = super.tokenize(text);
        const findings: Finding[] = [];
        const read = { ...all, ...withBackwardArrows(text, withOtherArrows(text, withOtherQuotes(text, all, this, findings), this, findings), this) };
        const readTail = (tail: string): readonly IToken[] => super.tokenize(tail).tokens;
        let tokens = this.joinKeywords(text, withTails(withOpenings(text, read.tokens, this, findings, readTail), readTail));
        if (meant.length) tokens = withMeant(tokens, meant);
        tokens = withSigns(text, this.readSigns(text, tokens), this, findings);
        for (const finding of characterFindings(text, tokens, read)) findings.push(finding);
        tokens = withDocumentNumbers(text, tokens, this, findings);
        tokens = withoutUnquotedFiles(text, tokens, this, findings);
        tokens = withoutHyphens(text, tokens, this, findings);
        tokens = withOthers(text, tokens, this, findings);
        tokens = withAnchors(text, tokens, this, findings);
        tokens = withClaims(text, tokens, this, findings);
        tokens = withNoneInWords(text, tokens, this, findings);
        const ungrouped = withoutGroupRows(text, tokens, this, findings);
        const noted = withNotes(text, ungrouped.tokens, this, findings);
        tokens = withoutRowMarkers(text, noted.tokens, ungrouped.ordinals, this, findings);
        tokens = withTabbedLabels(text, tokens, this, findings);
        tokens = withGroups(text, tokens, this, findings);
        tokens = withChanges(text, tokens, this, findings);
        tokens = withEmptyCells(text, tokens, noted.noteTabs, this, findings);
        tokens = withClaimedGrowth(text, tokens, this, findings);
        tokens = withCommas(text, tokens, this, findings);
        tokens = mendBraces(tokens, findings);
        const withAllBraces = tokens;
        tokens = withoutStrayBraces(tokens, this.kindOf, findings);
        tokens = withoutDeepBlocks(tokens, this.kindOf, findings);
        return { ...read, tokens, withAllBraces, findings };
    }

    /** The longest keyword that begins at an offset of a text, whatever tokens its words are, and where it ends. */
    keywordInText(text: string, offset: number, fold: (word: string) => string): { readonly type: TokenType; readonly end: number } | undefined {
        let found: { type: TokenType; end: number } | undefined;
        let steps: ReadonlyMap<string, KeywordStep> | undefined = this.words.firstWords;
        const words = /[ \t\r\n\u00A0]*([A-Za-z_\u00C0-\u024F\u0300-\u036F\u1E00-\u1EFF][0-9A-Za-z_\u00C0-\u024F\u0300-\u036F\u1E00-\u1EFF]*)/y;
        words.lastIndex = offset;
        for (let word = words.exec(text); word && steps?.size; word = words.exec(text)) {
            const step: KeywordStep | undefined = steps.get(fold(word[1]));
            if (step?.type) found = { type: step.type, end: words.lastIndex };
            steps = step?.next;
        }
        return found;
    }

    /** The longest keyword that begins at a token, and its last token. Words are separated by blanks only, not by comments. */
    private keywordAt(text: string, tokens: readonly IToken[], index: number): { type: TokenType; last: number } | undefined {
        let found: { type: TokenType; last: number } | undefined;
        let step = this.words.firstWords.get(foldWord(tokens[index].image));
        for (let i = index; step; i++) {
            if (step.type) found = { type: step.type, last: i };
            const next = tokens[i + 1];
            if (!step.next.size || !next || !isWord(next) || !onlyBlanks(text, tokens[i].endOffset! + 1, next.startOffset)) break;
            step = step.next.get(foldWord(next.image));
        }
        return found;
    }

    private joinKeywords(text: string, read: readonly IToken[]): IToken[] {
        const id = this.typeOf('ID');
        const tokens: IToken[] = [];
        for (let i = 0; i < read.length; i++) {
            const found = read[i].tokenType === id ? this.keywordAt(text, read, i) : undefined;
            if (!found) tokens.push(this.asPlural(read[i], tokens));
            else if (found.last === i) tokens.push(retypeInPlace(read[i], read[i].startColumn === 1 ? this.atMargin(found.type) : found.type));
            else {
                tokens.push(joinedToken(text, found.type, read[i], read[found.last]));
                i = found.last;
            }
        }
        return tokens;
    }

    /** `every 2 quarters`: a plural that is a keyword only behind a number. */
    private asPlural(token: IToken, before: readonly IToken[]): IToken {
        const keyword = token.tokenType.name === 'ID' && before.at(-1)?.tokenType.name === 'NUMBER' ? keywordOfPlural(token.image) : undefined;
        const isCounted = keyword && before.length > 1 && this.kindOf(before.at(-2)!.tokenType) === 'every';
        return isCounted ? retypeInPlace(token, this.typeOf(keyword.en)) : token;
    }

    /** At the margin the word of a declaration begins one; it is no name, even where a name is missing before it. */
    private atMargin(type: TokenType): TokenType {
        const kind = this.kindOf(type);
        return statementWords.has(kind) ? this.typeOf(kind) : type;
    }

    /** Signs of word processors are read as what they stand for: `–` as a minus or as the `..` between two years, `→` as `->`. */
    private readSigns(text: string, tokens: IToken[]): IToken[] {
        if (!/[\u2013\u2192]/.test(text)) return tokens;
        const read: IToken[] = [];
        for (let i = 0; i < tokens.length; i++) {
            const token = tokens[i];
            const next = tokens[i + 1];
            if (token.tokenType.name === '→') read.push(retyped(token, this.typeOf('->')));
            else if (token.tokenType.name !== '–') read.push(token);
            else if (next?.tokenType.name !== 'NUMBER' || next.startOffset !== token.startOffset + 1) read.push(retyped(token, this.typeOf('-')));
            else if (tokens[i - 1]?.tokenType.name === 'NUMBER' && tokens[i - 1].endOffset === token.startOffset - 1) read.push(retyped(token, this.typeOf('..')));
            else {
                read.push(joinedToken(text, next.tokenType, token, next));
                i++;
            }
        }
        return read;
    }
}

/** The tokens with others in the places of those that they take. */
function withMeant(tokens: readonly IToken[], meant: readonly IToken[]): IToken[] {
    let next = 0;
    return tokens.flatMap(token => {
        while (meant[next] && meant[next].endOffset! < token.startOffset) next++;
        const instead = meant[next];
        if (!instead || token.startOffset < instead.startOffset) return [token];
        return token.startOffset === instead.startOffset ? [instead] : [];
    });
}

function retypeInPlace(token: IToken, type: TokenType): IToken {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx!;
    return token;
}

function isWord(token: IToken): boolean {
    return token.tokenType.name === 'ID';
}

function onlyBlanks(text: string, start: number, end: number): boolean {
    for (let i = start; i < end; i++) {
        const code = text.charCodeAt(i);
        if (code !== 32 && code !== 9 && code !== 10 && code !== 13 && code !== 160) return false;
    }
    return true;
}
