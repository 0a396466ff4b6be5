import { catalogue } from '../diagnostics/catalogue.js';
import type { Catalogue } from '../diagnostics/definition.js';
import { diagnostic, fix, type Diagnostic, type Fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { ignoreComments } from '../syntax/comments.js';
import type { ParsedDocument } from '../syntax/parse.js';
import { removal } from '../syntax/removal.js';

/**
 * Applies the comments `// allot-ignore code: reason` of a document: each takes away the diagnostics of its code on the next
 * line. A comment without a reason, of an unknown code, of an error, or with nothing to suppress is reported itself.
 *
 * @param nearest finds the code that an unknown one probably means
 */
export function suppress({ source, tree }: ParsedDocument, diagnostics: readonly Diagnostic[], nearest: NearestName): readonly Diagnostic[] {
    const comments = ignoreComments(source, tree);
    if (!comments.length) return diagnostics;
    const suppressed = new Set<Diagnostic>();
    const complaints: Diagnostic[] = [];
    for (const { line, code, reason, place } of comments) {
        const definition = Object.hasOwn(catalogue, code) ? (catalogue as Catalogue)[code] : undefined;
        if (!definition) complaints.push(diagnostic('ignored-unknown-code', place, { code }, { fixes: [...nearestCode(code, place, nearest), removal(place)] }));
        else if (definition.severity === 'error') complaints.push(diagnostic('ignored-error', place, { code }, { fixes: [removal(place)] }));
        else {
            if (!reason) complaints.push(diagnostic('ignore-without-reason', place, { code }));
            const hits = diagnostics.filter(one => one.code === code && source.positionAt(one.place.start).line === line + 1);
            if (!hits.length) complaints.push(diagnostic('unused-ignore', place, { code }, { fixes: [removal(place)] }));
            for (const hit of hits) suppressed.add(hit);
        }
    }
    return [...diagnostics.filter(one => !suppressed.has(one)), ...complaints];
}

type NearestName = (name: string, candidates: Iterable<string>) => string | undefined;

/** Only what is not an error can be meant: errors are not suppressed. */
function nearestCode(code: string, place: Place, nearest: NearestName): readonly Fix[] {
    const codes = Object.entries(catalogue as Catalogue).filter(([, { severity }]) => severity !== 'error').map(([name]) => name);
    const near = nearest(code, codes);
    const start = place.start + place.document.text.slice(place.start, place.end).indexOf(code, 'allot-ignore'.length);
    return near === undefined || !code ? [] : [fix('write-instead', { text: near }, [{ place: { ...place, start, end: start + code.length }, text: near }])];
}
