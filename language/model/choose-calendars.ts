import { fix, type Fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { placeOfReference } from '../syntax/places.js';
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

function joinFix(declaration: CalendarDeclaration, base: CalendarDeclaration): readonly Fix[] {
    const { project, node, draft } = declaration;
    const [years, before] = [ownYears(draft), ownYears(base.draft)];
    if (project !== 0 || !years || !before || draft.weekend.join() !== base.draft.weekend.join()) return [];
    if (years.some(a => before.some(b => a.first <= b.last && b.first <= a.last))) return [];
    if (node.bases.length) return draft.base === base.draft.base && isBehind(declaration, base) ? [otherBase(declaration, base)] : [];
    // Of two calendars of the project the later one is based on the earlier.
    const isLater = years.length > 0 && before.length > 0 && (base.project !== 0 || years[0].first > before[0].first);
    return isLater ? newBase(declaration, base) : [];
}

/** Whether a calendar stands in the text behind another one of the project, or that is one of another project. */
function isBehind({ source, draft }: CalendarDeclaration, other: CalendarDeclaration): boolean {
    return other.project !== 0 || other.source.path < source.path || (other.source === source && other.draft.place.start < draft.place.start);
}

function newBase({ source, draft }: CalendarDeclaration, base: CalendarDeclaration): readonly Fix[] {
    const at = openingBrace(source.text, draft.namePlace.end, draft.place.end);
    if (at === undefined) return [];
    const text = `${keywordIn(keywordLanguageAt(draft.place, 'calendar'), 'based on', 'Calendar')} ${base.draft.name} `;
    return [fix('base-calendar', { name: draft.name, base: base.draft.name }, [{ place: { document: source, start: at, end: at }, text }])];
}

/** Both are based on the same one: it is then the base of the base. */
function otherBase({ node, source, draft }: CalendarDeclaration, base: CalendarDeclaration): Fix {
    return fix('base-calendar-too', { name: draft.name, base: base.draft.name }, [{ place: placeOfReference(source, node.bases[0]), text: base.draft.name }]);
}

/** The years that a calendar adds to that on which it is based; undefined where it is for all years, or for none that is known. */
function ownYears({ sources, base }: Calendar): readonly { readonly first: number; readonly last: number }[] | undefined {
    const own = sources.filter(source => !base?.sources.includes(source));
    const years = own.flatMap(source => source.years ?? []);
    return (years.length || base) && own.every(source => source.years) ? years : undefined;
}
