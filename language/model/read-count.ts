import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import type { Build } from './build.js';
import { readNumberText } from './read-figures.js';
import { spanLimits, type SpanUnit } from './spans.js';
import { spanUnitWords } from './time-words.js';

/** How many days, weeks …; what is no such number is reported. */
export function readCount(build: Build, text: string, unit: SpanUnit, place: Place): number | undefined {
    const number = readNumberText(build, text, place);
    const count = number?.isInteger() ? number.toNumber() : undefined;
    if (count !== undefined && count >= 1 && count <= spanLimits[unit]) return count;
    if (number) build.report(diagnostic('span-length', place, { written: text, unit: spanUnitWords[unit], limit: spanLimits[unit] }));
    return undefined;
}
