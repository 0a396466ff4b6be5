import { CompletionItemKind, InsertTextFormat, type CompletionItem, type CompletionList, type Position, type Range } from 'vscode-languageserver-types';
import {
    asLabel, cursorAt, keywordOf, kindWords, spellingsOf, writtenKeyword, type Cursor, type BegunReference, type Declaration, type ExpectedKeyword,
    type ExpectedReference, type MessageLanguage, plainLetters, type SourceDocument, writtenLanguage,
} from '../../language/index.js';
import { adjustmentAt } from '../completion/adjusted-rows.js';
import { adjustedKeywords, adjustedWords, isNoWordOf } from '../completion/adjusted-words.js';
import type { CompletionPlace } from '../completion/completion-place.js';
import { fittingNames, type FittingName } from '../completion/fitting-names.js';
import { filterText, isMeant } from '../completion/filter-text.js';
import { snippetsFor } from '../completion/snippets.js';
import { offsetAt, positionOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';
import { keywordDetail, periodDetail } from '../texts/completion.js';

/** What the editor can do. */
export interface CompletionOptions {
    /** Whether it understands snippets. */
    readonly snippets: boolean;
}

/** At most so many names are offered at once; of more, those that match what is typed, and of too many of these, the editor asks again. */
export const completionLimit = 500;

/** Signs behind which an editor asks by itself: names follow them. */
export const completionTriggers: readonly string[] = ['.', '"'];

/**
 * What may stand at a position: names that fit, keywords in the project's language, snippets. Nothing within comments and titles, nor
 * directly behind a quote.
 */
export function completion(snapshot: Snapshot, document: SourceDocument, position: Position, options: CompletionOptions): CompletionList {
    const offset = offsetAt(document, position);
    const cursor = cursorAt(snapshot.parsedOf(document), offset);
    if (!cursor || (!cursor.quoted && /["\u201C\u201D\u201F]/.test(document.text[offset - 1] ?? ''))) return { isIncomplete: false, items: [] };
    const typing: Typing = { snapshot, document, offset, cursor, typed: document.text.slice(cursor.start, offset), snippets: options.snippets };
    const names = [...cursor.references.flatMap(reference => namesFor(typing, reference)), ...cursor.begun.flatMap(begun => titledNames(typing, begun))];
    const matching = names.length > completionLimit ? meantOf(names, typing) : names;
    // What begins with a digit is a date, a period or a number.
    const words = /^[0-9]/.test(typing.typed) ? [] : cursor.keywords.flatMap(keyword => keywordItems(typing, keyword, options));
    // An editor that asks again with the next letter shows the old list until it is answered. If that takes long, Enter behind what was typed
    // meanwhile, such as a number, puts an old entry in place of all of it. So nothing is asked again that need not be.
    return { isIncomplete: matching.length > completionLimit, items: [...matching.slice(0, completionLimit), ...words] };
}

/** Of too many names those that are meant, the fitting ones first. */
function meantOf(items: readonly CompletionItem[], { typed }: Typing): readonly CompletionItem[] {
    const known = (item: CompletionItem) => [item.label, item.detail ?? ''];
    const meant = items.filter(item => isMeant(known(item), typed.replace(openingQuote, '')));
    return meant.sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
}

const openingQuote = /^["\u201C-\u201F]/;

/** What is being typed, and where. */
interface Typing {
    readonly snapshot: Snapshot;
    readonly document: SourceDocument;
    readonly offset: number;
    readonly cursor: Cursor;
    readonly typed: string;
    readonly snippets: boolean;
}

function namesFor(typing: Typing, reference: ExpectedReference, isWanted: (name: FittingName) => boolean = () => true): readonly CompletionItem[] {
    const { snapshot, cursor, typed } = typing;
    const fitting = fittingNames(snapshot, placeOf(typing), reference);
    const inPath = cursor.path.length ? fitting.filter(({ declaration }) => declaration && liesOn(declaration, cursor.path)) : fitting;
    const digits = /^[0-9]/.test(typed);
    const titles = count(inPath);
    return inPath.filter(name => (!digits || !name.declaration) && isWanted(name)).map(name => nameItem(typing, name, reference, titles));
}

function placeOf({ document, offset, cursor: { enclosing, path } }: Typing): CompletionPlace {
    return { document, offset, enclosing, inPath: path.length > 0 };
}

/** The names of which the official one has the words that are typed without its quotes: they take the place of all these words. */
function titledNames(typing: Typing, { reference, start }: BegunReference): readonly CompletionItem[] {
    const { document, offset, cursor } = typing;
    const typed = document.text.slice(start, offset);
    const words = ` ${plainLetters(typed).replace(/ +/g, ' ')}`;
    const has = ({ declaration }: FittingName) => declaration?.title !== undefined && ` ${plainLetters(declaration.title)}`.includes(words);
    return namesFor({ ...typing, typed, cursor: { ...cursor, start, path: [], quoted: false } }, reference, has);
}

/** How many declarations have each title: one that several have names none of them. */
function count(names: readonly FittingName[]): ReadonlyMap<string, number> {
    const titles = new Map<string, number>();
    for (const { declaration } of names) if (declaration?.title) titles.set(declaration.title, (titles.get(declaration.title) ?? 0) + 1);
    return titles;
}

/** Whether the things around a declaration are those that a path names before it. */
function liesOn(declaration: Declaration, path: Cursor['path']): boolean {
    let outer: Declaration | undefined = declaration;
    for (const { name, quoted } of path.toReversed()) {
        outer = outer.kind === 'unit' ? outer.parent : outer.kind === 'member' ? outer.category : undefined;
        if (!outer || (outer.name !== name && !(quoted && outer.title === name))) return false;
    }
    return true;
}

/**
 * Names that editors find equally well come in this order: what begins with what is typed as it would be written, one that is typed to its
 * end before those that go on, however near they are declared; then the others, the nearest first.
 */
function nameItem(typing: Typing, name: FittingName, { isLabel }: ExpectedReference, titles: ReadonlyMap<string, number>): CompletionItem {
    const { text, declaration, rank, inForce } = name;
    const { snapshot: { language }, cursor, typed } = typing;
    const label = cursor.path.length ? declaration!.name : text;
    const title = declaration?.title;
    const unique = title !== undefined && titles.get(title) === 1 && !title.includes('"');
    const named = !cursor.quoted ? label : unique ? title : declaration?.name ?? text;
    const written = cursor.quoted ? `"${named}"` : isLabel && !cursor.path.length ? quotedIfKeyword(label) : label;
    const quote = cursor.quoted ? typed[0] : '';
    const begun = typed.slice(quote.length);
    return {
        label, kind: itemKinds[declaration?.kind ?? 'period'],
        detail: declaration ? [title, kindWords[declaration.kind].plain[language]].filter(Boolean).join(' · ') : periodDetail[language],
        documentation: declaration?.documentation,
        filterText: filterText([named, label, title ?? ''], begun, quote),
        sortText: begun && plainLetters(named).startsWith(plainLetters(begun)) ? `0${named}` : `1${rank}${label}`,
        ...inForce?.length ? changeOf(typing, written, inForce) : { textEdit: { range: rangeOf(typing, cursor.start), newText: written } },
    };
}

/** A line of an adjustment, with what is in force and the arrow; the new figures are to be typed. */
function changeOf(typing: Typing, written: string, inForce: readonly string[], behind = '', start = typing.cursor.start): Partial<CompletionItem> {
    const { snippets } = typing;
    const isLast = isLastInLine(typing);
    const cells = isLast ? ` ${inForce.map((old, i) => `${old} -> ${snippets ? `\${${i + 1}}` : ''}`).join(', ')}${behind}` : '';
    return {
        ...isLast ? { labelDetails: { detail: ` ${inForce.join(', ')}` } } : {},
        ...snippets && isLast ? { insertTextFormat: InsertTextFormat.Snippet } : {},
        textEdit: { range: rangeOf(typing, start), newText: (snippets && isLast ? written.replace(/[\\$}]/g, '\\$&') : written) + cells },
    };
}

/** Whether nothing stands behind the cursor: figures may be there already. */
function isLastInLine({ document, offset }: Typing): boolean {
    return /^["\u201C\u201D\u201F]?[ \t]*(?:\r|\n|$|\}|\/\/)/.test(document.text.slice(offset, offset + 200));
}

/** In a row, where most keywords mean themselves, a name that is one stands in quotes. */
function quotedIfKeyword(name: string): string {
    const [first, ...rest] = name.split('.');
    return [asLabel(first), ...rest].join('.');
}

function keywordItems(typing: Typing, { english, rule, start }: ExpectedKeyword, { snippets }: CompletionOptions): readonly CompletionItem[] {
    const { snapshot: { language }, document, offset } = typing;
    const written = keywordLanguage(typing);
    const keyword = keywordOf(english)!;
    const label = writtenKeyword(keyword, written, rule);
    // All of a keyword but its diacritics, with the blank behind it: the blank is compared and written, too.
    const typed = document.text.slice(start, offset);
    const blank = spellingsOf(keyword).some(spelling => plainLetters(typed) === `${plainLetters(spelling)} `) ? ' ' : '';
    const found = blank ? typed : filterText([label, ...spellingsOf(keyword)], typed);
    const range = rangeOf(typing, start);
    const word: CompletionItem = {
        label, filterText: found, kind: CompletionItemKind.Keyword, detail: keywordDetail[language], sortText: `5${label}`, textEdit: { range, newText: label + blank },
    };
    const adjusted = adjustedItems(typing, { english, rule, start }, { ...word, textEdit: { range, newText: label } });
    if (adjusted) return adjusted;
    if (!snippets) return [word];
    return [word, ...snippetsFor(english, written).map(({ label: whole, title, body }, i): CompletionItem => ({
        label: whole, labelDetails: { description: title[language] }, filterText: found, kind: CompletionItemKind.Snippet, detail: title[language], sortText: `6${label}${i}`,
        insertTextFormat: InsertTextFormat.Snippet, textEdit: { range, newText: body },
    }))];
}

/** In an adjustment: what the allocation has behind a keyword, with what is in force. Undefined for keywords that mean there what they always do. */
function adjustedItems(typing: Typing, { english, start }: ExpectedKeyword, word: CompletionItem): readonly CompletionItem[] | undefined {
    const { snapshot } = typing;
    const place = placeOf(typing);
    const adjustment = adjustmentAt(snapshot, place);
    if (adjustment && isNoWordOf(place, english)) return [];
    if (!adjustment || !adjustedKeywords.has(english)) return undefined;
    if (!isLastInLine(typing)) return [word];
    const adjusted = adjustedWords(snapshot, place, adjustment, english, keywordLanguage(typing)).map(({ name, inForce, behind }) => {
        const label = `${word.label}${name}`;
        const change = inForce.length ? changeOf(typing, label, inForce, behind, start) : blockOf(typing, label, start);
        return { ...word, label, sortText: `4${label}`, ...change };
    });
    // A line that there can only be once is offered once.
    return adjusted.length && ['total', 'others', 'reserve'].includes(english) ? adjusted : [word, ...adjusted];
}

/** The block of a split that is adjusted. */
function blockOf(typing: Typing, label: string, start: number): Partial<CompletionItem> {
    const range = rangeOf(typing, start);
    if (!typing.snippets) return { textEdit: { range, newText: label } };
    return { insertTextFormat: InsertTextFormat.Snippet, textEdit: { range, newText: `${label} {\n\t$0\n}` } };
}

/** The language of keywords: as allot.yaml says, else that of the document, else that of another text of the project, else that of messages. */
function keywordLanguage({ snapshot: { input, parsedOf, language }, document }: Typing): MessageLanguage {
    if (input.config.keywords) return input.config.keywords;
    for (const source of [document, ...input.sources]) {
        const written = writtenLanguage(parsedOf(source).tree);
        if (written) return written;
    }
    return language;
}

/** From where the word begins to the cursor; of a quoted name to its closing quote, which editors put in by themselves. */
function rangeOf({ document, offset, cursor }: Typing, start: number): Range {
    const closed = cursor.quoted && /["\u201C\u201D\u201F]/.test(document.text[offset] ?? '');
    return { start: positionOf(document, start), end: positionOf(document, offset + (closed ? 1 : 0)) };
}

const itemKinds: { readonly [kind in Declaration['kind']]: CompletionItemKind } = {
    level: CompletionItemKind.Enum,
    unit: CompletionItemKind.Module,
    organization: CompletionItemKind.Class,
    role: CompletionItemKind.Class,
    category: CompletionItemKind.Enum,
    member: CompletionItemKind.EnumMember,
    measure: CompletionItemKind.Unit,
    indicator: CompletionItemKind.Variable,
    doctype: CompletionItemKind.TypeParameter,
    directive: CompletionItemKind.File,
    period: CompletionItemKind.Constant,
    allocation: CompletionItemKind.Struct,
    deadline: CompletionItemKind.Event,
    task: CompletionItemKind.Event,
    report: CompletionItemKind.Struct,
    calendar: CompletionItemKind.Folder,
};
