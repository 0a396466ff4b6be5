import type { RowsFile } from '../csv/rows-file.js';
import type { Fix } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { Resolver } from '../references/resolver.js';
import { achievementsOf } from './achievements.js';
import { beginsOn } from './begins-on.js';
import { Adjuster } from './apply-adjustments.js';
import { Build, type BuildDocument, type Draft } from './build.js';
import { findBlames } from './blame.js';
import { checkRelations } from './check-claims.js';
import { checkDates } from './check-dates.js';
import { checkLaws } from './check-laws.js';
import { checkSums } from './check-sums.js';
import { chooseCalendars, type CalendarSetting } from './choose-calendars.js';
import { DeadlineCounter } from './count-deadlines.js';
import { dayBefore } from './dates.js';
import type { Decimal } from './decimal.js';
import { declareAll, type Declarations } from './declare.js';
import { ReportedFigures } from './find-basis.js';
import { joinLives } from './join-lives.js';
import type { Allocation, AllocationVersion, Check, Contradiction, Figure, Milestone, Model, Part, Report } from './model.js';
import { Quantities } from './quantities.js';
import { resolveAdjustments } from './resolve-adjustments.js';
import { buildAllocationTables, resolveAllocationHeaders, resolveReports } from './resolve-allocations.js';
import { adjustDeadlines, resolveDeadlines, resolveTasks } from './resolve-deadlines.js';
import { resolveCalendars } from './resolve-calendars.js';
import { resolveDirectives } from './resolve-directives.js';
import { resolveIndicators } from './resolve-indicators.js';
import { resolveOrganizations, resolvePeriods } from './resolve-organizations.js';
import { resolveRecurrences } from './resolve-recurrences.js';
import { resolveSuccessions } from './resolve-successions.js';
import { Containers, resolveUnits } from './resolve-units.js';
import { Settler } from './settle.js';
import { UnitScopes } from './unit-scope.js';

/** The texts a model is made of. Project 0 is the project itself; the others are those it uses, directly or through others. */
export interface ModelInput {
    readonly name: string;
    readonly documents: readonly BuildDocument[];
    /** For each project, those it uses directly: whose names it sees. */
    readonly uses: readonly (readonly number[])[];
    /** For each project, the calendar that its project file names. */
    readonly calendars?: readonly (CalendarSetting | undefined)[];
    /** Whether the model keeps where each name leads. */
    readonly keepsLinks?: boolean;
    /** The CSV files that the documents name. */
    readonly rowsFiles?: readonly RowsFile[];
    /** The shipped project that declares a name, for suggestions. */
    readonly shippedWith?: (name: string) => string | undefined;
    /** What makes the project use a shipped one. */
    readonly useLibrary?: (library: string) => readonly Fix[];
    /** What makes the project count by a calendar. */
    readonly nameCalendar?: (name: string) => readonly Fix[];
    /** The shipped project that has a calendar. */
    readonly calendarLibrary?: string;
}

/** Builds the model of a project: declarations, references, tables, checks. It never throws on a text, however damaged. */
export function buildModel({
    name, documents, uses, shippedWith, useLibrary, keepsLinks, nameCalendar, calendarLibrary, calendars = [], rowsFiles = [],
}: ModelInput): Model {
    const { declarations, table, findings } = declareAll(documents);
    const containers = new Containers(declarations.unit);
    const resolver = new Resolver(table, uses, containers.containerOf, containers.meantThen, shippedWith, useLibrary);
    const unread = new Map(documents.map(({ parsed }) => [parsed.source, parsed.unread]));
    const build = new Build(resolver, keepsLinks, rowsFileIn(rowsFiles), source => unread.get(source) ?? [], {
        name: nameCalendar, library: calendarLibrary, useLibrary: useLibrary && calendarLibrary ? () => useLibrary(calendarLibrary) : undefined,
    });
    containers.start(build);
    for (const finding of findings) build.report(finding);
    resolveUnits(build, declarations, containers);
    resolveOrganizations(build, declarations);
    resolveIndicators(build, declarations);
    resolveDirectives(build, declarations);
    resolvePeriods(build, declarations);
    resolveCalendars(build, declarations.calendar);
    build.calendars = chooseCalendars(build, declarations.calendar, calendars, uses);
    resolveSuccessions(build, declarations);
    joinLives(drafts(declarations.unit));
    resolveAllocationHeaders(build, declarations);
    const scopes = new UnitScopes();
    const dues = buildAllocationTables(build, declarations, scopes);
    resolveReports(build, declarations, scopes);
    const adjustments = resolveAdjustments(build, declarations);
    const counter = new DeadlineCounter(build);
    const deadlines = resolveDeadlines(build, declarations, dues, counter);
    resolveTasks(build, declarations, scopes, deadlines, counter);
    for (const deadline of deadlines) counter.count(deadline);
    resolveRecurrences(build, declarations);
    adjustDeadlines(build, adjustments, deadlines, counter);
    settle(declarations, new Adjuster(build, scopes, adjustments));
    build.csvUses.reportUnused(finding => build.report(finding));
    const own = documents.filter(document => document.project === 0).map(document => document.parsed.source);
    const allocations = drafts(declarations.allocation);
    const ownTexts = new Set([...own, ...tablesOf(own, rowsFiles)]);
    const { checks, blames, implied, achievements } = checkAll(declarations, ownTexts, deadlines, build.contradictions);
    build.reportDoubted(blames.map(({ figure }) => figure));
    return {
        name,
        documents: own,
        rowsDocuments: build.csvUses.documents,
        ownTexts,
        levels: drafts(declarations.level),
        units: parentsFirst(drafts(declarations.unit)),
        successions: drafts(declarations.succession),
        organizations: drafts(declarations.organization),
        roles: drafts(declarations.role),
        categories: drafts(declarations.category),
        measures: drafts(declarations.measure),
        indicators: drafts(declarations.indicator),
        doctypes: drafts(declarations.doctype),
        directives: drafts(declarations.directive),
        periods: declarations.period.map(({ draft }) => draft.period),
        calendars: drafts(declarations.calendar),
        calendar: build.calendars[0],
        allocations,
        adjustments: drafts(declarations.adjustment).filter(({ allocation }) => allocation),
        deadlines,
        tasks: drafts(declarations.task),
        reports: drafts(declarations.report),
        checks,
        implied,
        achievements,
        blames,
        links: build.links,
        findings: build.findings,
    };
}

