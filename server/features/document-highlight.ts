import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import type { Position, SourceDocument } from '../../language/index.js';
import { occurrenceAt, occurrencesOf } from '../occurrences.js';
import { offsetAt, rangeOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';

/** Every place of a document that names the thing named at a position; its declaration counts as written there. */
export function documentHighlight(snapshot: Snapshot, document: SourceDocument, position: Position): readonly DocumentHighlight[] {
    const occurrence = occurrenceAt(snapshot, document, offsetAt(document, position));
    if (!occurrence) return [];
    return occurrencesOf(snapshot, occurrence).filter(one => one.place.document === document).map(({ place, isDeclaration }) => ({
        range: rangeOf(place), kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
