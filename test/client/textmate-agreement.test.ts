import { readdirSync, readFileSync } from 'node:fs';
import { CstUtils, GrammarAST, isLeafCstNode, type LeafCstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { parseDocument, SourceDocument } from '../../language/index.js';
import { tokenize, type Piece } from './grammar.js';

const files = ['examples', 'test/syntax/fixtures']
    .flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name.replaceAll('\\', '/')}`))
    .filter(file => file.endsWith('.allot')).sort();

/**
 * What patterns cannot know, by file: keywords that stand as the name of a row. (A keyword broken over lines is the other thing they
 * cannot know; no file has one.)
 */
const knownLimits: { readonly [file: string]: readonly string[] } = {
    'test/syntax/fixtures/rare-constructs.allot': ['day'],
    'test/syntax/fixtures/rare-constructs.vi.allot': ['day'],
};

/** What the parser takes a token for. */
type Kind = 'keyword' | 'declared name' | 'name' | 'number' | 'date' | 'string' | 'comment' | 'sign';

/** The scope with which each kind is coloured; names that are only referred to may have any but that of a keyword. */
const expected: { readonly [K in Kind]: RegExp } = {
    keyword: /^(?:keyword|storage)\./,
    'declared name': /^(?:entity\.name|variable\.other\.enummember)\./,
    name: /^(?:variable\.other|constant\.numeric\.period)\./,
    number: /^constant\.numeric\.decimal\./,
    date: /^constant\.numeric\.(?:date|period)\./,
    string: /^string\./,
    comment: /^comment\./,
    sign: /./,
};

function kindOf({ hidden, grammarSource, tokenType, container }: LeafCstNode): Kind {
    if (hidden) return 'comment';
    if (GrammarAST.isKeyword(grammarSource)) return /^[a-z]/.test(grammarSource.value) ? 'keyword' : 'sign';
    switch (tokenType.name) {
        case 'STRING': return 'string';
        case 'NUMBER': return 'number';
        case 'DATE': case 'YEARPART': return 'date';
        default: return GrammarAST.isAssignment(container?.grammarSource?.$container) && container.grammarSource.$container.feature === 'name' ? 'declared name' : 'name';
    }
}

/** Every token of a file, with the scopes that all of its characters have. */
async function tokensOf(file: string) {
    const source = new SourceDocument(file, readFileSync(file, 'utf8'));
    const pieces: Piece[][] = [];
    for (const piece of await tokenize(source.text)) (pieces[piece.line] ??= []).push(piece);
    const leaves = CstUtils.streamCst(parseDocument(source).tree.$cstNode!).filter(isLeafCstNode).filter(leaf => leaf.text.trim() !== '');
    return leaves.map(leaf => ({ text: leaf.text, kind: kindOf(leaf), scopes: scopesOf(source, pieces, leaf) })).toArray();
}

function scopesOf(source: SourceDocument, pieces: readonly (readonly Piece[])[], { offset, end }: LeafCstNode): readonly string[] {
    const touched: Piece[] = [];
    for (let at = offset; at < end; at++) {
        const { line, character } = source.positionAt(at);
        const piece = pieces[line]?.find(one => one.start <= character && character < one.end);
        if (piece && touched.at(-1) !== piece) touched.push(piece);
    }
    return touched.length ? touched[0].scopes.filter(scope => touched.every(piece => piece.scopes.includes(scope))) : [];
}

describe('the grammar and the parser agree', () => {
    it('on all kinds of tokens', async () => {
        const kinds = new Map<Kind, number>();
        for (const { kind } of (await Promise.all(files.map(tokensOf))).flat()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        for (const kind of Object.keys(expected) as Kind[]) expect(kinds.get(kind), kind).toBeGreaterThan(20);
    });

    it.each(files)('on %s', async file => {
        const tokens = await tokensOf(file);
        const wrong = tokens.filter(({ kind, scopes }) => !scopes.some(scope => expected[kind].test(scope))
            || (kind !== 'keyword' && kind !== 'sign' && scopes.some(scope => expected.keyword.test(scope))));
        expect(wrong.filter(({ kind, text }) => kind === 'keyword' || !knownLimits[file]?.includes(text))).toEqual([]);
        expect([...new Set(wrong.map(({ text }) => text))]).toEqual(knownLimits[file] ?? []);
    });
});