/** The file that a text names, by the two. */
function rowsFileIn(rowsFiles: readonly RowsFile[]): Build['rowsFileOf'] {
    const key = (from: string, file: string) => `${from}\n${file}`;
    const files = new Map(rowsFiles.map(one => [key(one.from, one.file), one]));
    return ({ path }, file) => files.get(key(path, file));
}

/** The CSV files that texts name. */
function tablesOf(sources: readonly SourceDocument[], rowsFiles: readonly RowsFile[]): readonly SourceDocument[] {
    const paths = new Set(sources.map(({ path }) => path));
    return rowsFiles.flatMap(one => ('document' in one && paths.has(one.from) ? one.document : []));
}

function drafts<T>(declarations: readonly { readonly draft: T }[]): T[] {
    return declarations.map(declaration => declaration.draft);
}

function parentsFirst<U extends { readonly parent: unknown; readonly children: readonly unknown[] }>(units: readonly U[]): U[] {
    const ordered: U[] = [];
    const stack = units.filter(unit => !unit.parent).reverse();
    while (stack.length) {
        const unit = stack.pop()!;
        ordered.push(unit);
        for (let i = unit.children.length - 1; i >= 0; i--) stack.push(unit.children[i] as U);
    }
    return ordered;
}

function settle(declarations: Declarations, adjuster: Adjuster): void {
    const settler = new Settler(new ReportedFigures(drafts(declarations.report)), adjuster);
    for (const { draft } of declarations.report) settler.report(draft);
    for (const { draft } of declarations.allocation) settler.allocation(draft);
    for (const { draft } of declarations.allocation) {
        for (const { total } of draft.versions) settleMilestones(total);
        const end = draft.replacedBy && beginsOn(draft.replacedBy);
        if (!end) continue;
        draft.validTo = dayBefore(end);
        (draft.versions.at(-1) as Draft<AllocationVersion>).validTo = draft.validTo;
    }
}

/** What each milestone comes to: `reach 50%` of 3_993 whole things is reached at 1_997. */
function settleMilestones(part: Part): void {
    for (const milestone of part.milestones as readonly Draft<Milestone>[]) {
        milestone.required = milestone.figures.map((figure, i) => required(figure, part.values[i], part.indicators[i]?.measure?.whole ?? false));
    }
    for (const split of part.splits) for (const row of split.parts) if (row.splits.length || row.milestones.length) settleMilestones(row);
}

function required(figure: Figure, total: Figure | undefined, whole: boolean): Decimal | undefined {
    if (figure.status === 'none') return undefined;
    if (figure.value === undefined || !figure.percent) return figure.value;
    if (total?.value === undefined) return undefined;
    const amount = total.value.times(figure.value);
    return whole ? amount.ceil() : amount;
}

function isAdjustedHere({ versions }: Allocation): boolean {
    return versions.some(({ adjustments }) => adjustments.some(({ used }) => !used));
}

function checkAll(
    declarations: Declarations, own: ReadonlySet<SourceDocument>, deadlines: Model['deadlines'], contradictions: readonly Contradiction[],
): Pick<Model, 'checks' | 'blames' | 'implied' | 'achievements'> {
    const checks: Draft<Check>[] = [];
    const isOwn = (declared: { readonly used: boolean }) => !declared.used;
    const allocations: Allocation[] = drafts(declarations.allocation);
    // A plan of a used project is checked there, but what is adjusted here is checked here.
    for (const allocation of allocations) if (isOwn(allocation) || isAdjustedHere(allocation)) checkSums(allocation, checks, own);
    for (const report of drafts(declarations.report).filter(isOwn)) checkSums(report, checks, own);
    checkDates(drafts(declarations.directive), allocations, deadlines, checks);
    const blames = findBlames(checks, contradictions, allocations, own);
    const reports: readonly Report[] = drafts(declarations.report);
    const quantities = new Quantities(reports);
    const implied = checkRelations(reports, quantities, doubtfulFigures(checks), checks);
    checkLaws(drafts(declarations.indicator), quantities, checks);
    return { checks, blames, implied, achievements: achievementsOf(allocations, quantities) };
}

/** The figures of plans that are to blame for sums, and the totals of other sums that fail: an error says that they can be wrong. */
function doubtfulFigures(checks: readonly Check[]): ReadonlySet<Figure> {
    return new Set(checks.flatMap(({ status, comparison, blame }) => (status === 'failed' && comparison ? blame?.figure ?? comparison.whole : [])));
}
