import type { IToken } from 'chevrotain';
import {
    CstNodeBuilder, GrammarAST, isAstNode, LangiumParser, LeafCstNodeImpl,
    type AstNode, type CompositeCstNode, type CstNode, type LangiumCoreServices, type ParseResult,
} from 'langium';
import type * as ast from '../generated/ast.js';
import type { AllotLexer } from './lexer.js';
import { resynchroniseAtLines, type RecoveringParser, type SyntaxError } from './recovery.js';

/** What is used of Langium's parser that its types keep to itself. */
interface ParserInternals {
    stack: unknown[];
    nodeBuilder: CstNodeBuilder;
    lexerResult: unknown;
    readonly wrapper: RecoveringParser;
    readonly mainRule: unknown;
    doParse(rule: unknown): AstNode;
    assign(operator: string, property: string, value: unknown, cstNode: CstNode, crossReference?: string): void;
    extractHiddenTokens(token: IToken): IToken[];
}

/** A tree and the errors of the parser, whose messages are `expectedTypes`. */
export interface ParsedTokens {
    readonly tree: ast.Document;
    readonly errors: readonly SyntaxError[];
    /** The parser gave up (its stack overflowed): the tree is empty. */
    readonly failed: boolean;
}

/** Langium's parser, which survives every text: it starts afresh each time and gives an empty tree where it gives up. */
export class AllotParser extends LangiumParser {
    private readonly internals = this as unknown as ParserInternals;
    private readonly allotLexer: AllotLexer;
    private hidden: readonly IToken[] = [];
    private nextHidden = 0;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.allotLexer = services.parser.Lexer as AllotLexer;
        this.internals.nodeBuilder = new QuickNodeBuilder();
        this.internals.extractHiddenTokens = token => this.hiddenBefore(token.startOffset);
        this.writeKeywordsInEnglish();
        resynchroniseAtLines(this.internals.wrapper, this.allotLexer.kindOf);
    }

    override parse<T extends AstNode = AstNode>(input: string): ParseResult<T> {
        const read = this.allotLexer.tokenize(input);
        const { tree, errors } = this.parseTokens(input, read.tokens, read.hidden);
        return { value: tree as AstNode as T, lexerErrors: read.errors, lexerReport: read.report, parserErrors: errors as ParseResult['parserErrors'] };
    }

    /** Parses tokens, which can differ from those of the text (a repaired mistake), into the tree of a document. */
    parseTokens(text: string, tokens: readonly IToken[], hidden: readonly IToken[]): ParsedTokens {
        const { internals } = this;
        internals.stack = [];
        this.hidden = hidden;
        this.nextHidden = 0;
        try {
            internals.nodeBuilder.buildRootNode(text);
            internals.wrapper.input = tokens.slice();
            const tree = internals.doParse(internals.mainRule);
            internals.nodeBuilder.addHiddenNodes(this.hiddenBefore(Infinity));
            linkContainers(tree);
            return { tree: tree as ast.Document, errors: internals.wrapper.errors, failed: false };
        } catch {
            return { tree: emptyTree(text), errors: [], failed: true };
        } finally {
            // The tokens of a large document are not kept until the next one.
            internals.wrapper.input = [];
            this.hidden = none;
        }
    }

    private hiddenBefore(offset: number): IToken[] {
        const start = this.nextHidden;
        while (this.nextHidden < this.hidden.length && this.hidden[this.nextHidden].startOffset < offset) this.nextHidden++;
        return start === this.nextHidden ? none : this.hidden.slice(start, this.nextHidden);
    }

    /** `kind=('stock'|'flow')` holds `stock` whatever was written: `stock`, `lũy kế` or `luỹ kế`. */
    private writeKeywordsInEnglish(): void {
        const assign = this.internals.assign;
        this.internals.assign = (operator, property, value, cstNode, crossReference) => {
            const feature = cstNode?.grammarSource;
            const meant = feature && GrammarAST.isKeyword(feature) ? feature.value : value;
            assign.call(this, operator, property, meant, cstNode, crossReference);
        };
    }
}

const none: IToken[] = [];

/** Tells every node where it stands. Langium's own function asks for the meta-data of each type, which takes most of its time. */
function linkContainers(node: AstNode): void {
    for (const name in node) {
        if (name.startsWith('$')) continue;
        const value = (node as unknown as { readonly [name: string]: unknown })[name];
        if (Array.isArray(value)) value.forEach((item, index) => linkContainer(item, node, name, index));
        else linkContainer(value, node, name, undefined);
    }
}

function linkContainer(value: unknown, container: AstNode, property: string, index: number | undefined): void {
    if (!isAstNode(value)) return;
    const node = value as { -readonly [K in keyof AstNode]: AstNode[K] };
    node.$container = container;
    node.$containerProperty = property;
    if (index !== undefined) node.$containerIndex = index;
    linkContainers(value);
}

/** Finds its place from the end of a block: a block of 100,000 rows is built in linear time. */
class QuickNodeBuilder extends CstNodeBuilder {
    /** A repaired token may stand for a longer or shorter text than its own. */
    override createLeafNode(token: IToken, hidden: boolean): LeafCstNodeImpl {
        const { startOffset, endOffset, startLine, startColumn, endLine, endColumn } = token;
        return new LeafCstNodeImpl(
            startOffset, endOffset! + 1 - startOffset, startLine! - 1, startColumn! - 1, endLine! - 1, endColumn!, token.tokenType, hidden,
        );
    }

    override addHiddenNodes(tokens: IToken[]): void {
        if (!tokens.length) return;
        const nodes = tokens.map(token => this.createLeafNode(token, true));
        let current = this.current as MutableNode;
        if (current.content.length) return this.appendChildren(current, nodes);
        for (; current.container; current = current.container as MutableNode) {
            const index = current.container.content.lastIndexOf(current);
            if (index > 0) return this.insertChildren(current.container as MutableNode, index, nodes);
        }
        this.insertChildren(current, 0, nodes);
    }

    override removeNode(node: CstNode): void {
        const siblings = node.container?.content as CstNode[] | undefined;
        const index = siblings ? siblings.lastIndexOf(node) : -1;
        if (index >= 0) siblings!.splice(index, 1);
    }
}

type MutableNode = CompositeCstNode & Parameters<CstNodeBuilder['appendChildren']>[0];

function emptyTree(text: string): ast.Document {
    const tree = { $type: 'Document', statements: [] } as unknown as { -readonly [K in keyof ast.Document]: ast.Document[K] };
    const root = new CstNodeBuilder().buildRootNode(text);
    Object.assign(root, { astNode: tree });
    tree.$cstNode = root;
    return tree as ast.Document;
}
