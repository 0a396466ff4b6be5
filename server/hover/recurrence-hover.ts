import type { Place, Recurrence, Task } from '../../language/index.js';
import { escapeMarkdown } from '../markdown.js';
import type { HoverContext } from './context.js';

/** So many dates are shown. */
const shownDates = 5;

/** How often a task is to be done, as it is written, and the next dates; the last ones where all are over. */
export function recurrenceFacts(context: HoverContext, { recurrences }: Task): readonly (readonly [string, string | undefined])[] {
    return recurrences.flatMap(recurrence => [
        [context.word('recurs'), escapeMarkdown(rest(recurrence.place))],
        datesFact(context, recurrence),
    ] as const);
}

function datesFact(context: HoverContext, { occurrences, closingDay }: Recurrence): readonly [string, string | undefined] {
    const next = occurrences.filter(({ date, period }) => (date ?? period.last) >= context.today);
    const shown = next.length ? next.slice(0, shownDates) : occurrences.slice(-shownDates);
    const hasDates = shown.some(({ date }) => date);
    const texts = shown.map(({ date, unrolled, rolled, period }) => {
        const about = context.days(period) ?? '';
        if (!date) return about;
        return `${rolled ? `${unrolled} → ` : ''}${date}${closingDay === undefined ? '' : ` (${about})`}`;
    });
    const label = context.word(next.length ? hasDates ? 'nextDates' : 'nextPeriods' : hasDates ? 'lastDates' : 'lastPeriods');
    return [label, texts.length ? `${texts.join(', ')}; ${occurrences.length} ${context.word('times')}` : undefined];
}

/** What is written behind `every`, on one line. */
function rest({ document, start, end }: Place): string {
    return document.text.slice(start, end).replace(/\s+/g, ' ').replace(/^\S+ /, '');
}
