import type { Computation, Model, Split } from '../model/model.js';
import { splitsOf } from './rules/missing-row.js';

/** Every split with rows that are computed. */
export function* computationsOf(model: Model): Generator<{ readonly split: Split; readonly computation: Computation }> {
    for (const split of splitsOf(model)) if (split.computation) yield { split, computation: split.computation };
}
