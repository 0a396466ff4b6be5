import { type Diagnostic as LspDiagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type Diagnostic, messageOf, relatedMessageOf, type Severity } from '../language/index.js';
import { rangeOf } from './positions.js';
import type { Snapshot } from './snapshot.js';

const severities: { readonly [S in Severity]: DiagnosticSeverity } = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};

/** A diagnostic as the protocol wants it. `data` tells which one it is when fixes are asked for. */
export function lspDiagnostic(snapshot: Snapshot, diagnostic: Diagnostic): LspDiagnostic {
    const { language } = snapshot;
    const relatedInformation = diagnostic.related.flatMap(one => {
        const uri = snapshot.uriOf(one.place.document);
        return uri === undefined ? [] : [{ location: { uri, range: rangeOf(one.place) }, message: relatedMessageOf(one, language) }];
    });
    return {
        range: rangeOf(diagnostic.place),
        severity: severities[diagnostic.severity],
        code: diagnostic.code,
        source: 'allot',
        message: messageOf(diagnostic, language),
        ...relatedInformation.length > 0 ? { relatedInformation } : {},
        data: { fixes: fixesId(diagnostic) },
    };
}

/** What tells the fixes of a diagnostic from those of others in its document. */
export function fixesId({ code, place: { start, end } }: Diagnostic): string {
    return `${code} ${start}-${end}`;
}
