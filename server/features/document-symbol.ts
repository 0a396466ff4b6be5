import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import {
    type Adjustment, type Allocation, type Declaration, deadlineInMessages, keywordOf, type MessageLanguage, type Model, type Part, type Place, type Report,
    type SourceDocument, type Split, type Unit, writtenKeyword,
} from '../../language/index.js';
import { linesOf } from '../adjusted-lines.js';
import { rangeOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';
import { innerKinds, symbolKinds } from '../symbol-kinds.js';
import { moreRows, noName } from '../texts/symbols.js';

/** So many rows of one split are shown. */
const rowLimit = 200;

/** The planner's tree of a document: units in units, allocations with their splits and rows, and everything else declared in it. */
export function documentSymbol(snapshot: Snapshot, document: SourceDocument): readonly DocumentSymbol[] {
    const own = <T extends { readonly place: Place }>(things: readonly T[]) => things.filter(one => one.place.document === document);
    const { model } = snapshot;
    const tables = [...own(model.allocations), ...own(model.reports)];
    const items = [
        ...own(model.successions).map(({ place, headPlace }) => item(place, headPlace, textOf(headPlace), '', innerKinds.succession)),
        ...own(model.adjustments).flatMap(adjustment => adjustmentItems(snapshot, adjustment)),
        ...declarationsOf(model).filter(one => one.place.document === document && one.name !== '').map(one => declarationItem(one, snapshot.language)),
        ...tables.flatMap(wholesOf).flatMap(part => partItems(part, snapshot)),
    ];
    return nested(oneForEachPlace(items));
}

/** An adjustment with its splits and its lines, and what it changes in them. */
function adjustmentItems(snapshot: Snapshot, adjustment: Adjustment): readonly Item[] {
    const { place, headPlace, allocation, date } = adjustment;
    const word = writtenKeyword(keywordOf('adjust')!, snapshot.language);
    return [
        item(place, headPlace, `${word} ${allocation.name}`, date ?? '', innerKinds.adjustment),
        ...linesOf(snapshot, adjustment).map(line => {
            if (line.kind === 'split') return item(line.place, line.headPlace, textOf(line.headPlace), '', innerKinds.split);
            const isTotal = line.changes.some(({ part }) => !part.split);
            const cells = line.changes.length ? line.changes.map(change => change.place) : line.cellPlaces;
            return item(line.place, line.labelPlace, textOf(line.labelPlace), cells.map(textOf).join(', '), isTotal ? innerKinds.total : innerKinds.row);
        }),
    ];
}

/** A symbol with the place by which it finds the one it belongs to. */
interface Item {
    readonly place: Place;
    readonly symbol: DocumentSymbol;
}

function declarationsOf(model: Model): readonly Declaration[] {
    return [
        ...model.levels, ...model.units, ...model.organizations, ...model.roles, ...model.categories, ...model.categories.flatMap(category => category.members),
        ...model.measures, ...model.indicators, ...model.doctypes, ...model.directives, ...model.periods.flatMap(period => period.declared ?? []),
        ...model.calendars, ...model.allocations, ...model.deadlines, ...model.tasks, ...model.reports,
    ];
}

function declarationItem(declaration: Declaration, language: MessageLanguage): Item {
    const { place, namePlace } = declaration;
    const detail = detailOf(declaration);
    const name = nameOf(declaration, detail) || noName[language];
    return item(place, namePlace, name, detail === name ? '' : detail, symbolKinds[declaration.kind]);
}

/** A name as it is declared; what has none is called by what it is of, or by its date. Empty while nothing of that is written. */
function nameOf(declaration: Declaration, detail: string): string {
    switch (declaration.kind) {
        case 'unit': return declaration.seriesNumber === undefined ? declaration.name : seriesName(declaration.namePlace);
        case 'deadline': return declaration.named ? declaration.name : declaration.title ?? deadlineInMessages(declaration);
        case 'allocation': case 'report': return declaration.named ? declaration.name : declaration.title ?? detail;
        case 'task': return declaration.named ? declaration.name : declaration.title ?? '';
        default: return declaration.name;
    }
}

/** A series as it is declared: `To 1..44`. */
function seriesName({ document, start }: Place): string {
    const end = document.text.indexOf('\n', start);
    return /^\S+\s+[0-9]+\s*\.\.\s*[0-9]+/.exec(document.text.slice(start, end < 0 ? undefined : end))?.[0] ?? document.text.slice(start, start + 1);
}

function detailOf(declaration: Declaration): string {
    switch (declaration.kind) {
        case 'allocation': case 'report': {
            const indicators = declaration.indicators.map(indicator => indicator.name).join(', ');
            return [indicators, declaration.receiver?.name, declaration.period?.id].filter(Boolean).join(' · ');
        }
        case 'directive': return declaration.number ?? '';
        case 'deadline': return declaration.named ? deadlineInMessages(declaration) : '';
        case 'unit': return declaration.seriesNumber === undefined ? unitDetail(declaration) : '';
        default: return declaration.title ?? '';
    }
}

/** A unit that was declared more than once says which of its lives this is. */
function unitDetail({ title, lives, life: { first, last } }: Unit): string {
    const days = lives.length > 1 ? `${first ?? ''}..${last ?? ''}` : '';
    return [title, days].filter(Boolean).join(' · ');
}

function wholesOf(owner: Allocation | Report): readonly Part[] {
    return owner.kind === 'allocation' ? [owner.total] : [...owner.claims, ...owner.table ? [owner.table] : []];
}

/** A part as it is written, its splits and their rows. */
function partItems(part: Part, snapshot: Snapshot): readonly Item[] {
    const written = part.kind !== 'total' || part.cells.length ? [item(part.place, part.labelPlace, textOf(part.labelPlace), cellsOf(part), part.kind === 'total' ? innerKinds.total : innerKinds.row)] : [];
    return [...written, ...part.splits.flatMap(split => splitItems(split, snapshot))];
}

function splitItems(split: Split, snapshot: Snapshot): readonly Item[] {
    const { place, headPlace, computation } = split;
    // Rows of CSV files stand in those; computed ones stand nowhere.
    const parts = split.parts.filter(part => part.place.document === place.document && !part.computed);
    const shown = parts.slice(0, rowLimit);
    const next = parts[rowLimit];
    return [
        item(place, headPlace, textOf(headPlace), '', innerKinds.split),
        ...shown.flatMap(part => partItems(part, snapshot)),
        ...computation ? [item(computation.place, computation.place, textOf(computation.place), '', innerKinds.row)] : [],
        ...next ? [item(next.place, next.labelPlace, moreRows(parts.length - rowLimit)[snapshot.language], '', innerKinds.row)] : [],
    ];
}

/** The cells of a row as they are written. */
function cellsOf(part: Part): string {
    return part.cells.flatMap(cell => cell.place ? [textOf(cell.place)] : []).join(', ');
}

/** A text on one line, however it was broken. */
function textOf({ document, start, end }: Place): string {
    return document.text.slice(start, end).replace(/\s+/g, ' ');
}

function item(place: Place, selection: Place, name: string, detail: string, kind: SymbolKind): Item {
    // The protocol wants the selection within the range, and a name that is not empty.
    const selected = selection.start >= place.start && selection.end <= place.end ? selection : place;
    return { place, symbol: { name: name.trim() || '?', ...detail ? { detail } : {}, kind, range: rangeOf(place), selectionRange: rangeOf(selected) } };
}

/** The units of a series are declared at one place. */
function oneForEachPlace(items: readonly Item[]): readonly Item[] {
    const seen = new Set<string>();
    return items.filter(({ place: { start, end }, symbol }) => {
        const key = `${start} ${end} ${symbol.kind}`;
        return !seen.has(key) && seen.add(key);
    });
}

/** Each symbol within the smallest one whose place holds its own. */
function nested(items: readonly Item[]): readonly DocumentSymbol[] {
    const roots: DocumentSymbol[] = [];
    const open: Item[] = [];
    for (const one of items.toSorted((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)) {
        while (open.length && open[open.length - 1].place.end < one.place.end) open.pop();
        while (open.length && open[open.length - 1].place.end <= one.place.start) open.pop();
        const outer = open.at(-1)?.symbol;
        if (outer) (outer.children ??= []).push(one.symbol);
        else roots.push(one.symbol);
        open.push(one);
    }
    return roots;
}
