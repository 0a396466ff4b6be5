import { compileModel, type Origin } from './compile/compile.js';
import type { Compiled } from './compile/compiled.js';
import { sourceDigests } from './compile/digest.js';
import { type Code, diagnostic, messageOf, related, type Diagnostic } from './diagnostics/diagnostic.js';
import type { Place, SourceDocument } from './diagnostics/source-document.js';
import { libraryThatDeclares, libraryWithCalendar } from './library/library.js';
import { buildModel } from './model/build-model.js';
import type { BuildDocument } from './model/build.js';
import type { Model } from './model/model.js';
import { nameCalendar } from './project/name-calendar.js';
import type { ProjectInput, UsedProject } from './project/project.js';
import { useLibrary } from './project/use-library.js';
import { nearestName } from './references/nearest-name.js';
import { parseDocument, type ParsedDocument } from './syntax/parse.js';
import { rules } from './validation/rules/index.js';
import { suppress } from './validation/suppress.js';

/** What is known of a project after all its checks. */
export interface ProjectResult {
    readonly model: Model;
    /** Of the project's own texts and its project file, by path, then by place. */
    readonly diagnostics: readonly Diagnostic[];
}

/** A checked project with its compiled form, which exists only where no diagnostic is an error. */
export interface CompiledProject extends ProjectResult {
    readonly compiled: Compiled | undefined;
}

/** What an editor wants beyond the command line. */
export interface CheckOptions {
    /** Whether the model keeps where each name leads. */
    readonly keepsLinks?: boolean;
    /** Another way to a parsed text: an editor keeps those that did not change. */
    readonly parse?: (source: SourceDocument) => ParsedDocument;
}

/** Checks a project with everything it uses. It never throws on a text; a bug in a rule becomes a diagnostic of its own. */
export function checkProject(input: ProjectInput, options: CheckOptions = {}): ProjectResult {
    return new ProjectChecker(options).check(input);
}

/** Checks a project and compiles it if nothing is wrong. */
export function compileProject(input: ProjectInput): CompiledProject {
    const result = checkProject(input);
    return { ...result, compiled: compileChecked(input, result) };
}

/** The compiled form of a project that was checked; undefined if a diagnostic is an error. */
export function compileChecked(input: ProjectInput, { diagnostics, model }: ProjectResult): Compiled | undefined {
    const sound = diagnostics.every(one => one.severity !== 'error');
    return sound ? compileModel(model, originOf(input, model)) : undefined;
}

/** What the compiled form says of where it comes from: the projects used, and digests of every text it depends on. */
function originOf(input: ProjectInput, model: Model): Origin {
    const texts = closureOf(input).flatMap(project => (project.projectFile ? [...project.sources, project.projectFile] : project.sources));
    return { uses: input.config.uses.map(used => used.target), digests: sourceDigests([...texts, ...model.rowsDocuments]) };
}

/** Checks a project and, once each, those it uses: the texts of all are parsed once. */
class ProjectChecker {
    private readonly parsed = new Map<SourceDocument, ParsedDocument>();
    private readonly results = new Map<ProjectInput, ProjectResult>();

    constructor(private readonly options: CheckOptions) {}

    check(input: ProjectInput): ProjectResult {
        const known = this.results.get(input);
        if (known) return known;
        const projects = closureOf(input);
        const documents = projects.flatMap((project, i) => project.sources.map((source): BuildDocument => ({ parsed: this.parse(source), project: i })));
        const uses = projects.map(project => project.uses.map(used => projects.indexOf(used.project)));
        const model = buildModel({
            name: input.config.name, documents, uses, keepsLinks: this.options.keepsLinks,
            calendars: projects.map(project => project.config.calendar), rowsFiles: projects.flatMap(project => project.rowsFiles),
            shippedWith: libraryThatDeclares, useLibrary: library => useLibrary(input, library), nameCalendar: name => nameCalendar(input, name),
            calendarLibrary: libraryWithCalendar(),
        });
        const result = { model, diagnostics: this.diagnose(input, model) };
        this.results.set(input, result);
        return result;
    }

    private parse(source: SourceDocument): ParsedDocument {
        let parsed = this.parsed.get(source);
        if (!parsed) this.parsed.set(source, parsed = (this.options.parse ?? parseDocument)(source));
        return parsed;
    }

