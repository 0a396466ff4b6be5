import { keywords } from '../language/syntax/keywords.js';
import { statementWords } from '../language/syntax/tokens.js';
import { blanks, spellingsOfAll, spellingsPattern, word, wordEnd, wordStart } from './keyword-pattern.js';

/** A rule of a TextMate grammar, as far as one is needed here. */
interface Rule {
    readonly name?: string;
    readonly match?: string;
    readonly begin?: string;
    readonly end?: string;
    readonly captures?: Captures;
    readonly beginCaptures?: Captures;
    readonly endCaptures?: Captures;
    readonly include?: string;
    readonly patterns?: readonly Rule[];
}
interface Captures {
    readonly [group: number]: { readonly name: string };
}

/** Declarations whose name may be missing: a word that can be a clause is one. */
const maybeUnnamed: ReadonlySet<string> = new Set(['allocation', 'deadline', 'task', 'report']);

/** Statements about what is declared elsewhere: the word behind theirs is no name of their own. */
const unnamed: ReadonlySet<string> = new Set(['succession', 'adjust']);

/** What is done rather than what there is has the colour of functions, also when the server has named it. */
const doings: ReadonlySet<string> = new Set(['directive', 'allocation', 'deadline', 'task', 'report']);

/** What keywords are to a reader beside the declarations; those that are not listed are words of clauses. */
const kinds: { readonly [scope: string]: readonly string[] } = {
    // They begin a line of a block. Themes give them another colour than clauses.
    'keyword.control.item': [
        'columns', 'total', 'split by', 'others', 'reserve', 'rows from', 'each', 'reward', 'reach', 'due', 'issued', 'subject', 'url', 'based on',
        'implements', 'replaces', 'amends', 'repeals', 'suspends', 'corrects', 'attaches', 'in force', 'weekend', 'off', 'source',
    ],
    'storage.modifier': [
        'whole', 'part', 'rest', 'stock', 'flow', 'as target', 'overlapping', 'evenly', 'proportional to', 'rounded to', 'min', 'max',
        'at least', 'at most', 'more than', 'less than', 'about', 'up to', 'more',
    ],
    'keyword.other.unit.scale': ['thousand', 'million', 'billion'],
    'keyword.other.unit.time': [
        'year', 'half', 'quarter', 'month', 'week', 'day', 'working days',
        'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
    ],
};

const everyKeyword = spellingsOfAll(keywords.map(keyword => keyword.en));
const declaration = 'storage.type.declaration.allot';
const clause = 'keyword.other.clause.allot';

/** Where a declaration can begin on a line without a word of another one before it. */
const statementStart = String.raw`(?:^|(?<=[{}])|(?<=\*/))[ \t\x{A0}]*`;

/** Spellings that are names where one is possible: of one word that can begin nothing there. */
const labels = new Set(spellingsOfAll(keywords.filter(keyword => keyword.name === 'anywhere').map(keyword => keyword.en)).filter(one => !one.includes(' ')));

/** Spellings that are keywords even there. */
const noLabel = spellingsPattern(everyKeyword.filter(spelling => !labels.has(spelling)), everyKeyword);

/** The TextMate grammar of Allot, for editors that colour a text before the language server does. */
export function textmateGrammar(): string {
    return `${JSON.stringify({
        information_for_contributors: ['Made by `npm run generate` from language/syntax/keywords.ts. Not to be edited.'],
        name: 'Allot',
        scopeName: 'source.allot',
        fileTypes: ['allot'],
        patterns: ['comments', 'category', 'declarations', 'keywords', 'values', 'names', 'signs'].map(include),
        repository: {
            comments: comments(), category: category(), declarations: declarations(), keywords: keywordRules(), texts: texts(), values: values(),
            names, signs,
        },
    }, undefined, 4)}\n`;
}

/** The colours of a view of compiled JSON: those of JSON with comments in VS Code. */
export function compiledGrammar(id: string): string {
    return `${JSON.stringify({ scopeName: `source.json.${id}`, patterns: [{ include: 'source.json.comments' }] }, null, 2)}\n`;
}

function comments(): Rule {
    return { patterns: [
        { name: 'comment.block.documentation.allot', begin: String.raw`/\*\*(?!/)`, end: String.raw`\*/`, ...delimiters('punctuation.definition.comment.allot') },
        { name: 'comment.block.allot', begin: String.raw`/\*`, end: String.raw`\*/`, ...delimiters('punctuation.definition.comment.allot') },
        {
            match: String.raw`(//\s*)(allot-ignore)\b(?:[ \t]*([A-Za-z0-9_-]+))?(.*)$`,
            captures: captures('', 'entity.name.tag.suppression.allot', 'variable.other.constant.code.allot'),
            name: 'comment.line.double-slash.allot',
        },
        { name: 'comment.line.double-slash.allot', match: '//.*$' },
    ] };
}

/** Within the braces of a category every word is a name, though it may look like a keyword. */
function category(): Rule {
    return {
        begin: `${statementStart}(${ofKinds(['category'])})(?:${blanks}(${word}))?`,
        beginCaptures: captures(declaration, nameScope('category')),
        // Without a block it ends at the first word that does not belong to it.
        end: String.raw`(?<=\})|(?=[^\s"“”„‟{/])`,
        patterns: [include('comments'), include('texts'), {
            begin: String.raw`\{`,
            end: String.raw`\}|(?=^${ofKinds(statementWords)})`,
            beginCaptures: captures0('punctuation.section.block.begin.allot'),
            endCaptures: captures0('punctuation.section.block.end.allot'),
            patterns: [
                include('comments'), include('texts'),
                { name: 'variable.other.enummember.allot', match: `${wordStart}(?!${noLabel})${word}` },
                include('keywords'),
            ],
        }],
    };
}

