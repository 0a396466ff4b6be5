import type { Part } from '../model/model.js';

/** A whole and every row below it, those in the blocks of rows too. */
export function* partsOf(whole: Part): Generator<Part> {
    yield whole;
    for (const split of whole.splits) for (const part of split.parts) yield* partsOf(part);
}