    private diagnose(input: ProjectInput, model: Model): readonly Diagnostic[] {
        const own = new Map<SourceDocument, Diagnostic[]>(input.sources.map(source => [source, [...this.parse(source).diagnostics]]));
        const elsewhere: Diagnostic[] = input.uses.flatMap(used => this.errorsOf(used));
        // A document that did not change is another one than that of which was found what is wrong with its file.
        const sourceAt = new Map(input.sources.map(source => [source.path, source]));
        for (const found of input.diagnostics) (own.get(sourceAt.get(found.place.document.path)!) ?? elsewhere).push(found);
        // Where names are looked up that stand in other files.
        const others = [...tablesOf(input), ...input.projectFile ? [input.projectFile] : []];
        const inOthers = new Map<SourceDocument, Diagnostic[]>(others.map(document => [document, []]));
        for (const found of [...model.findings, ...runRules(model)]) (own.get(found.place.document) ?? inOthers.get(found.place.document))?.push(found);
        const inSources = [...own].flatMap(([source, found]) => suppress(this.parse(source), withoutQuotesOfUnknown(found), nearestName));
        const all = withRules([...elsewhere, ...inSources, ...[...inOthers.values()].flatMap(withoutTwins)], input);
        // Only now, so that what sets them aside is not taken for needless meanwhile.
        return (isIncomplete(input) ? all.filter(({ code }) => !absences.has(code)) : all).sort(byPlace);
    }

    /** The errors of a used project are one diagnostic where it is used. */
    private errorsOf({ project, target, place }: UsedProject): readonly Diagnostic[] {
        const errors = this.check(project).diagnostics.filter(one => one.severity === 'error');
        if (!errors.length) return [];
        const [first] = errors;
        const message = { en: messageOf(first, 'en'), vi: messageOf(first, 'vi') };
        return [diagnostic('uses-errors', place, {
            target, count: { en: `${errors.length} error${errors.length === 1 ? '' : 's'}`, vi: `${errors.length} lỗi` }, first: message,
        }, { related: [related(first.place, 'problem-here', { message })] })];
    }
}

/** What says that something is declared nowhere, or not as what it is used for. */
const absences: ReadonlySet<Code> = new Set<Code>([
    'unknown-name', 'wrong-kind', 'missing-calendar', 'calendar-year-missing', 'missing-successor',
]);

/** What says that a file or a project was not read. */
const gaps: ReadonlySet<Code> = new Set<Code>(['uses-missing', 'uses-circle', 'unreadable-file', 'not-utf-8']);

/** Whether there is something that was not read, in which everything may be declared that is found nowhere else. */
function isIncomplete(input: ProjectInput): boolean {
    const projects = [input, ...input.uses.map(({ project }) => project)];
    return projects.some(({ isUnclear, diagnostics }) => isUnclear || diagnostics.some(({ code }) => gaps.has(code)));
}

/** A project and all it uses, directly or through others, each once; the project itself comes first. */
function closureOf(input: ProjectInput): readonly ProjectInput[] {
    const projects = new Set([input]);
    for (const project of projects) for (const used of project.uses) projects.add(used.project);
    return [...projects];
}

/** The CSV files that a project's own texts name, those that could not be read too. */
function tablesOf({ rowsFiles }: ProjectInput): readonly SourceDocument[] {
    return rowsFiles.flatMap(file => ('document' in file ? file.document : 'unread' in file ? file.unread.place.document : []));
}

/** Several plans can take the same rows from one file: what is wrong there is told once. */
function withoutTwins(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    return [...new Map(diagnostics.map(one => [`${one.code} ${one.place.start} ${one.place.end} ${messageOf(one, 'en')}`, one])).values()];
}

/** A name that nothing declares is not helped by quotes: it may be none, and the words of something else, such as of a total. */
function withoutQuotesOfUnknown(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    if (!diagnostics.some(({ code }) => code === 'unquoted-name')) return diagnostics;
    const unknown = diagnostics.filter(({ code }) => code === 'unknown-name' || code === 'total-in-split').map(({ place }) => place);
    const isUnknown = (place: Place) => unknown.some(({ start, end }) => start <= place.start && place.end <= end);
    return diagnostics.filter(({ code, place }) => code !== 'unquoted-name' || !isUnknown(place));
}

function runRules(model: Model): readonly Diagnostic[] {
    return rules.flatMap(rule => {
        try {
            return rule.run(model);
        } catch (error) {
            const [document] = model.documents;
            const detail = `${rule.code}: ${error instanceof Error ? error.message : String(error)}`;
            return document ? [diagnostic('internal-error', { document, start: 0, end: 0 }, { detail })] : [];
        }
    });
}

/** Severities as allot.yaml wants them. Errors stay errors. */
function withRules(diagnostics: Diagnostic[], { config }: ProjectInput): Diagnostic[] {
    if (!config.rules.size) return diagnostics;
    return diagnostics.flatMap(one => {
        const setting = one.severity === 'error' ? undefined : config.rules.get(one.code);
        if (setting === 'off') return [];
        return setting ? { ...one, severity: setting } : one;
    });
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
    const left = a.place.document.path;
    const right = b.place.document.path;
    if (left !== right) return left < right ? -1 : 1;
    return a.place.start - b.place.start || a.place.end - b.place.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
