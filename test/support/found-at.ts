import type { Diagnostic } from '../../language/diagnostics/diagnostic.js';

/** Diagnostics in short, for comparing: `code line:column text`, both from 1. */
export function foundAt(diagnostics: readonly Diagnostic[]): readonly string[] {
    return diagnostics.map(({ code, place: { document, start, end } }) => {
        const { line, character } = document.positionAt(start);
        return `${code} ${line + 1}:${character + 1} ${document.text.slice(start, end)}`.trimEnd();
    });
}
