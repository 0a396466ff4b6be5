import type { Location } from 'vscode-languageserver-types';
import type { Position, SourceDocument } from '../../language/index.js';
import { occurrenceAt, occurrencesOf } from '../occurrences.js';
import { offsetAt, rangeOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';

/** Every place of the project, and of what it uses, that names the thing named at a position. */
export function references(
    snapshot: Snapshot, document: SourceDocument, position: Position, { includeDeclaration }: { readonly includeDeclaration: boolean },
): readonly Location[] {
    const occurrence = occurrenceAt(snapshot, document, offsetAt(document, position));
    if (!occurrence) return [];
    return occurrencesOf(snapshot, occurrence).filter(one => includeDeclaration || !one.isDeclaration).flatMap(({ place }) => {
        const uri = snapshot.uriOf(place.document);
        return uri === undefined ? [] : [{ uri, range: rangeOf(place) }];
    });
}
