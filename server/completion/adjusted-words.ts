import { type Adjustment, keywordOf, type MessageLanguage, type Split, writtenDeadline, writtenKeyword } from '../../language/index.js';
import type { Snapshot } from '../snapshot.js';
import { columnsAt, figureBefore, splitsBefore, versionBefore, wholeBefore } from './before-adjustment.js';
import type { CompletionPlace } from './completion-place.js';

/** What goes on behind a keyword of an adjustment, as the allocation has it. */
export interface AdjustedWord {
    /** What tells it from others behind the same keyword: a role, a dimension. */
    readonly name: string;
    /** What is in force in each column, as it is written before the arrow. */
    readonly inForce: readonly string[];
    /** What follows the figures: the day of a milestone. */
    readonly behind: string;
}

/** The keywords that mean in an adjustment what the allocation has already. */
export const adjustedKeywords: ReadonlySet<string> = new Set(['total', 'others', 'reserve', 'split by', 'each', 'reach', 'due']);

/** Whether a keyword has no place in an adjustment although the grammar admits it: what a file says has no old figures, and columns stand outside of splits. */
export function isNoWordOf({ enclosing }: CompletionPlace, english: string): boolean {
    return english === 'rows from' || (english === 'columns' && enclosing.some(({ type }) => type === 'Split'));
}

/** What a keyword can adjust at a place, with the figures that are in force before. */
export function adjustedWords(
    snapshot: Snapshot, place: CompletionPlace, adjustment: Adjustment, english: string, language: MessageLanguage,
): readonly AdjustedWord[] {
    const whole = wholeBefore(place, adjustment);
    const { perPerson } = versionBefore(adjustment);
    const { allocation } = adjustment;
    const ofIndicators = columnsAt(snapshot, adjustment, allocation);
    const line = (figures: readonly (Parameters<typeof figureBefore>[0])[], name: string, behind: string): AdjustedWord => ({
        name, inForce: ofIndicators.map(({ indicatorIndex, scale }) => figureBefore(figures[indicatorIndex], scale)), behind,
    });
    switch (english) {
        case 'total': return whole && !whole.split ? [line(whole.values, '', '')] : [];
        case 'others': case 'reserve': return splitsBefore(place, adjustment).flatMap(split => remainders(snapshot, adjustment, split, english)).slice(0, 1);
        case 'split by': return (whole?.splits ?? []).map(split => ({ name: dimensionsText(split, language), inForce: [], behind: '' }));
        case 'each': return perPerson.map(({ role, figures }) => line(figures, ` ${role.name}`, ''));
        case 'reach': return (whole?.milestones ?? []).flatMap(({ date, figures }) =>
            (date ? line(figures, '', ` ${writtenKeyword(keywordOf('by')!, language, 'Reach')} ${date}`) : []));
        case 'due': return adjustment.indicators.length || whole?.split ? [] : deadlinesBefore(snapshot, adjustment).map(day => ({ name: '', inForce: [day], behind: '' }));
        default: return [];
    }
}

function remainders(snapshot: Snapshot, adjustment: Adjustment, split: Split, kind: 'others' | 'reserve'): readonly AdjustedWord[] {
    const columns = columnsAt(snapshot, adjustment, split);
    return split.parts.filter(part => part.kind === kind)
        .map(({ cells }) => ({ name: '', inForce: columns.map(column => figureBefore(cells[split.columns.indexOf(column)], column.scale)), behind: '' }));
}

/** The dimensions of a split as they are written behind `split by`. */
function dimensionsText({ rows, columnDimension }: Split, language: MessageLanguage): string {
    const and = writtenKeyword(keywordOf('and')!, language);
    const texts = [rows, ...columnDimension ? [columnDimension] : []]
        .map(({ kind, label }) => (kind === 'level' || kind === 'category' ? label : writtenKeyword(keywordOf(kind)!, language)));
    return ` ${texts.join(` ${and} `)}`;
}

/** The days of the deadlines of the whole allocation that are in force. */
function deadlinesBefore({ model }: Snapshot, { allocation, date }: Adjustment): readonly string[] {
    return model.deadlines.filter(({ targets, validFrom, replacedBy }) => {
        const end = replacedBy.find(next => next.targets.includes(allocation))?.validFrom;
        return targets.includes(allocation) && !(validFrom && date && validFrom >= date) && !(end && (!date || end < date));
    }).flatMap(deadline => (deadline.span || deadline.date === deadline.stated ? writtenDeadline(deadline) : []));
}
