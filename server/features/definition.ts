import type { Location } from 'vscode-languageserver-types';
import type { Position, SourceDocument } from '../../language/index.js';
import { occurrenceAt } from '../occurrences.js';
import { offsetAt, rangeOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';

/** Where the thing named at a position is declared. Empty for what ships with Allot, which stands in no file. */
export function definition(snapshot: Snapshot, document: SourceDocument, position: Position): readonly Location[] {
    const occurrence = occurrenceAt(snapshot, document, offsetAt(document, position));
    const [target] = occurrence?.targets ?? [];
    const uri = target && snapshot.uriOf(target.namePlace.document);
    return uri === undefined ? [] : [{ uri, range: rangeOf(target.namePlace) }];
}
