import {
    checkProject, messageOf, parseDocument, readProjectFile, SourceDocument, type Declaration, type Diagnostic, type Link, type Localized, type Place,
    type ProjectInput,
} from '../language/index.js';
import type { Snapshot } from './snapshot.js';
import { lineOf, renameTexts } from './texts/rename.js';

/** A text to stand in place of another one. */
export interface Replacement {
    readonly place: Place;
    readonly text: string;
}

/**
 * What would go wrong if a thing got a name by these replacements: a name that means something else, or means the thing only
 * now, or a new error.
 */
export function checkRenamed(snapshot: Snapshot, replacements: readonly Replacement[], name: string): Localized | undefined {
    const changed = changedTexts(replacements);
    const originals = new Map([...changed].map(([before, after]) => [after, before]));
    const parse = (source: SourceDocument) => originals.has(source) ? parseDocument(source) : snapshot.parsedOf(source);
    const result = checkProject(withTexts(snapshot.input, changed), { keepsLinks: true, parse });
    const shift = shiftedStart(replacements);
    const other = otherMeaning(snapshot.model.links, result.model.links, shift, replacements);
    if (other) return renameTexts.otherMeaning(name, lineOf(other.place.document.path, other.place.document.positionAt(other.place.start).line));
    // A name that means nothing any more is an error, too.
    const error = newError(snapshot.diagnostics, result.diagnostics, shift, replacements);
    return error && renameTexts.newError(name, { en: messageOf(error, 'en'), vi: messageOf(error, 'vi') });
}

/** The first name that leads elsewhere than before; or led nowhere, and now to what was renamed. */
function otherMeaning(before: readonly Link[], after: readonly Link[], shift: Shift, replacements: readonly Replacement[]): Link | undefined {
    const links = new Map(after.map(link => [keyOf(link.place, startOf), link]));
    const changed = before.find(({ place, target }) => {
        const now = links.get(keyOf(place, shift));
        return now !== undefined && declarationKey(now.target, startOf) !== declarationKey(target, shift);
    });
    if (changed) return changed;
    const known = new Set(before.map(({ place }) => keyOf(place, shift)));
    const renamed = new Set(replacements.map(({ place }) => keyOf(place, shift)));
    return after.find(({ place, target }) => !known.has(keyOf(place, startOf)) && renamed.has(keyOf(target.namePlace, startOf)));
}

/** The documents that change, with what they become. */
function changedTexts(replacements: readonly Replacement[]): ReadonlyMap<SourceDocument, SourceDocument> {
    return new Map([...byDocument(replacements)].map(([document, own]) => {
        let text = '';
        let end = 0;
        for (const { place, text: inserted } of own.toSorted((a, b) => a.place.start - b.place.start)) {
            text += document.text.slice(end, place.start) + inserted;
            end = place.end;
        }
        return [document, new SourceDocument(document.path, text + document.text.slice(end))];
    }));
}

/** A project and all it uses, with other documents in place of some. */
function withTexts(input: ProjectInput, changed: ReadonlyMap<SourceDocument, SourceDocument>): ProjectInput {
    const done = new Map<ProjectInput, ProjectInput>();
    const visit = (project: ProjectInput): ProjectInput => {
        const known = done.get(project);
        if (known) return known;
        const uses: { -readonly [K in keyof ProjectInput['uses'][number]]: ProjectInput['uses'][number][K] }[] = [];
        const copy: ProjectInput = {
            ...project,
            ...withProjectFile(project, project.projectFile && changed.get(project.projectFile)),
            sources: project.sources.map(source => changed.get(source) ?? source),
            rowsFiles: project.rowsFiles.map(file => ('document' in file ? { ...file, document: changed.get(file.document) ?? file.document } : file)),
            uses,
        };
        done.set(project, copy);
        uses.push(...project.uses.map(used => ({ ...used, project: visit(used.project) })));
        return copy;
    };
    return visit(input);
}

/** With another project file: of what it says only names can be renamed. */
function withProjectFile({ config, name }: ProjectInput, projectFile: SourceDocument | undefined): Partial<ProjectInput> {
    return projectFile ? { projectFile, config: { ...config, calendar: readProjectFile(projectFile, name).config.calendar } } : {};
}

/** An error that was not there before, at the same place and with the same details. */
function newError(before: readonly Diagnostic[], after: readonly Diagnostic[], shift: Shift, replacements: readonly Replacement[]): Diagnostic | undefined {
    const details = detailsWithout(replacements);
    const keyOfError = (error: Diagnostic, start: Shift) => `${error.code} ${keyOf(error.place, start)} ${details(error)}`;
    const known = new Map<string, number>();
    for (const error of before.filter(isError)) {
        const key = keyOfError(error, shift);
        known.set(key, (known.get(key) ?? 0) + 1);
    }
    return after.filter(isError).find(error => {
        const key = keyOfError(error, startOf);
        const left = known.get(key) ?? 0;
        known.set(key, left - 1);
        return left <= 0;
    });
}

function isError({ severity }: Diagnostic): boolean {
    return severity === 'error';
}

/** What an error says, but for the old and the new names; nor does it count what is suggested instead of a wrong one. */
function detailsWithout(replacements: readonly Replacement[]): (error: Diagnostic) => string {
    const names = new Set(replacements.flatMap(({ place: { document, start, end }, text }) => [document.text.slice(start, end), text].map(unquoted)));
    return ({ values }) => JSON.stringify({ ...values, suggestion: undefined }).normalize('NFC').replace(/[\p{L}\p{M}\p{N}_]+/gu, word => names.has(word) ? '' : word);
}

function unquoted(name: string): string {
    return name.replace(/^["\u201C-\u201F]|["\u201C\u201D\u201F]$/g, '').normalize('NFC');
}

/** What tells a place before the replacements and after them apart from others. */
function keyOf(place: Place, startOf: Shift): string {
    return `${place.document.path}#${startOf(place)}`;
}

function startOf({ start }: Place): number {
    return start;
}

function declarationKey(declaration: Declaration, startOf: Shift): string {
    const { kind, namePlace } = declaration;
    const number = kind === 'unit' ? declaration.seriesNumber ?? '' : '';
    return `${kind} ${keyOf(namePlace, startOf)} ${number}`;
}

/** Where a place begins: now, or after the replacements. */
type Shift = (place: Place) => number;

function shiftedStart(replacements: readonly Replacement[]): Shift {
    const shifts = new Map([...byDocument(replacements)].map(([document, own]) => [document, shiftsOf(own)]));
    return ({ document, start }) => start + (shifts.get(document)?.(start) ?? 0);
}

/** By how much an offset moves because of the replacements that end before it. */
function shiftsOf(replacements: readonly Replacement[]): (offset: number) => number {
    const ends: number[] = [];
    const shifts = [0];
    for (const { place: { start, end }, text } of replacements.toSorted((a, b) => a.place.end - b.place.end)) {
        ends.push(end);
        shifts.push(shifts[shifts.length - 1] + text.length - (end - start));
    }
    return offset => {
        let low = 0;
        let high = ends.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (ends[middle] <= offset) low = middle + 1;
            else high = middle;
        }
        return shifts[low];
    };
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
