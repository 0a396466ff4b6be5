import { diagnostic, fix, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';

/** Makes a place of two offsets. */
export type PlaceMaker = (start: number, end: number) => Place;

/** Something found wrong in a text, before it is known which document the text belongs to. */
export interface Finding {
    readonly start: number;
    readonly end: number;
    /** The parser cannot make sense of this place either: what it says there adds nothing. */
    readonly unreadable?: true;
    /** What stands here may be a row, or the day of a span: sums of the split around it are not compared, and no day is said to be unknown. */
    readonly unread?: true;
    readonly report: (place: PlaceMaker) => Diagnostic;
}

/** The diagnostic of a finding in its document. */
export function diagnosticOf(source: SourceDocument, finding: Finding): Diagnostic {
    return finding.report((start, end) => ({ document: source, start, end }));
}

/** Something that the grammar does not have, with what is written for it. */
export function writtenInstead(text: string, [start, end]: readonly [number, number], written: string): Finding {
    return {
        start, end,
        report: place => diagnostic('syntax-error', place(start, end), {
            found: `"${text.slice(start, end)}"`, expected: { en: `expected "${written}"`, vi: `cần "${written}"` },
        }, { fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])] }),
    };
}
