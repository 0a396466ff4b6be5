import { type Diagnostic, fixTitleOf, type MessageLanguage, messageOf, type Place, type Position, relatedMessageOf, type SourceDocument } from '../../language/index.js';

/** The version of the report's form: it grows when a reader must change. */
const reportVersion = 1;

/** A diagnostic as JSON. Lines and characters (UTF-16 code units) count from 0, `end` is not included. */
export interface ReportedDiagnostic extends ReportedPlace {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly related: readonly (ReportedPlace & { readonly message: string })[];
    readonly fixes: readonly { readonly title: string; readonly edits: readonly (ReportedPlace & { readonly text: string })[] }[];
}

export interface ReportedPlace {
    readonly path: string;
    readonly range: ReportedRange;
}

export interface ReportedRange {
    readonly start: Position;
    readonly end: Position;
}

/** How much was found in how much. */
export interface ReportSummary {
    readonly projects: number;
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
}

/** One JSON document about everything that was found. */
export function jsonReport(diagnostics: readonly ReportedDiagnostic[], summary: ReportSummary): string {
    return `${JSON.stringify({ version: reportVersion, diagnostics, summary }, undefined, 2)}\n`;
}

/** A diagnostic in the form of the report. */
export function jsonDiagnostic(found: Diagnostic, language: MessageLanguage, pathOf: (document: SourceDocument) => string): ReportedDiagnostic {
    const at = (place: Place) => ({ path: pathOf(place.document), range: rangeOf(place) });
    return {
        ...at(found.place),
        severity: found.severity,
        code: found.code,
        message: messageOf(found, language),
        related: found.related.map(other => ({ ...at(other.place), message: relatedMessageOf(other, language) })),
        fixes: found.fixes.map(fix => ({
            title: fixTitleOf(fix, language),
            edits: fix.edits.map(edit => ({ ...at(edit.place), text: edit.text })),
        })),
    };
}

function rangeOf({ document, start, end }: Place): ReportedRange {
    return { start: document.positionAt(start), end: document.positionAt(end) };
}
