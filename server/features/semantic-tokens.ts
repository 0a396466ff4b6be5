import { CstUtils, GrammarAST, isLeafCstNode, type LeafCstNode } from 'langium';
import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Declaration, SourceDocument } from '../../language/index.js';
import { occurrencesInDocument, type Occurrence } from '../occurrences.js';
import { placeOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';

/** What a piece of text is: a kind of declaration for names, otherwise a kind of token. */
type TokenType = Declaration['kind'] | 'keyword' | 'number' | 'date' | 'string' | 'comment';

const types: readonly TokenType[] = [
    'keyword', 'level', 'unit', 'organization', 'role', 'category', 'member', 'measure', 'indicator', 'doctype', 'directive', 'allocation', 'period',
    'deadline', 'task', 'report', 'calendar', 'number', 'date', 'string', 'comment',
];

/** What the numbers of tokens mean. */
export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: ['declaration'] };

/** One piece of one line, by offset. */
interface Token {
    readonly start: number;
    readonly end: number;
    readonly type: TokenType;
    readonly isDeclaration: boolean;
}

/** What each word of a document is, or of a part of it: keywords and values from the tree, names from what they refer to. */
export function semanticTokens(snapshot: Snapshot, document: SourceDocument, range?: Range): SemanticTokens {
    const root = snapshot.parsedOf(document).tree.$cstNode;
    const within = range ? placeOf(document, range) : { start: 0, end: document.text.length };
    const names = new Map(occurrencesInDocument(snapshot, document).map(occurrence => [occurrence.place.start, occurrence]));
    const leaves = root ? CstUtils.streamCst(root).filter(isLeafCstNode).filter(leaf => leaf.offset < within.end && leaf.end > within.start) : [];
    return { data: encode(document, [...leaves].flatMap(leaf => linesOf(document, tokenOf(leaf, names.get(leaf.offset))))) };
}

function tokenOf(leaf: LeafCstNode, name: Occurrence | undefined): Token | undefined {
    const type = name ? name.targets[0].kind : typeOf(leaf);
    return type && { start: leaf.offset, end: leaf.end, type, isDeclaration: name?.isDeclaration ?? false };
}

function typeOf({ hidden, grammarSource, tokenType, text }: LeafCstNode): TokenType | undefined {
    if (hidden) return 'comment';
    if (GrammarAST.isKeyword(grammarSource)) return /^[a-z]/.test(grammarSource.value) ? 'keyword' : undefined;
    switch (tokenType.name) {
        case 'STRING': return 'string';
        case 'NUMBER': return 'number';
        case 'DATE': case 'YEARPART': return 'date';
        // A row or column of time: it refers to no declaration.
        default: return /^[QH][0-9]$/i.test(text) ? 'period' : undefined;
    }
}

/** A token by lines: keywords and comments can be broken. */
function linesOf(document: SourceDocument, token: Token | undefined): readonly Token[] {
    if (!token) return [];
    const lines = document.text.slice(token.start, token.end).matchAll(/[^\n\r]+/g);
    return [...lines].map(({ 0: text, index }) => ({ ...token, start: token.start + index, end: token.start + index + text.length }));
}

/** Five numbers for each token: line and column from the token before it, length, type, modifiers. */
function encode(document: SourceDocument, tokens: readonly Token[]): number[] {
    let previous = { line: 0, character: 0 };
    let behind = 0;
    return tokens.flatMap(({ start, end, type, isDeclaration }) => {
        // Tokens must not overlap, as those of a repaired text might.
        if (start < behind) return [];
        behind = end;
        const at = document.positionAt(start);
        const line = at.line - previous.line;
        const character = line ? at.character : at.character - previous.character;
        previous = at;
        return [line, character, end - start, types.indexOf(type), isDeclaration ? 1 : 0];
    });
}
