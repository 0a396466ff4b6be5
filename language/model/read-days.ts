import type * as ast from '../generated/ast.js';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { placeOf } from '../syntax/places.js';
import { wrongPeriod } from '../syntax/hints/period-in-words.js';
import { existingDays, readDate } from '../syntax/read-date.js';
import { wrongDate } from '../syntax/wrong-date.js';
import type { At, Build } from './build.js';
import { dayBefore, edgeOf, periodRange, periodId, type BoundedRange, type IsoDate } from './dates.js';

/** A day as it is meant: a date, `?`, or something that was reported. */
export type ReadDay = { readonly date: IsoDate; readonly stated: string } | { readonly unknown: true } | undefined;

/** A date, the edge of a period, or `?`. */
export function readDay(build: Build, node: ast.Day | undefined, at: At): ReadDay {
    if (!node) return undefined;
    if (node.unknown) return { unknown: true };
    const place = placeOf(at.source, node);
    if (node.edge) {
        const range = readPoint(build, node.of, at);
        const date = range && edgeOf(node.edge.replace(' of', '') as 'beginning' | 'middle' | 'end', range);
        if (range && !date) reportPeriod(build, at.source.text.slice(place.start, place.end), place);
        return date && range ? { date, stated: `${node.edge} ${periodId(range)}` } : undefined;
    }
    if (node.date === undefined) return undefined;
    const date = readDateText(build, node.date, place);
    return date && { date, stated: date };
}

/** The date of a day, or undefined where it is not known or not readable. */
export function dateOf(build: Build, node: ast.Day | undefined, at: At): IsoDate | undefined {
    const day = readDay(build, node, at);
    return day && 'date' in day ? day.date : undefined;
}

/** The last day on which a milestone is reached in time, and where it stands; without a date where that is not known or not readable. */
export function lastDayOf(build: Build, node: ast.Reach, at: At): { readonly date: IsoDate | undefined; readonly datePlace: Place } {
    const day = node.before ?? node.by;
    const before = dateOf(build, node.before, at);
    return { date: before ? dayBefore(before) : dateOf(build, node.by, at), datePlace: placeOf(at.source, day ?? node) };
}

/** The day of a deadline that is stated as one: the last on which it is met. */
export function readWhen(build: Build, node: ast.When | undefined, at: At): ReadDay {
    const day = readDay(build, node?.day, at);
    if (!node?.before || !day || 'unknown' in day) return day;
    return { date: dayBefore(day.date), stated: `before ${day.stated}` };
}

/** A year, half, quarter, month or day as the days it has. */
export function readPoint(build: Build, node: ast.PeriodPoint | undefined, at: At): BoundedRange | undefined {
    if (!node) return undefined;
    const place = placeOf(at.source, node);
    if (node.date !== undefined) {
        const month = monthOf(node.date);
        if (month !== undefined) {
            build.report(wrongPeriod(node.date, month, place));
            return periodRange(month);
        }
        const date = readDateText(build, node.date, place);
        return date && { first: date, last: date };
    }
    return readPeriodText(build, node.part ?? node.year, place);
}

/** From the first day of one point to the last of another. */
export function readSpan(build: Build, node: ast.Span | undefined, at: At): BoundedRange | undefined {
    const first = readPoint(build, node?.first, at);
    if (!node || !first || !node.last) return first;
    const last = readPoint(build, node.last, at);
    if (!last) return undefined;
    if (last.last < first.first) {
        const place = placeOf(at.source, node);
        const text = `${textOfNode(node.last, at)}..${textOfNode(node.first, at)}`;
        build.report(diagnostic('reversed-range', place, { written: at.source.text.slice(place.start, place.end) }, { fixes: [fix('write-instead', { text }, [{ place, text }])] }));
        return undefined;
    }
    return { first: first.first, last: last.last };
}

/** The range of a period's text; what is none is reported. */
export function readPeriodText(build: Build, text: string | undefined, place: Place): BoundedRange | undefined {
    if (text === undefined) return undefined;
    const range = periodRange(text);
    if (!range) reportPeriod(build, text, place);
    return range;
}

function reportPeriod(build: Build, written: string, place: Place): void {
    build.report(diagnostic('invalid-period', place, { written }));
}

function readDateText(build: Build, text: string, place: Place): IsoDate | undefined {
    const read = readDate(text);
    if ('date' in read) return read.date;
    if (read.problem === 'invalid') {
        const fixes = existingDays(text).map(day => fix('write-instead', { text: day }, [{ place, text: day }]));
        build.report(diagnostic('invalid-date', place, { written: text }, { fixes }));
    }
    else build.report(wrongDate(text, read.suggestion, place));
    return undefined;
}

function textOfNode(node: ast.PeriodPoint | undefined, { source }: At): string {
    return node?.$cstNode ? source.text.slice(node.$cstNode.offset, node.$cstNode.end) : '?';
}

/** `03/2025` where a period is meant. */
function monthOf(text: string): string | undefined {
    const read = readDate(text);
    const [month] = 'problem' in read && read.problem === 'format' ? read.suggestion : [];
    return month?.length === 7 ? month : undefined;
}
