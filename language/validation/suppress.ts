import { catalogue } from '../diagnostics/catalogue.js';
import type { Catalogue } from '../diagnostics/definition.js';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { ignoreComments } from '../syntax/comments.js';
import type { ParsedDocument } from '../syntax/parse.js';

/**
 * Applies the comments `// allot-ignore code: reason` of a document: each takes away the diagnostics of its code on the next
 * line. A comment without a reason, of an unknown code, of an error, or with nothing to suppress is reported itself.
 */
export function suppress({ source, tree }: ParsedDocument, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const comments = ignoreComments(source, tree);
    if (!comments.length) return diagnostics;
    const suppressed = new Set<Diagnostic>();
    const complaints: Diagnostic[] = [];
    for (const { line, code, reason, place } of comments) {
        const definition = Object.hasOwn(catalogue, code) ? (catalogue as Catalogue)[code] : undefined;
        if (!definition) complaints.push(diagnostic('ignored-unknown-code', place, { code }));
        else if (definition.severity === 'error') complaints.push(diagnostic('ignored-error', place, { code }));
        else {
            if (!reason) complaints.push(diagnostic('ignore-without-reason', place, { code }));
            const hits = diagnostics.filter(one => one.code === code && source.positionAt(one.place.start).line === line + 1);
            if (!hits.length) complaints.push(diagnostic('unused-ignore', place, { code }));
            for (const hit of hits) suppressed.add(hit);
        }
    }
    return [...diagnostics.filter(one => !suppressed.has(one)), ...complaints];
}
