import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { kindWords, type Localized, type Position, type SourceDocument } from '../../language/index.js';
import { namedDeclarations, occurrenceAt, occurrencesOf, type Occurrence } from '../occurrences.js';
import { offsetAt, rangeOf } from '../positions.js';
import { checkRenamed, type Replacement } from '../rename-check.js';
import { isWholeIdentifier, mustBeQuoted } from '../name-use.js';
import type { Snapshot } from '../snapshot.js';
import { lineOf, renameTexts } from '../texts/rename.js';

/** Why something cannot be renamed, in the language of the snapshot. */
export interface RenameProblem {
    readonly problem: string;
}

/** What would be renamed at a position and how it is called now. Undefined where no name stands. */
export function prepareRename(
    snapshot: Snapshot, document: SourceDocument, position: Position,
): { readonly range: Range; readonly placeholder: string } | RenameProblem | undefined {
    const occurrence = occurrenceAt(snapshot, document, offsetAt(document, position));
    if (!occurrence) return undefined;
    const problem = fixedName(snapshot, occurrence);
    return problem ? said(snapshot, problem) : { range: rangeOf(occurrence.place), placeholder: occurrence.targets[0].name };
}

/**
 * The edits that give a thing another name, in its declaration and wherever its identifier refers to it, in all files. Official
 * names in quotes stay. What the edits lead to is checked before they are given: every name must still mean what it meant, and
 * there is no new error.
 */
export function rename(snapshot: Snapshot, document: SourceDocument, position: Position, newName: string): WorkspaceEdit | RenameProblem | undefined {
    const occurrence = occurrenceAt(snapshot, document, offsetAt(document, position));
    if (!occurrence) return undefined;
    const name = newName.trim().normalize('NFC');
    if (name === occurrence.targets[0].name) return { changes: {} };
    const problem = fixedName(snapshot, occurrence) ?? unfitName(name) ?? clash(snapshot, occurrence, name);
    if (problem) return said(snapshot, problem);
    const replacements: Replacement[] = [];
    for (const one of occurrencesOf(snapshot, occurrence).filter(other => other.byIdentifier)) {
        const text = writtenAt(snapshot, one, name);
        if (text === undefined) return said(snapshot, renameTexts.keyword(name));
        replacements.push({ place: one.place, text });
    }
    const wrong = checkRenamed(snapshot, replacements, name);
    return wrong ? said(snapshot, wrong) : { changes: changesOf(snapshot, replacements) };
}

/** What keeps a thing from being renamed at all. */
function fixedName(snapshot: Snapshot, { targets, byIdentifier }: Occurrence): Localized | undefined {
    const [target] = targets;
    if (!snapshot.uriOf(target.namePlace.document)) return renameTexts.library(target.name);
    if (target.kind === 'unit' && target.seriesNumber !== undefined) return renameTexts.series(target.name);
    return byIdentifier ? undefined : renameTexts.title(target.name);
}

function unfitName(name: string): Localized | undefined {
    return isWholeIdentifier(name) ? undefined : renameTexts.notAName(name);
}

/** Another declaration of the kind that has the name already: for a unit beside it, for a member in its category. */
function clash(snapshot: Snapshot, occurrence: Occurrence, name: string): Localized | undefined {
    const [target] = occurrence.targets;
    const other = namedDeclarations(snapshot.model).find(one => one.name === name && one.kind === target.kind
        && !(one.kind === 'unit' && target.kind === 'unit' && one.parent !== target.parent)
        && !(one.kind === 'member' && target.kind === 'member' && one.category !== target.category));
    if (!other) return undefined;
    const { document, start } = other.namePlace;
    return renameTexts.taken(name, kindWords[other.kind].plain, lineOf(document.path, document.positionAt(start).line));
}

/** The new name as it must be written in place of an occurrence; undefined where it cannot be. */
function writtenAt(snapshot: Snapshot, { place, quoted, isDeclaration }: Occurrence, name: string): string | undefined {
    if (quoted) return `"${name}"`;
    if (!mustBeQuoted(name, snapshot.parsedOf(place.document), place.start)) return name;
    return isDeclaration ? undefined : `"${name}"`;
}

function changesOf(snapshot: Snapshot, replacements: readonly Replacement[]): { [uri: string]: TextEdit[] } {
    const changes: { [uri: string]: TextEdit[] } = {};
    for (const { place, text } of replacements) {
        const uri = snapshot.uriOf(place.document);
        if (uri) (changes[uri] ??= []).push({ range: rangeOf(place), newText: text });
    }
    return changes;
}

function said({ language }: Snapshot, problem: Localized): RenameProblem {
    return { problem: problem[language] };
}
