import type { IToken } from 'chevrotain';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, type Fix } from '../diagnostics/diagnostic.js';
import { cellStarts } from './cells.js';
import type { Finding, PlaceMaker } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { splitWords } from './split-words.js';
import { beginsLine, indexAt } from './tokens.js';

/** What is left of a text without the headings of groups that its pasted tables have. */
export interface Ungrouped {
    readonly tokens: IToken[];
    /** Where letters and numbers stand that count the rows of a table, and for each where the label behind it begins. */
    readonly ordinals: ReadonlyMap<number, number>;
}

/** A line of a split with its pieces between tabs. */
interface TabbedRow {
    readonly first: number;
    /** Behind its last token. */
    readonly end: number;
    readonly start: number;
    readonly lineEnd: number;
    readonly fields: readonly string[];
    /** How the row is counted: by letters, by Roman numbers, by `1`, by `1.1`; empty where it is not. */
    readonly ordinal: string;
    readonly labelStart: number;
    readonly label: string;
    readonly hasFigures: boolean;
}

/** In what can be a group: an ordinal alone between the margin and a tab, or a row that ends with empty cells. */
const candidate = /(?:^|[\n\r])[ \t]*(?:[IVX]{1,6}|[A-Z\u0110a-z\u0111]|[0-9]{1,3}(?:\.[0-9]{1,3})+)[ .)]*\t|\t[ \t]*(?:[\n\r]|$)/;

/**
 * Leaves out the rows of pasted tables that are headings of groups (`I⇥Khu vực 1⇥⇥`, `A⇥Các xã⇥300`): they are no members, and their
 * numbers are subtotals. How deep a row stands is told by its ordinal: the innermost kind of a split counts the rows themselves.
 */
export function withoutGroupRows(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): Ungrouped {
    const ordinals = new Map<number, number>();
    if (!candidate.test(text)) return { tokens, ordinals };
    const dropped = new Set<IToken>();
    for (const block of splitBlocks(text, tokens, lexer)) {
        const table = tableOf(block);
        const kinds = block.map(row => kindOfRow(row, table));
        // Without the numbers in their groups, numbered groups would look like rows: those numbers are told when the groups are gone.
        const later = block.some((row, i) => kinds[i] === 'group' && isNumbered(row));
        for (const [i, row] of block.entries()) {
            const kind = kinds[i];
            if (kind === 'counted' && !later) ordinals.set(row.start, row.labelStart);
            if (row.ordinal && later) for (let t = row.first; tokens[t].startOffset < row.labelStart; t++) dropped.add(tokens[t]);
            if (kind === 'counted' || kind === 'row') continue;
            // Nothing within the row is a mistake of its own.
            for (let i = findings.length - 1; i >= 0; i--) if (findings[i].start >= row.start && findings[i].end <= row.lineEnd) findings.splice(i, 1);
            findings.push(groupFinding(row, kind === 'empty'));
            for (const token of tokens.slice(row.first, row.end)) dropped.add(token);
        }
    }
    return { tokens: dropped.size ? tokens.filter(token => !dropped.has(token)) : tokens, ordinals };
}

/** The rows of each split that have tabs. */
function splitBlocks(text: string, tokens: readonly IToken[], lexer: AllotLexer): readonly (readonly TabbedRow[])[] {
    const blocks: (readonly TabbedRow[])[] = [];
    const open: { readonly split: boolean; readonly rows: TabbedRow[] }[] = [];
    let split = false;
    for (let i = 0; i < tokens.length; i++) {
        const kind = lexer.kindOf(tokens[i].tokenType);
        if (kind === 'split by') split = true;
        else if (kind === '}') blocks.push(open.pop()?.rows ?? []);
        else if (kind === '{') {
            open.push({ split, rows: [] });
            split = false;
        }
        const block = open.at(-1);
        if (!block?.split || !beginsLine(tokens, i) || splitWords.has(kind) || /^[{}]$/.test(kind)) continue;
        const row = tabbedRow(text, tokens, i, lexer);
        if (row) block.rows.push(row);
    }
    return blocks.filter(rows => rows.length);
}

function tabbedRow(text: string, tokens: readonly IToken[], first: number, lexer: AllotLexer): TabbedRow | undefined {
    const start = tokens[first].startOffset;
    const length = text.slice(start).search(/[\n\r]/);
    const lineEnd = length < 0 ? text.length : start + length;
    const line = text.slice(start, lineEnd);
    if (!line.includes('\t')) return undefined;
    let end = first + 1;
    while (tokens[end] && tokens[end].startOffset < lineEnd) end++;
    if (tokens.slice(first, end).some(token => /^[{}]$/.test(token.image))) return undefined;
    const fields = line.split('\t').map(field => field.trim());
    const labelStart = start + line.indexOf('\t') + 1;
    const label = tokens[indexAt(tokens, labelStart)] as IToken | undefined;
    const isLabel = label && label.startOffset < lineEnd && /^["\u201C\p{L}]/u.test(fields[1]) && !cellStarts.has(lexer.kindOf(label.tokenType));
    const ordinal = isLabel ? ordinalKind(fields[0]) : '';
    const cells = fields.slice(ordinal ? 2 : 1);
    return {
        first, end, start, lineEnd: start + line.trimEnd().length, fields, ordinal, labelStart: ordinal ? label!.startOffset : start,
        label: fields[ordinal ? 1 : 0], hasFigures: cells.some(cell => cell !== ''),
    };
}

/** What rows are counted by, in the order in which administrative tables nest them; `I` is a Roman number first. */
const ordinalKinds: readonly (readonly [string, RegExp])[] = [
    ['capital', /^[A-HJ-UWYZ\u0110] ?[.)]?$/], ['roman', /^[IVX]{1,6} ?[.)]?$/], ['number', /^[0-9]{1,3} ?[.)]?$/],
    ['numbers', /^[0-9]{1,3}(?:\.[0-9]{1,3})+ ?[.)]?$/], ['small', /^[a-z\u0111] ?[.)]?$/], ['dash', /^[-+]$/],
];

