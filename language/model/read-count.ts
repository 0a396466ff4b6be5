import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import type { Build } from './build.js';
import { readNumberText } from './read-figures.js';
import type { RecurrenceUnit } from './recurrences.js';
import { spanLimits } from './spans.js';
import { spanUnitWords } from './time-words.js';

/** So many of each unit are one hundred years. */
const limits: { readonly [U in RecurrenceUnit]: number } = { ...spanLimits, quarter: 400, half: 200 };

/** How many days, weeks …; what is no such number is reported. */
export function readCount(build: Build, text: string, unit: RecurrenceUnit, place: Place): number | undefined {
    const number = readNumberText(build, text, place);
    const count = number?.isInteger() ? number.toNumber() : undefined;
    if (count !== undefined && count >= 1 && count <= limits[unit]) return count;
    if (number) build.report(diagnostic('span-length', place, { written: text, unit: spanUnitWords[unit], limit: limits[unit] }));
    return undefined;
}
