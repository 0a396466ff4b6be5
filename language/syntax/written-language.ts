import { CstUtils, GrammarAST, isLeafCstNode } from 'langium';
import type * as ast from '../generated/ast.js';
import { keywordOf, type KeywordLanguage } from './keywords.js';

/** So many keywords tell in which language a text is written. */
const enough = 40;

/** The language in which most of the first keywords of a text are written; undefined for a text without any. */
export function writtenLanguage({ $cstNode }: ast.Document): KeywordLanguage | undefined {
    const written = { en: 0, vi: 0 };
    for (const leaf of $cstNode ? CstUtils.streamCst($cstNode) : []) {
        if (!isLeafCstNode(leaf) || !GrammarAST.isKeyword(leaf.grammarSource) || !/^[a-z]/.test(leaf.grammarSource.value)) continue;
        const { en, alsoEn = [], pluralEn } = keywordOf(leaf.grammarSource.value)!;
        written[[en, ...alsoEn, pluralEn].includes(leaf.text.replace(/\s+/g, ' ')) ? 'en' : 'vi']++;
        if (written.en + written.vi === enough) break;
    }
    return written.en + written.vi === 0 ? undefined : written.vi > written.en ? 'vi' : 'en';
}
