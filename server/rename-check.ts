import {
    checkProject, messageOf, parseDocument, SourceDocument, type Declaration, type Diagnostic, type Localized, type Place, type ProjectInput,
} from '../language/index.js';
import type { Snapshot } from './snapshot.js';
import { lineOf, renameTexts } from './texts/rename.js';

/** A text to stand in place of another one. */
export interface Replacement {
    readonly place: Place;
    readonly text: string;
}

/** What would go wrong if a thing got a name by these replacements: a new error, or a name that means something else. */
export function checkRenamed(snapshot: Snapshot, replacements: readonly Replacement[], name: string): Localized | undefined {
    const changed = changedTexts(replacements);
    const originals = new Map([...changed].map(([before, after]) => [after, before]));
    const parse = (source: SourceDocument) => originals.has(source) ? parseDocument(source) : snapshot.parsedOf(source);
    const result = checkProject(withTexts(snapshot.input, changed), { keepsLinks: true, parse });
    const after = new Map(result.model.links.map(link => [keyOf(link.place, startOf), declarationKey(link.target, startOf)]));
    const shift = shiftedStart(replacements);
    const other = snapshot.model.links.find(({ place, target }) => {
        const now = after.get(keyOf(place, shift));
        return now !== undefined && now !== declarationKey(target, shift);
    });
    if (other) return renameTexts.otherMeaning(name, lineOf(other.place.document.path, other.place.document.positionAt(other.place.start).line));
    // A name that means nothing any more is an error, too.
    const error = newError(snapshot.diagnostics, result.diagnostics);
    return error && renameTexts.newError(name, { en: messageOf(error, 'en'), vi: messageOf(error, 'vi') });
}

/** The documents that change, with what they become. */
function changedTexts(replacements: readonly Replacement[]): ReadonlyMap<SourceDocument, SourceDocument> {
    return new Map([...byDocument(replacements)].map(([document, own]) => {
        let text = document.text;
        for (const { place, text: inserted } of own.toSorted((a, b) => b.place.start - a.place.start)) {
            text = text.slice(0, place.start) + inserted + text.slice(place.end);
        }
        return [document, new SourceDocument(document.path, text)];
    }));
}

/** A project and all it uses, with other documents in place of some. */
function withTexts(input: ProjectInput, changed: ReadonlyMap<SourceDocument, SourceDocument>): ProjectInput {
    const done = new Map<ProjectInput, ProjectInput>();
    const visit = (project: ProjectInput): ProjectInput => {
        const known = done.get(project);
        if (known) return known;
        const uses: { -readonly [K in keyof ProjectInput['uses'][number]]: ProjectInput['uses'][number][K] }[] = [];
        const copy: ProjectInput = { ...project, sources: project.sources.map(source => changed.get(source) ?? source), uses };
        done.set(project, copy);
        uses.push(...project.uses.map(used => ({ ...used, project: visit(used.project) })));
        return copy;
    };
    return visit(input);
}

/** An error that was not there before; of several the first with a code that is new. */
function newError(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic | undefined {
    const known = before.filter(one => one.severity === 'error');
    const found = after.filter(one => one.severity === 'error');
    if (found.length <= known.length) return undefined;
    return found.find(one => known.every(other => other.code !== one.code)) ?? found[0];
}

/** What tells a place before the replacements and after them apart from others. */
function keyOf(place: Place, startOf: (place: Place) => number): string {
    return `${place.document.path}#${startOf(place)}`;
}

function startOf({ start }: Place): number {
    return start;
}

function declarationKey(declaration: Declaration, startOf: (place: Place) => number): string {
    const { kind, namePlace } = declaration;
    const number = kind === 'unit' ? declaration.seriesNumber ?? '' : '';
    return `${kind} ${keyOf(namePlace, startOf)} ${number}`;
}

/** Where a place begins after the replacements. */
function shiftedStart(replacements: readonly Replacement[]): (place: Place) => number {
    const grouped = byDocument(replacements);
    return ({ document, start }) => (grouped.get(document) ?? []).reduce(
        (offset, { place, text }) => place.end <= start ? offset + text.length - (place.end - place.start) : offset, start,
    );
}

function byDocument(replacements: readonly Replacement[]): ReadonlyMap<SourceDocument, readonly Replacement[]> {
    const grouped = new Map<SourceDocument, Replacement[]>();
    for (const one of replacements) {
        const own = grouped.get(one.place.document);
        if (own) own.push(one);
        else grouped.set(one.place.document, [one]);
    }
    return grouped;
}
