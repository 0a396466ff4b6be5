import type { Declaration, Link, Model, Place, SourceDocument } from '../language/index.js';
import type { Snapshot } from './snapshot.js';

/** A name in a text: where something is declared, or one part of a path that refers to it. */
export interface Occurrence {
    /** The one name, with its quotes where it has them: of `HaNoi.ThuongTin` each part is an occurrence of its own. */
    readonly place: Place;
    /** What it stands for: one declaration, or the units of a series where that is declared. */
    readonly targets: readonly Declaration[];
    readonly isDeclaration: boolean;
    /** Written as the identifier, in quotes or without; otherwise it is the official name or the number of a document. */
    readonly byIdentifier: boolean;
    readonly quoted: boolean;
}

/** The occurrence at an offset; of two that touch there, the one that begins there. */
export function occurrenceAt(snapshot: Snapshot, document: SourceDocument, offset: number): Occurrence | undefined {
    const occurrences = indexOf(snapshot.model).get(document) ?? [];
    let low = 0;
    let high = occurrences.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (occurrences[middle].place.start <= offset) low = middle + 1;
        else high = middle;
    }
    const found = occurrences[low - 1];
    return found && offset <= found.place.end ? found : undefined;
}

/** Every occurrence in a document, in the order of the text. */
export function occurrencesInDocument({ model }: Snapshot, document: SourceDocument): readonly Occurrence[] {
    return indexOf(model).get(document) ?? [];
}

/** Every occurrence of what another one stands for, by document, then by place. */
export function occurrencesOf(snapshot: Snapshot, { targets }: Pick<Occurrence, 'targets'>): readonly Occurrence[] {
    const things = new Set(targets.map(thingOf));
    return [...indexOf(snapshot.model).values()].flatMap(occurrences => occurrences.filter(one => one.targets.some(target => things.has(thingOf(target)))));
}

/** Everything in a model that was declared with a name, in the order of the model. */
export function namedDeclarations(model: Model): readonly Declaration[] {
    const named = [...model.allocations, ...model.deadlines, ...model.tasks, ...model.reports].filter(one => one.named);
    const periods = model.periods.flatMap(period => period.declared ?? []);
    const members = model.categories.flatMap(category => category.members);
    return [
        ...model.levels, ...model.units, ...model.organizations, ...model.roles, ...model.categories, ...members, ...model.measures, ...model.indicators,
        ...model.doctypes, ...model.directives, ...periods, ...model.calendars, ...named,
    ].filter(one => one.name !== '');
}

/** What holds a declaration, as paths write it: the unit around a unit, the category of a member. */
export function containerOf(declaration: Declaration): Declaration | undefined {
    if (declaration.kind === 'unit') return declaration.parent;
    return declaration.kind === 'member' ? declaration.category : undefined;
}

type Index = ReadonlyMap<SourceDocument, readonly Occurrence[]>;

const indexes = new WeakMap<Model, Index>();

function indexOf(model: Model): Index {
    let index = indexes.get(model);
    if (!index) indexes.set(model, index = makeIndex(model));
    return index;
}

function makeIndex(model: Model): Index {
    const found = new Map<SourceDocument, Map<number, Occurrence>>();
    const add = (occurrence: Occurrence): void => {
        const { document, start } = occurrence.place;
        let inDocument = found.get(document);
        if (!inDocument) found.set(document, inDocument = new Map());
        const known = inDocument.get(start);
        // The units of a series are declared at one place, and refer to their level and parent from one place.
        if (!known) inDocument.set(start, occurrence);
        else if (occurrence.isDeclaration) inDocument.set(start, { ...known, targets: [...known.targets, ...occurrence.targets] });
    };
    for (const declaration of namedDeclarations(model)) {
        add({ place: declaration.namePlace, targets: [declaration], isDeclaration: true, byIdentifier: true, quoted: false });
    }
    for (const link of model.links) occurrencesIn(link).forEach(add);
    return new Map([...found].map(([document, inDocument]) => [document, [...inDocument.values()].sort((a, b) => a.place.start - b.place.start)]));
}

/** The parts of a path, the last for what it leads to, those before it for what holds that. */
function occurrencesIn({ place, target }: Link): readonly Occurrence[] {
    const text = place.document.text.slice(place.start, place.end);
    const parts = [...text.matchAll(/"[^"]*"?|[\u201C-\u201F][^\u201C\u201D\u201F]*[\u201C\u201D\u201F]?|[^\s."\u201C-\u201F][^."\u201C-\u201F]*/g)];
    const occurrences: Occurrence[] = [];
    let declaration: Declaration | undefined = target;
    for (const part of parts.reverse()) {
        if (!declaration) break;
        const written = part[0].trimEnd();
        const start = place.start + part.index;
        const quoted = /^["\u201C-\u201F]/.test(written);
        const name = (quoted ? written.replace(/^.|["\u201C\u201D\u201F]$/g, '') : written).normalize('NFC');
        // A quoted name means the official one first.
        const byIdentifier = name === declaration.name && !(quoted && titlesOf(declaration).includes(name));
        occurrences.push({
            place: { document: place.document, start, end: start + written.length }, targets: [declaration], isDeclaration: false, byIdentifier, quoted,
        });
        declaration = containerOf(declaration);
    }
    return occurrences;
}

/** What a name in quotes can say instead of the identifier. */
function titlesOf(declaration: Declaration): readonly (string | undefined)[] {
    return declaration.kind === 'directive' ? [declaration.title, declaration.number] : [declaration.title];
}

/** Declarations of one unit are one thing: its lives, or a twin that is reported. */
function thingOf(declaration: Declaration): Declaration | string {
    if (declaration.kind !== 'unit') return declaration;
    const [first] = declaration.lives;
    return `${first.used ? 'used:' : ''}${first.key}`;
}
