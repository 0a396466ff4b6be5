import {
    checkProject, type Diagnostic, type MessageLanguage, parseDocument, type ParsedDocument, type ProjectInput, type ProjectResult, type SourceDocument,
} from '../language/index.js';
import type { ProjectSource } from './project-source.js';
import type { Snapshot } from './snapshot.js';

/** A project that is checked again whenever something of it changes. A text that did not change is not parsed again. */
export class LiveProject {
    /** Whether something changed since the last snapshot was begun. */
    isStale = true;
    /** Undefined before the first check, and after one that failed. */
    snapshot: Snapshot | undefined;
    private sources: ReadonlyMap<string, SourceDocument> = new Map();
    private readonly parsed = new WeakMap<SourceDocument, ParsedDocument>();
    private facts: readonly unknown[] = [];

    constructor(readonly source: ProjectSource) {}

    /** Makes a snapshot of how things stand now, unless something changes meanwhile or nothing has. Throws for bugs only. */
    async refresh(languageOf: (input: ProjectInput) => MessageLanguage): Promise<void> {
        this.isStale = false;
        const input = withKnownSources(await this.source.load(), this.sources);
        if (this.isStale) return;
        const facts = factsOf(input);
        const language = languageOf(input);
        if (this.snapshot?.language === language && isSame(facts, this.facts)) return;
        this.snapshot = undefined;
        this.facts = facts;
        this.sources = new Map(closureOf(input).flatMap(project => project.sources.map(source => [source.path, source])));
        this.snapshot = { ...this.check(input), input, language, parsedOf: source => this.parse(source), ...this.source.addressesOf(input) };
    }

    private check(input: ProjectInput): ProjectResult {
        return checkProject(input, { keepsLinks: true, parse: source => this.parse(source) });
    }

    private parse(source: SourceDocument): ParsedDocument {
        const parsed = this.parsed.get(source) ?? parseDocument(source);
        this.parsed.set(source, parsed);
        return parsed;
    }
}

/** A project in which texts that did not change are the same documents as before. */
function withKnownSources(input: ProjectInput, known: ReadonlyMap<string, SourceDocument>): ProjectInput {
    const done = new Map<ProjectInput, ProjectInput>();
    const replace = (project: ProjectInput): ProjectInput => {
        const replaced = done.get(project) ?? {
            ...project,
            sources: project.sources.map(source => known.get(source.path)?.text === source.text ? known.get(source.path)! : source),
            uses: project.uses.map(used => ({ ...used, project: replace(used.project) })),
        };
        done.set(project, replaced);
        return replaced;
    };
    return replace(input);
}

/** Everything a check depends on, for comparing. Settings follow from the project file. */
function factsOf(input: ProjectInput): readonly unknown[] {
    return closureOf(input).flatMap(({ name, projectFile, sources, uses, diagnostics }) => [
        name, projectFile?.text, ...sources, ...uses.map(({ target }) => target), JSON.stringify(diagnostics.map(factOf)),
    ]);
}

function factOf({ code, place, values }: Diagnostic): unknown {
    return [code, place.document.path, place.start, place.end, values];
}

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
    return left.length === right.length && left.every((one, i) => one === right[i]);
}

/** A project and all it uses, each once. */
function closureOf(input: ProjectInput): readonly ProjectInput[] {
    const projects = new Set([input]);
    for (const project of projects) for (const used of project.uses) projects.add(used.project);
    return [...projects];
}

