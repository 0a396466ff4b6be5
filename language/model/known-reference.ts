import type { Reference } from 'langium';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { placeOfReference } from '../syntax/places.js';
import type { At, Build } from './build.js';

/** Reports a `?` in the place of a name: elsewhere it is open what is meant, but what an adjustment changes must be known to be changed. */
export function requireKnown(build: Build, reference: Reference | undefined, at: At): void {
    if (reference?.$refText !== '?') return;
    build.report(diagnostic('adjustment-misplaced', placeOfReference(at.source, reference), {
        construct: { en: '"?"', vi: '"?"' }, reason: { en: 'it is known what a document changes: name it', vi: 'phải biết văn bản điều chỉnh gì: hãy ghi tên' },
    }));
}