/** One pattern for all of them: a search for each would take as long as everything else. */
function declarations(): Rule {
    const named = [...statementWords].filter(one => !unnamed.has(one) && one !== 'category');
    const choices = named.map(one => `(${ofKinds([one])})(?:${blanks}${maybeUnnamed.has(one) ? `(?!${noLabel})` : ''}(${word}))?`);
    return { patterns: [
        { match: `${statementStart}(?:${choices.join('|')})`, captures: captures(...named.flatMap(one => [declaration, nameScope(one)])) },
        // In the head of a split it is what is split by.
        {
            match: `${wordStart}(?:(${ofKinds(['split by'])})|(${ofKinds(['and'])}))${blanks}(${ofKinds(['organization'])})`,
            captures: captures('keyword.control.item.allot', clause, clause),
        },
        { name: declaration, match: wordStart + ofKinds(statementWords) },
    ] };
}

/** A series of units is a unit. */
function nameScope(word: string): string {
    return `entity.name.${doings.has(word) ? 'function' : 'type'}.${word.replace(/^units$/, 'unit')}.allot`;
}

function keywordRules(): Rule {
    const listed = new Set([...statementWords, ...Object.values(kinds).flat()]);
    const clauses = keywords.map(keyword => keyword.en).filter(one => !listed.has(one));
    return { patterns: [
        ...Object.entries(kinds).map(([scope, words]) => ({ name: `${scope}.allot`, match: wordStart + ofKinds(words) })),
        { name: clause, match: wordStart + ofKinds(clauses) },
    ] };
}

/** A text without its closing mark ends with its line. */
function texts(): Rule {
    const placeholder = { name: 'constant.character.format.placeholder.allot', match: String.raw`\{n\}` };
    return { patterns: [
        { name: 'string.quoted.double.allot', begin: '"', end: '"|$', ...delimiters('punctuation.definition.string.allot'), patterns: [placeholder] },
        { name: 'string.quoted.double.allot', begin: '[“”„‟]', end: '[“”‟]|$', ...delimiters('punctuation.definition.string.allot'), patterns: [placeholder] },
    ] };
}

function values(): Rule {
    return { patterns: [
        include('texts'),
        { name: 'constant.numeric.date.allot', match: '[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9_/])' },
        { name: 'constant.numeric.period.allot', match: `[0-9]{4}-(?:[Hh][12]|[Qq][1-4]|0[1-9]|1[0-2])${wordEnd}` },
        { name: 'constant.numeric.period.allot', match: `${wordStart}(?:[Hh][12]|[Qq][1-4])${wordEnd}` },
        { name: 'constant.numeric.decimal.allot', match: '(?:[+-]|(?<![0-9])–)?[0-9][0-9_]*(?:[.,][0-9][0-9_]*)*' },
        { name: 'keyword.other.unit.percent.allot', match: '%' },
        { name: 'constant.language.unknown.allot', match: String.raw`\?` },
    ] };
}

const names: Rule = { patterns: [
    // Behind a point stands a name, though it may look like a keyword.
    { match: String.raw`(\.)[ \t\x{A0}]*(${word})`, captures: captures('punctuation.accessor.allot', 'variable.other.allot') },
    { name: 'variable.other.allot', match: word },
] };

const signs: Rule = { patterns: [
    { name: 'keyword.operator.arrow.allot', match: '->|→' },
    { name: 'keyword.operator.range.allot', match: String.raw`\.\.|(?<=[0-9])–(?=[0-9])` },
    { name: 'keyword.operator.assignment.allot', match: '=' },
    { name: 'keyword.operator.arithmetic.allot', match: '[-+*/–]' },
    { name: 'punctuation.separator.comma.allot', match: ',' },
    { name: 'punctuation.accessor.allot', match: String.raw`\.` },
    { name: 'punctuation.section.block.begin.allot', match: String.raw`\{` },
    { name: 'punctuation.section.block.end.allot', match: String.raw`\}` },
    { name: 'punctuation.section.group.begin.allot', match: String.raw`\(` },
    { name: 'punctuation.section.group.end.allot', match: String.raw`\)` },
] };

function ofKinds(english: Iterable<string>): string {
    return spellingsPattern(spellingsOfAll(english), everyKeyword);
}

function include(name: string): Rule {
    return { include: `#${name}` };
}

/** The scopes of the groups of a pattern from the first one; an empty one has none. */
function captures(...scopes: readonly string[]): Captures {
    return Object.fromEntries(scopes.flatMap((name, i) => name ? [[i + 1, { name }]] : []));
}

function captures0(name: string): Captures {
    return { 0: { name } };
}

function delimiters(scope: string): Pick<Rule, 'beginCaptures' | 'endCaptures'> {
    return { beginCaptures: captures0(scope.replace(/\.allot$/, '.begin.allot')), endCaptures: captures0(scope.replace(/\.allot$/, '.end.allot')) };
}
