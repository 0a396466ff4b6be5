import type { Localized } from '../diagnostics/definition.js';
import { keywordInMessages } from '../syntax/keywords.js';
import type { Deadline, Dimension, Part } from './model.js';

/** A part as it is named: a row by its label, `others`, `reserve` and `total` by the word, in the language of the reader. */
export function partName({ kind, label }: Pick<Part, 'kind' | 'label'>): Localized {
    return kind === 'row' || kind === 'claim' ? { en: label, vi: label } : keywordInMessages(label);
}

/** What a split is by: a level or category by its name, `quarter` and the like by the word, in the language of the reader. */
export function dimensionName({ kind, label }: Pick<Dimension, 'kind' | 'label'>): Localized {
    return kind === 'level' || kind === 'category' ? { en: label, vi: label } : keywordInMessages(label);
}

/** When a deadline is, as its text says it, on one line: what is quoted from a text stands as it does there. `?` where that is not said. */
export function writtenDeadline({ stated, datePlace: { document, start, end } }: Pick<Deadline, 'stated' | 'datePlace'>): string {
    return stated === '?' ? stated : document.text.slice(start, end).trim().replace(/\s+/g, ' ');
}

/** The same with the date to which a span leads. */
export function deadlineInMessages(deadline: Deadline): string {
    const { span, date } = deadline;
    return span && date ? `${writtenDeadline(deadline)} (${date})` : writtenDeadline(deadline);
}
