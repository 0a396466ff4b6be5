import type { Range, TextEdit } from 'vscode-languageserver-types';
import { formatEdits, formatRange, type SourceDocument, type TextEdit as Edit } from '../../language/index.js';
import { placeOf, rangeOf } from '../positions.js';
import type { ProjectTexts } from '../snapshot.js';

/** What makes a document tidy, in the keywords of the project; nothing where it cannot be read. */
export function formatting({ input, parsedOf }: ProjectTexts, document: SourceDocument): readonly TextEdit[] {
    return formatEdits(parsedOf(document), input.config).map(lspEdit);
}

/** What makes the lines tidy that a range touches, and the tables in which they are rows; those beside broken parts too. */
export function rangeFormatting({ input, parsedOf }: ProjectTexts, document: SourceDocument, range: Range): readonly TextEdit[] {
    return formatRange(parsedOf(document), input.config, placeOf(document, range)).map(lspEdit);
}

function lspEdit({ place, text }: Edit): TextEdit {
    return { range: rangeOf(place), newText: text };
}