/** How something that counts rows does so: `roman`, `number` …; empty where it is nothing of the kind. */
export function ordinalKind(field: string): string {
    return ordinalKinds.find(([, pattern]) => pattern.test(field))?.[0] ?? '';
}

/** What the rows of a split have in common. */
interface Table {
    readonly leaf: string;
    /** The ordinals of rows with figures. */
    readonly filled: ReadonlySet<string>;
    /** How many pieces rows with figures have. */
    readonly widths: ReadonlySet<number>;
}

function tableOf(rows: readonly TabbedRow[]): Table {
    const filled = rows.filter(({ hasFigures }) => hasFigures);
    return { leaf: leafOf(rows), filled: new Set(filled.map(({ ordinal }) => ordinal)), widths: new Set(filled.map(({ fields }) => fields.length)) };
}

/** Which ordinals the rows themselves have: the innermost; none where there are rows without. */
function leafOf(rows: readonly TabbedRow[]): string {
    const kinds = new Set(rows.map(({ ordinal }) => ordinal));
    return kinds.has('') ? '' : ordinalKinds.findLast(([kind]) => kinds.has(kind))![0];
}

/** `counted`: a row whose ordinal is no number; `empty`: one without a figure, which can be a group or a member. */
function kindOfRow(row: TabbedRow, { leaf, filled, widths }: Table): 'row' | 'counted' | 'group' | 'empty' {
    const { ordinal, hasFigures, label } = row;
    const numbered = isNumbered(row);
    if (ordinal && !numbered) {
        if (ordinal !== leaf || (!hasFigures && filled.size > 0)) return 'group';
        return 'counted';
    }
    if (numbered && [...filled].some(other => isBelow(other, ordinal))) return 'group';
    const isName = /^\p{L}\S* +\S/u.test(label) || (numbered && /^\p{L}/u.test(label));
    if (!hasFigures && isName && widths.has(row.fields.length)) return 'empty';
    return ordinal === 'numbers' ? 'counted' : 'row';
}

function isNumbered({ ordinal }: TabbedRow): boolean {
    return ordinal === 'number' || ordinal === 'numbers' || ordinal === 'dash';
}

/** Whether an ordinal counts what stands in a row of another one: `1.1` or `a` in `1`, a dash in both. */
function isBelow(inner: string, outer: string): boolean {
    return (outer === 'number' && (inner === 'numbers' || inner === 'small')) || (outer !== 'dash' && inner === 'dash');
}

const is: Localized = { en: 'is the heading of a group of rows and no row itself', vi: 'là dòng tiêu đề của một nhóm, không phải dòng giao chỉ tiêu' };
const seems: Localized = { en: 'has no figures and seems to be the heading of a group of rows', vi: 'không có số nào, có vẻ là dòng tiêu đề của một nhóm' };
const orUnit: Localized = {
    en: ' If it is a unit without figures, write "-" or "?" in its cells.', vi: ' Nếu đây là một đơn vị chưa có số thì ghi "-" hoặc "?" vào các ô.',
};

function groupFinding(row: TabbedRow, isUnclear: boolean): Finding {
    const { start, lineEnd: end, fields } = row;
    const written = fields.filter(field => field !== '').join(' ').replace(/\s+/g, ' ').replaceAll('"', '');
    const fixes = (place: PlaceMaker): Fix[] => [
        fix('remove-row', { text: written }, [{ place: wholeLine(place, start, end), text: '' }]),
        fix('keep-as-comment', { text: `// ${written}` }, [{ place: place(start, start), text: '// ' }]),
    ];
    return {
        start, end, ...isUnclear ? { unread: true } : {},
        report: place => diagnostic('group-row', place(start, end), {
            written, what: isUnclear ? seems : is, or: isUnclear ? orUnit : '',
        }, { fixes: fixes(place) }),
    };
}

/** A line with its indentation and its end. */
function wholeLine(place: PlaceMaker, start: number, end: number): ReturnType<PlaceMaker> {
    const { text } = place(start, end).document;
    const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 1000), start))![0].length;
    const after = /^[ \t]*(?:\r\n|[\r\n])?/.exec(text.slice(end, end + 1000))![0].length;
    return place(start - before, end + after);
}
