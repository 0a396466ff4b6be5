import { AstUtils, GrammarAST, type LeafCstNode } from 'langium';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { leavesOf } from '../syntax/comments.js';
import { keywordOf, writtenKeyword, type KeywordLanguage } from '../syntax/keywords.js';
import { parseDocument } from '../syntax/parse.js';

/**
 * The text with its keywords in a language, and nothing else changed. An English plural follows its number (`10 days`, `1 day`),
 * blanks inside a keyword become one. What could not be read stays as it is.
 */
export function translateKeywords(source: SourceDocument, language: KeywordLanguage): string {
    const { tree } = parseDocument(source);
    let result = '';
    let end = 0;
    let previous: LeafCstNode | undefined;
    for (const leaf of tree.$cstNode ? leavesOf(tree.$cstNode) : []) {
        if (leaf.hidden) continue;
        const written = keywordText(leaf, previous, language);
        if (written !== undefined) {
            result += source.text.slice(end, leaf.offset) + written;
            end = leaf.end;
        }
        previous = leaf;
    }
    return result + source.text.slice(end);
}

/** A keyword in a language, by the clause in which it stands; undefined for a token that is no keyword, or one used as a name. */
export function keywordText(leaf: LeafCstNode, previous: LeafCstNode | undefined, language: KeywordLanguage): string | undefined {
    const feature = leaf.grammarSource;
    const keyword = GrammarAST.isKeyword(feature) ? keywordOf(feature.value) : undefined;
    if (!keyword) return undefined;
    if (language === 'en' && keyword.alsoEn) return counted([keyword.en, ...keyword.alsoEn], previous?.text ?? '');
    return writtenKeyword(keyword, language, AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)?.name);
}

/** The plural after a number that is not 1, otherwise the singular. */
function counted(spellings: readonly string[], before: string): string {
    const several = /^[0-9]+$/.test(before) && before !== '1';
    return spellings.find(spelling => spelling.endsWith('s') === several)!;
}
