import type { Range, TextEdit } from 'vscode-languageserver-types';
import { formatEdits, type SourceDocument } from '../../language/index.js';
import { placeOf, rangeOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';

/** What makes a document tidy, in the keywords of the project; nothing where it cannot be read. */
export function formatting(snapshot: Snapshot, document: SourceDocument): readonly TextEdit[] {
    return edits(snapshot, document, undefined);
}

/** What makes the declarations tidy that touch a range; those beside broken parts too. */
export function rangeFormatting(snapshot: Snapshot, document: SourceDocument, range: Range): readonly TextEdit[] {
    return edits(snapshot, document, range);
}

function edits(snapshot: Snapshot, document: SourceDocument, range: Range | undefined): readonly TextEdit[] {
    const { keywords } = snapshot.input.config;
    const found = formatEdits(snapshot.parsedOf(document), { keywords }, range && placeOf(document, range));
    return found.map(({ place, text }) => ({ range: rangeOf(place), newText: text }));
}
