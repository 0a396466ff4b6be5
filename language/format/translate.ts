import { AstUtils, GrammarAST, type LeafCstNode } from 'langium';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { allotServices } from '../allot-module.js';
import { leavesOf } from '../syntax/comments.js';
import { keywordOf, keywords, spellingsOf, writtenKeyword, type KeywordLanguage } from '../syntax/keywords.js';
import { parseDocument } from '../syntax/parse.js';
import { foldWord } from '../syntax/spelling.js';

/**
 * The text with its keywords in a language, and nothing else changed. An English plural follows its number (`10 days`, `1 day`),
 * blanks inside a keyword become one. What could not be read stays as it is.
 * @param mistaken what stands for a word that was only understood as a keyword; without it, the keyword that was meant
 */
export function translateKeywords(source: SourceDocument, language: KeywordLanguage, mistaken?: (word: string) => string): string {
    const { tree } = parseDocument(source);
    let result = '';
    let end = 0;
    const leaves = tree.$cstNode ? leavesOf(tree.$cstNode) : [];
    keywordTexts(leaves, language).forEach((written, i) => {
        if (written === undefined) return;
        const { text } = leaves[i];
        result += source.text.slice(end, leaves[i].offset) + (mistaken && !isSpellingOf(leaves[i]) ? mistaken(text) : written);
        end = leaves[i].end;
    });
    return result + source.text.slice(end);
}

/** The longest keyword has so many words. */
const longest = Math.max(...keywords.flatMap(spellingsOf).map(spelling => spelling.split(' ').length));

/**
 * For each token its keyword in a language, by the clause in which it stands; undefined for a token that is no keyword, or one used
 * as a name. Where the words next to a name would be read with it as another keyword (`đơn vị` before `tính`), the keyword keeps
 * the spelling it has.
 */
export function keywordTexts(leaves: readonly LeafCstNode[], language: KeywordLanguage): readonly (string | undefined)[] {
    let previous: LeafCstNode | undefined;
    const written = leaves.map(leaf => {
        const text = leaf.hidden ? undefined : keywordText(leaf, previous, language);
        if (!leaf.hidden) previous = leaf;
        return text;
    });
    const own = leaves.map(({ text }, i) => (written[i] === undefined ? text : text.replace(/\s+/g, ' ')));
    // A spelling that is kept can join other words in turn, so its neighbours are asked again.
    const open = written.flatMap((text, i) => (text === undefined || text === own[i] ? [] : [i]));
    for (let changed = open.pop(); changed !== undefined; changed = open.pop()) {
        for (let first = Math.max(changed - longest + 1, 0); first <= changed; first++) {
            for (let i = lastJoined(leaves, written, first); i >= first; i--) {
                if (written[i] === undefined || written[i] === own[i]) continue;
                written[i] = own[i];
                open.push(i);
            }
        }
    }
    return written;
}

/** The last of the tokens that would be read as one keyword with the token at an index; -1 if it would stay one of its own. */
function lastJoined(leaves: readonly LeafCstNode[], written: readonly (string | undefined)[], first: number): number {
    const ends: number[] = [];
    let text = '';
    for (let i = first; i < leaves.length && i < first + longest && !leaves[i].hidden; i++) {
        text += (i === first ? '' : ' ') + (written[i] ?? leaves[i].text);
        ends.push(text.length);
    }
    const end = allotServices().lexer.keywordInText(text, 0, foldWord)?.end;
    const last = end === undefined ? -1 : ends.indexOf(end);
    return last > 0 ? first + last : -1;
}

function keywordText(leaf: LeafCstNode, previous: LeafCstNode | undefined, language: KeywordLanguage): string | undefined {
    const feature = leaf.grammarSource;
    const keyword = GrammarAST.isKeyword(feature) ? keywordOf(feature.value) : undefined;
    if (!keyword) return undefined;
    const plurals = keyword.alsoEn ?? keyword.pluralEn;
    if (language === 'en' && plurals) return counted([keyword.en, plurals].flat(), previous?.text ?? '');
    return writtenKeyword(keyword, language, AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)?.name);
}

/** Whether a keyword is written as such, and not merely understood. */
function isSpellingOf({ text, grammarSource }: LeafCstNode): boolean {
    const keyword = GrammarAST.isKeyword(grammarSource) ? keywordOf(grammarSource.value) : undefined;
    return keyword !== undefined && [...spellingsOf(keyword), keyword.pluralEn].includes(text.replace(/\s+/g, ' '));
}

/** The plural after a number that is not 1, otherwise the singular. */
function counted(spellings: readonly string[], before: string): string {
    const several = /^[0-9]+$/.test(before) && before !== '1';
    return spellings.find(spelling => spelling.endsWith('s') === several)!;
}
