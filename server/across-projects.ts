import type { Location, Position, WorkspaceEdit } from 'vscode-languageserver-types';
import { definition } from './features/definition.js';
import { references } from './features/references.js';
import { rename, type RenameProblem } from './features/rename.js';
import type { Snapshot } from './snapshot.js';
import type { DocumentInProject } from './workspace.js';

/** A position in one of the projects that know its document. */
interface PositionInProject extends DocumentInProject {
    readonly position: Position;
}

/** The references in all projects: what a project declares is referred to by those that use it, too. */
export function referencesInAll(
    found: DocumentInProject, position: Position, context: { readonly includeDeclaration: boolean }, all: readonly Snapshot[],
): readonly Location[] {
    return withoutTwins(inAll(found, position, all).flatMap(one => references(one.snapshot, one.document, one.position, context)));
}

/** The edits of a rename in all projects; a problem in any of them is one. */
export function renameInAll(
    found: DocumentInProject, position: Position, newName: string, all: readonly Snapshot[],
): WorkspaceEdit | RenameProblem | undefined {
    const changes: NonNullable<WorkspaceEdit['changes']> = {};
    for (const one of inAll(found, position, all)) {
        const answer = rename(one.snapshot, one.document, one.position, newName);
        if (!answer || 'problem' in answer) return answer;
        for (const [uri, edits] of Object.entries(answer.changes ?? {})) changes[uri] = withoutTwins([...changes[uri] ?? [], ...edits]);
    }
    return { changes };
}

/** A position, and that of the declaration it leads to in every other project that knows it. */
function inAll(found: DocumentInProject, position: Position, all: readonly Snapshot[]): readonly PositionInProject[] {
    const [target] = definition(found.snapshot, found.document, position);
    const others = target ? all.filter(snapshot => snapshot !== found.snapshot) : [];
    return [{ ...found, position }, ...others.flatMap(snapshot => {
        const document = snapshot.documentAt(target.uri);
        return document ? [{ snapshot, document, position: target.range.start }] : [];
    })];
}

/** A list without what stands in it twice. */
export function withoutTwins<T>(list: readonly T[]): T[] {
    return [...new Map(list.map(one => [JSON.stringify(one), one])).values()];
}
