import { CstUtils } from 'langium';
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Declaration, kindWords, rangesOverlap, type Localized, type Position, type SourceDocument, type Unit } from '../../language/index.js';
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
    const offset = offsetAt(document, position);
    const occurrence = occurrenceAt(snapshot, document, offset);
    const titled = occurrence ? undefined : titledAt(snapshot, document, offset);
    if (titled) return said(snapshot, renameTexts.title(titled));
    if (!occurrence) return undefined;
    const problem = fixedName(snapshot, occurrence);
    return problem ? said(snapshot, problem) : { range: rangeOf(occurrence.place), placeholder: nameAt(occurrence) };
}

/**
 * The edits that give a thing another name, in its declaration (of a unit in those of all its lives) and wherever its identifier
 * refers to it, in all files. Official names in quotes stay. A series is renamed where it is declared, and its units with it: `To`
 * to `Thon` makes `To1` to `Thon1`.
 * What the edits lead to is checked before they are given: every name must still mean what it meant, and there is no new error.
 */
export function rename(snapshot: Snapshot, document: SourceDocument, position: Position, newName: string): WorkspaceEdit | RenameProblem | undefined {
    const occurrence = occurrenceAt(snapshot, document, offsetAt(document, position));
    if (!occurrence) return undefined;
    const name = newName.trim().normalize('NFC');
    if (name === nameAt(occurrence)) return { changes: {} };
    const problem = fixedName(snapshot, occurrence) ?? unfitName(name) ?? clash(snapshot, occurrence, name);
    if (problem) return said(snapshot, problem);
    const replacements: Replacement[] = [];
    for (const one of occurrencesOf(snapshot, occurrence).filter(other => other.byIdentifier)) {
        const text = writtenAt(snapshot, one, nameOf(one, name));
        if (text === undefined) return said(snapshot, renameTexts.keyword(name));
        replacements.push({ place: one.place, text });
    }
    const wrong = checkRenamed(snapshot, replacements, name);
    const other = wrong && namedDeclarations(snapshot.model).find(one => one.name === name);
    return wrong ? said(snapshot, other ? taken(other) : wrong) : { changes: changesOf(snapshot, replacements) };
}

/** The name of the declaration whose official name or number stands at an offset. */
function titledAt(snapshot: Snapshot, document: SourceDocument, offset: number): string | undefined {
    const cst = snapshot.parsedOf(document).tree.$cstNode;
    const leaf = cst && CstUtils.findLeafNodeAtOffset(cst, offset);
    if (!leaf || leaf.tokenType.name !== 'STRING') return undefined;
    const { name, title, number } = leaf.astNode as { readonly name?: string; readonly title?: string; readonly number?: string };
    return name !== undefined && (title ?? number) === leaf.text.slice(1, -1) ? name : undefined;
}

/** What keeps a thing from being renamed at all. */
function fixedName(snapshot: Snapshot, { targets, byIdentifier, isDeclaration }: Occurrence): Localized | undefined {
    const [target] = targets;
    if (!snapshot.uriOf(target.namePlace.document)) return renameTexts.library(target.name);
    if (!isDeclaration && seriesNumberOf(target) !== undefined) return renameTexts.series(target.name);
    return byIdentifier ? undefined : renameTexts.title(target.name);
}

/** The name of what an occurrence stands for; of a series what the names of its units begin with. */
function nameAt({ targets: [target], place: { document, start, end } }: Occurrence): string {
    return seriesNumberOf(target) === undefined ? target.name : document.text.slice(start, end).normalize('NFC');
}

/** The new name at an occurrence: units of a series have a number behind that of the series. */
function nameOf({ targets: [target], isDeclaration }: Occurrence, name: string): string {
    return isDeclaration ? name : `${name}${seriesNumberOf(target) ?? ''}`;
}

function seriesNumberOf(target: Declaration): number | undefined {
    return target.kind === 'unit' ? target.seriesNumber : undefined;
}

function unfitName(name: string): Localized | undefined {
    return isWholeIdentifier(name) ? undefined : renameTexts.notAName(name);
}

/**
 * Another declaration of the kind that has the name already: for a unit beside one of its lives, or one that would be taken for
 * another life of it; for a member in its category.
 */
function clash(snapshot: Snapshot, occurrence: Occurrence, name: string): Localized | undefined {
    const [target] = occurrence.targets;
    const names = new Set(occurrence.targets.map(one => `${name}${seriesNumberOf(one) ?? ''}`));
    const other = namedDeclarations(snapshot.model).find(one => names.has(one.name) && one.kind === target.kind
        && !(one.kind === 'unit' && target.kind === 'unit' && !clashes(one, target))
        && !(one.kind === 'member' && target.kind === 'member' && one.category !== target.category));
    return other && taken(other);
}

/** That a name is that of something else, and where. */
function taken({ name, kind, namePlace: { document, start } }: Declaration): Localized {
    return renameTexts.taken(name, kindWords[kind].withArticle, lineOf(document.path, document.positionAt(start).line));
}

function clashes(other: Unit, { lives }: Unit): boolean {
    return lives.some(life => other.parent === life.parent || (other.level === life.level && !rangesOverlap(other.life, life.life)));
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
