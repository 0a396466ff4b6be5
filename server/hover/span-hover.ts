import { coversDay, reasonOff, spanUnitWords, weekdayOf, weekdayWords, type Calendar, type Deadline, type IsoDate, type SourceDocument } from '../../language/index.js';
import { escapeMarkdown } from '../markdown.js';
import type { Snapshot } from '../snapshot.js';
import { spanTexts } from '../texts/spans.js';
import type { HoverContext } from './context.js';
import { holds } from './figure-hover.js';

/** How the date of a deadline is counted: `10 days from 2023-04-21: 2023-05-01 is a day off, moved to 2023-05-04`. Undefined for dates that are stated. */
export function countedText(context: HoverContext, { span, date }: Deadline): string | undefined {
    if (!span) return undefined;
    const { count, unit, backwards, anchor, start, unrolled, rolled, calendar, problem } = span;
    const words = spanUnitWords[unit];
    const length = context.say({ en: `${count} ${count === 1 ? words.en.replace(/s$/, '') : words.en}`, vi: `${count} ${words.vi}` });
    const from = [start, anchor && (start ? `(${context.linked(anchor.name, anchor.namePlace)})` : context.linked(anchor.name, anchor.namePlace))];
    const said = from.filter(Boolean).join(' ') || context.word('notKnown');
    const counted = context.say(backwards ? spanTexts.before(length, said) : spanTexts.from(length, said));
    const result = date && rolled && unrolled
        ? context.say(spanTexts.moved(unrolled, offText(context, calendar, unrolled), date)) : date ?? context.word('notKnown');
    const doubt = problem?.kind === 'year' && calendar ? ` (${context.say(spanTexts.uncovered(escapeMarkdown(calendar.name), problem.year))})` : '';
    return `${counted}: ${result}${doubt}`;
}

/** Why a day is off, in brackets: the holiday, or the day of the week. */
function offText(context: HoverContext, calendar: Calendar | undefined, date: IsoDate): string {
    const off = calendar && coversDay(calendar, date) ? reasonOff(calendar, date) : undefined;
    if (!off) return '';
    return ` (${off !== 'weekend' && off.title ? escapeMarkdown(off.title) : context.say(weekdayWords[weekdayOf(date)])})`;
}

/** The deadline that is counted by the span at an offset. */
export function countedDeadlineAt({ model }: Snapshot, document: SourceDocument, offset: number): Deadline | undefined {
    return model.deadlines.find(({ span, datePlace }) => span && holds(datePlace, document, offset));
}
