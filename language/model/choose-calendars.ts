import { fix, type Fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordIn, keywordLanguageAt, openingBrace } from '../syntax/written-words.js';
import type { Build } from './build.js';
import { isBasedOn } from './calendar-days.js';
import type { CalendarDeclaration } from './check-calendars.js';
import type { Calendar, CalendarChoice } from './model.js';

/** What the project file of a project says of its calendar. */
export interface CalendarSetting {
    readonly name: string;
    readonly place: Place;
}

/** The calendar of each project: the one it names, else the only one it sees on which no other is based. */
export function chooseCalendars(
    build: Build, declared: readonly CalendarDeclaration[], settings: readonly (CalendarSetting | undefined)[], uses: readonly (readonly number[])[],
): readonly CalendarChoice[] {
    return uses.map((used, project) => {
        const all = declared.filter(one => one.project === project || used.includes(one.project));
        // What has no name is none that could be meant: `nghỉ … âm lịch`.
        const seen = all.some(isNamed) ? all.filter(isNamed) : all;
        const last = seen.filter((one, index) => !seen.some((other, at) => isContinuedBy(one, other, at < index)));
        const candidates = last.map(({ draft }) => draft);
        const setting = settings[project];
        const named = setting && build.linkName(setting.name, setting.place, ['calendar'], { source: setting.place.document, project });
        const chosen = setting ? declared.find(({ draft }) => draft === named) : last.length === 1 ? last[0] : undefined;
        const isReported = chosen ? isDamaged(chosen) : setting !== undefined;
        const calendar = isReported ? undefined : chosen?.draft;
        return { calendar, stated: setting?.place, isReported, candidates, joinFixes: setting || project ? [] : joinFixes(last) };
    });
}

function isNamed({ draft }: CalendarDeclaration): boolean {
    return draft.name !== '';
}

/** It is based on one that is not found. */
function isDamaged({ node, draft }: CalendarDeclaration): boolean {
    return node.bases.length > 0 && !draft.base;
}

/** Of those in a circle, which is reported, the first stands for all. */
function isContinuedBy({ draft: one }: CalendarDeclaration, { draft: other }: CalendarDeclaration, isBefore: boolean): boolean {
    return one !== other && isBasedOn(other, one) && (isBefore || !isBasedOn(one, other));
}

/** What bases one of two calendars on the other, where no year is in both, and both have the same weekend. */
function joinFixes(declarations: readonly CalendarDeclaration[]): readonly Fix[] {
    const [one, two, ...others] = declarations;
    return two && !others.length ? [...joinFix(one, two), ...joinFix(two, one)] : [];
}

function joinFix({ project, node, source, draft }: CalendarDeclaration, base: CalendarDeclaration): readonly Fix[] {
    const [years, before] = [yearsOf(draft), yearsOf(base.draft)];
    const isJoined = project === 0 && !node.bases.length && years && before && draft.weekend.join() === base.draft.weekend.join()
        && !years.some(a => before.some(b => a.first <= b.last && b.first <= a.last));
    // Of two calendars of the project the later one is based on the earlier.
    const isLater = base.project !== 0 || (isJoined && years[0].first > before[0].first);
    const at = openingBrace(source.text, draft.namePlace.end, draft.place.end);
    if (!isJoined || !isLater || at === undefined) return [];
    const text = `${keywordIn(keywordLanguageAt(draft.place, 'calendar'), 'based on', 'Calendar')} ${base.draft.name} `;
    return [fix('base-calendar', { name: draft.name, base: base.draft.name }, [{ place: { document: source, start: at, end: at }, text }])];
}

/** The years that a calendar covers; undefined where it is for all years, or for none that is known. */
function yearsOf({ sources }: Calendar): readonly { readonly first: number; readonly last: number }[] | undefined {
    const years = sources.flatMap(source => source.years ?? []);
    return years.length && sources.every(source => source.years) ? years : undefined;
}
