import { CstUtils, GrammarAST } from 'langium';
import { keywordsBeforeNames, type ParsedDocument } from '../language/index.js';

/**
 * Whether a name can stand at a place only in quotes: something else than a name can stand where a row's label does, and there
 * a keyword means itself. The grammar says which places these are: it has `ID` there, and `NAME` elsewhere.
 */
export function mustBeQuoted(name: string, { tree }: ParsedDocument, offset: number): boolean {
    if (!keywordsBeforeNames.has(name)) return false;
    const source = tree.$cstNode && CstUtils.findLeafNodeAtOffset(tree.$cstNode, offset)?.grammarSource;
    return GrammarAST.isRuleCall(source) && source.rule.$refText === 'ID';
}

/** Whether a text, in NFC, is one identifier. */
export function isWholeIdentifier(text: string): boolean {
    return /^[A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF][A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF0-9\u0300-\u036F]*$/.test(text);
}
