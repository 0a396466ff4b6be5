import type { IToken } from 'chevrotain';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix, type Fix } from '../diagnostics/diagnostic.js';
import type { Finding, PlaceMaker } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { subtotalsIn } from './subtotal-rows.js';
import { ordinalKinds, splitBlocks, type TabbedRow } from './tabbed-rows.js';
import { behindTotalWord, isTotalWord, totalWords } from './total-words.js';

/** What is left of a text without the headings of groups that its pasted tables have. */
export interface Ungrouped {
    readonly tokens: IToken[];
    /** Where letters and numbers stand that count the rows of a table, and for each where the label behind it begins. */
    readonly ordinals: ReadonlyMap<number, number>;
}

/** In what can be a group: an ordinal alone between the margin and a tab, or a row that ends with empty cells. */
const candidate = /(?:^|[\n\r])[ \t]*(?:[IVX]{1,6}|[A-Z\u0110a-z\u0111]|[0-9]{1,3}(?:\.[0-9]{1,3})+)[ .)]*\t|\t[ \t]*(?:[\n\r]|$)/;

/** In what can be the sum of a group: a row that begins with a word for the total, up to a tab or a figure. */
const totalCandidate = new RegExp(`(?:^|[\\n\\r\\t])[ \\t]*(?:${totalWords.map(word => word.replaceAll(' ', '\\s+')).join('|')})[ :][^\\n\\r\\t]*[\\t0-9]`, 'i');

/**
 * Leaves out the rows of pasted tables that are headings of groups (`I⇥Khu vực 1⇥⇥`, `A⇥Các xã⇥300`) or sums of groups (`Cộng khu vực
 * 1⇥300`): they are no members. How deep a row stands is told by its ordinal: the innermost kind of a split counts the rows themselves.
 */
export function withoutGroupRows(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): Ungrouped {
    const ordinals = new Map<number, number>();
    if (!candidate.test(text) && !totalCandidate.test(text)) return { tokens, ordinals };
    const dropped = new Set<IToken>();
    for (const block of splitBlocks(text, tokens, lexer, totalCandidate.test(text))) {
        const table = tableOf(block);
        const ofRows = block.map(row => kindOfRow(row, table));
        const sums = subtotalsIn(block.map((row, i) => ({ ...row, isGroup: ofRows[i] === 'group' || ofRows[i] === 'empty' })));
        const kinds = ofRows.map((kind, i): RowKind => (sums.has(i) ? 'sum' : kind));
        // Without the numbers in their groups, numbered groups would look like rows: those numbers are told when the groups are gone.
        const later = block.some((row, i) => kinds[i] === 'group' && isNumbered(row));
        for (const [i, row] of block.entries()) {
            const kind = kinds[i];
            if (kind === 'counted' && !later) ordinals.set(row.start, row.labelStart);
            if (row.ordinal && later) for (let t = row.first; tokens[t].startOffset < row.labelStart; t++) dropped.add(tokens[t]);
            if (kind === 'counted' || kind === 'row') continue;
            // Nothing within the row is a mistake of its own.
            for (let i = findings.length - 1; i >= 0; i--) if (findings[i].start >= row.start && findings[i].end <= row.lineEnd) findings.splice(i, 1);
            findings.push(groupFinding(row, kind));
            for (const token of tokens.slice(row.first, row.end)) dropped.add(token);
        }
    }
    return { tokens: dropped.size ? tokens.filter(token => !dropped.has(token)) : tokens, ordinals };
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
    // Totals are not counted among rows that are.
    const kinds = new Set(rows.filter(({ ordinal, label }) => ordinal !== '' || !(isTotalWord(label) || behindTotalWord(label))).map(({ ordinal }) => ordinal));
    return kinds.size === 0 || kinds.has('') ? '' : ordinalKinds.findLast(([kind]) => kinds.has(kind))![0];
}

/** `counted`: a row whose ordinal is no number; `empty`: one without a figure, which can be a group or a member; `sum`: one of rows before it. */
type RowKind = 'row' | 'counted' | 'group' | 'empty' | 'sum';

function kindOfRow(row: TabbedRow, { leaf, filled, widths }: Table): RowKind {
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

const none: Localized = { en: '', vi: '' };

/** What is said of each kind of rows that are left out, and what else they can be. */
const words: { readonly [K in 'group' | 'empty' | 'sum']: { readonly what: Localized; readonly or: Localized } } = {
    group: { what: { en: 'is the heading of a group of rows and no row itself', vi: 'là dòng tiêu đề của một nhóm, không phải dòng giao chỉ tiêu' }, or: none },
    empty: {
        what: { en: 'has no figures and seems to be the heading of a group of rows', vi: 'không có số nào, có vẻ là dòng tiêu đề của một nhóm' },
        or: {
            en: ' If it is a unit without figures, write "-" or "?" in its cells.', vi: ' Nếu đây là một đơn vị chưa có số thì ghi "-" hoặc "?" vào các ô.',
        },
    },
    sum: {
        what: { en: 'is the sum of rows above it and no row itself', vi: 'là dòng cộng của các dòng phía trên, không phải dòng giao chỉ tiêu' },
        or: { en: ' If it is a unit, put its name in quotation marks.', vi: ' Nếu đây là một đơn vị thì đặt tên trong dấu ngoặc kép.' },
    },
};

function groupFinding(row: TabbedRow, kind: keyof typeof words): Finding {
    const { start, lineEnd: end, fields } = row;
    const written = fields.filter(field => field !== '').join(' ').replace(/\s+/g, ' ').replaceAll('"', '');
    const fixes = (place: PlaceMaker): Fix[] => [
        fix('remove-row', { text: written }, [{ place: wholeLine(place, start, end), text: '' }]),
        fix('keep-as-comment', { text: `// ${written}` }, [{ place: place(start, start), text: '// ' }]),
    ];
    return {
        start, end, ...kind === 'empty' ? { unread: true } : {},
        report: place => diagnostic('group-row', place(start, end), { written, ...words[kind] }, { fixes: fixes(place) }),
    };
}

/** A line with its indentation and its end. */
function wholeLine(place: PlaceMaker, start: number, end: number): ReturnType<PlaceMaker> {
    const { text } = place(start, end).document;
    const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 1000), start))![0].length;
    const after = /^[ \t]*(?:\r\n|[\r\n])?/.exec(text.slice(end, end + 1000))![0].length;
    return place(start - before, end + after);
}
