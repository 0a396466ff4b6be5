import type { Localized } from '../diagnostics/definition.js';
import { keywordInMessages } from '../syntax/keywords.js';
import type { Dimension, Part } from './model.js';

/** A part as it is named: a row by its label, `others`, `reserve` and `total` by the word, in the language of the reader. */
export function partName({ kind, label }: Pick<Part, 'kind' | 'label'>): Localized {
    return kind === 'row' || kind === 'claim' ? { en: label, vi: label } : keywordInMessages(label);
}

/** What a split is by: a level or category by its name, `quarter` and the like by the word, in the language of the reader. */
export function dimensionName({ kind, label }: Pick<Dimension, 'kind' | 'label'>): Localized {
    return kind === 'level' || kind === 'category' ? { en: label, vi: label } : keywordInMessages(label);
}
