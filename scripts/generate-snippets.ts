import type { LeafCstNode } from 'langium';
import { parseDocument, SourceDocument, type Localized, type MessageLanguage } from '../language/index.js';
import { leavesOf } from '../language/syntax/comments.js';
import { snippetKeywords, snippetsFor } from '../server/completion/snippets.js';
import { fileTemplates } from './file-templates.js';

/** A snippet as VS Code reads it. */
interface EditorSnippet {
    readonly body: readonly string[];
    readonly description: string;
    readonly isFileTemplate?: true;
}

/** Vietnamese first, as everywhere in the editor. */
const languages: readonly MessageLanguage[] = ['vi', 'en'];

/** A title appears once for each language of keywords, and says which one it is. */
const languageNames: { readonly [L in MessageLanguage]: string } = { vi: 'tiếng Việt', en: 'English' };
const keywordLanguage: { readonly [L in MessageLanguage]: Localized } = {
    vi: { vi: 'từ khóa tiếng Việt', en: 'Vietnamese keywords' },
    en: { vi: 'từ khóa tiếng Anh', en: 'English keywords' },
};

/**
 * The snippets of the extension. None has a prefix, so that none comes up while typing: there the server offers those of declarations,
 * where they fit, and a whole file fits nowhere but into an empty one. They are for "Insert Snippet" and "Fill File with Snippet".
 */
export function snippetsFile(): string {
    const files = Object.values(fileTemplates).flatMap(({ title, text }) => languages.map(language => (
        [titled(title, language), { ...snippet(withTabStops(text[language], language), language), isFileTemplate: true }] as const)));
    const declarations = snippetKeywords.flatMap(keyword => languages.flatMap(language => (
        snippetsFor(keyword, language).map(({ title, body }) => [titled(title, language), snippet(body, language)] as const))));
    const all: readonly (readonly [string, EditorSnippet])[] = [...files, ...declarations];
    const names = all.map(([name]) => name);
    if (new Set(names).size < names.length) throw new Error('Two snippets have the same title.');
    return `${JSON.stringify(Object.fromEntries(all), undefined, 4)}\n`;
}

function titled(title: Localized, language: MessageLanguage): string {
    return `${title.vi} · ${title.en} (${languageNames[language]})`;
}

function snippet(body: string, language: MessageLanguage): EditorSnippet {
    return { body: body.split('\n'), description: `${keywordLanguage[language].vi} · ${keywordLanguage[language].en}` };
}

/**
 * A file with every name, text and figure as a place to be filled in; a name is typed once and follows wherever it stands. What most
 * plans have in common stays: levels, measures and types of documents.
 */
function withTabStops(text: string, language: MessageLanguage): string {
    const kept = new Set(commonStatements(fileTemplates.plan.text[language]).map(statement => statement.name));
    const skipped = commonStatements(text).map(statement => statement.$cstNode!);
    const numbers = new Map<string, number>();
    let written = '';
    let behind = 0;
    let last = 0;
    for (const leaf of leavesOf(read(text).$cstNode!)) {
        const value = kept.has(leaf.text) || skipped.some(node => node.offset <= leaf.offset && leaf.end <= node.end) ? undefined : valueOf(leaf);
        if (value === undefined) continue;
        const start = leaf.offset + leaf.text.indexOf(value);
        const known = leaf.tokenType.name === 'ID' ? numbers.get(value) : undefined;
        const number = known ?? ++last;
        numbers.set(value, number);
        written += `${literal(text.slice(behind, start))}\${${number}:${literal(value).replaceAll('}', '\\}')}}`;
        behind = start + value.length;
    }
    return `${written}${literal(text.slice(behind).trimEnd())}\n$0`;
}

/** What of a token is to be filled in. */
function valueOf({ hidden, tokenType, text }: LeafCstNode): string | undefined {
    if (hidden) return undefined;
    if (tokenType.name === 'STRING') return text.slice(1, -1);
    return ['ID', 'NUMBER', 'DATE'].includes(tokenType.name) ? text : undefined;
}

function commonStatements(text: string) {
    return read(text).statements.filter(({ $type }) => $type === 'Level' || $type === 'Measure' || $type === 'Doctype') as readonly CommonStatement[];
}

type Statement = ReturnType<typeof parseDocument>['tree']['statements'][number];
type CommonStatement = Extract<Statement, { readonly $type: 'Level' | 'Measure' | 'Doctype' }>;

function read(text: string) {
    const { tree, diagnostics } = parseDocument(new SourceDocument('template.allot', text));
    if (diagnostics.length) throw new Error(`A template cannot be read:\n${text}`);
    return tree;
}

/** The signs that mean something in a snippet as themselves. */
function literal(text: string): string {
    return text.replace(/[\\$]/g, sign => `\\${sign}`);
}
