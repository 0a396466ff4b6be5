import type { Place } from '../diagnostics/source-document.js';
import type { Directive, Model, Period } from '../model/model.js';
import { compareCodePoints } from './code-points.js';
import type { Row, Tables } from './compiled.js';
import { identity, isUsed, naturalKey, type Declaration } from './declaration.js';

/** What the makers of tables share: ids, and what is gathered from all of them. */
export interface Compilation {
    /** The id of the row of a declaration. */
    id(declaration: Declaration): string;
    /** The same where there may be none. A period is thereby known to be in use. */
    idOrNull(declaration: Declaration | undefined): string | null;
    /** The periods that rows refer to, by id. */
    readonly periods: ReadonlyMap<string, Period>;
    /** Says where a row comes from. */
    comesFrom(table: keyof Tables, id: string, place: Place): void;
    readonly sources: readonly Row<'sources'>[];
    /** Says under which documents a row stands, and gives the id of the first. */
    cite(table: Row<'citations'>['table'], rowId: string, directives: readonly Directive[]): string | null;
    readonly citations: readonly Row<'citations'>[];
}

export function createCompilation(model: Model): Compilation {
    const distinct = distinctIds(model);
    const periods = new Map<string, Period>();
    const sources: Row<'sources'>[] = [];
    const citations: Row<'citations'>[] = [];

    function id(declaration: Declaration): string {
        const key = distinct.get(identity(declaration)) ?? naturalKey(declaration);
        if (declaration.kind === 'period') periods.set(key, declaration);
        return key;
    }

    return {
        id,
        idOrNull: declaration => (declaration ? id(declaration) : null),
        periods,
        sources,
        citations,
        comesFrom(table, rowId, { document, start }) {
            const { line, character } = document.positionAt(start);
            sources.push({ table, id: rowId, file: document.path.normalize('NFC'), line: line + 1, column: character + 1 });
        },
        cite(table, rowId, directives) {
            const ids = directives.map(id);
            ids.forEach((directiveId, index) => citations.push({ table, rowId, position: index + 1, directiveId }));
            return ids[0] ?? null;
        },
    };
}

/**
 * The ids of those declarations whose natural key another one of the same kind has already: `province~2`. A used project can have
 * the same names as the one that uses it, whose own go first; unnamed deadlines of one thing can have the same date.
 */
function distinctIds(model: Model): ReadonlyMap<object, string> {
    const ids = new Map<object, string>();
    for (const declarations of declarationsByTable(model)) {
        for (const [key, same] of clashes(declarations)) {
            same.sort(inOrderOfTexts).slice(1).forEach((declaration, index) => ids.set(identity(declaration), `${key}~${index + 2}`));
        }
    }
    return ids;
}

function clashes(declarations: readonly Declaration[]): ReadonlyMap<string, Declaration[]> {
    const firsts = new Map<string, Declaration>();
    const found = new Map<string, Declaration[]>();
    for (const declaration of declarations) {
        const key = naturalKey(declaration);
        const first = firsts.get(key);
        if (!first) firsts.set(key, declaration);
        else found.set(key, [...found.get(key) ?? [first], declaration]);
    }
    return found;
}

function declarationsByTable(model: Model): readonly (readonly Declaration[])[] {
    return [
        model.levels, model.units, model.organizations, model.roles, model.categories, model.categories.flatMap(category => category.members),
        model.measures, model.indicators, model.doctypes, model.directives, model.periods.filter(period => period.declared), model.allocations,
        model.deadlines, model.tasks, model.reports, model.calendars,
    ];
}

function inOrderOfTexts(a: Declaration, b: Declaration): number {
    const placeA = placeOf(a);
    const placeB = placeOf(b);
    if (!placeA || !placeB) return 0;
    return Number(isUsed(a)) - Number(isUsed(b)) || compareCodePoints(placeA.document.path, placeB.document.path) || placeA.start - placeB.start;
}

function placeOf(declaration: Declaration): Place | undefined {
    return declaration.kind === 'period' ? declaration.declared?.place : declaration.place;
}
