import {
    checkProject, type Diagnostic, documentsOf, type MessageLanguage, parseDocument, type ParsedDocument, type ProjectInput, type RowsFile, type SourceDocument,
} from '../language/index.js';
import type { ProjectSource } from './project-source.js';
import type { ProjectTexts, Snapshot } from './snapshot.js';

/** A project that is loaded and checked again whenever something of it changes. A text that did not change is not parsed again. */
export class LiveProject {
    /** Whether something changed since the texts were last loaded. */
    isStale = true;
    /** Whether the texts could not be read when they were last loaded. */
    isUnread = false;
    /** Whether the texts were loaded since they were last checked. */
    isUnchecked = false;
    /** The texts as they stand; undefined before they are first loaded, and where that failed. */
    texts: ProjectTexts | undefined;
    /** Undefined before the first check, and after one that failed. */
    snapshot: Snapshot | undefined;
    private readonly parsed = new WeakMap<SourceDocument, ParsedDocument>();
    private facts: readonly unknown[] = [];

    constructor(readonly source: ProjectSource) {}

    /** Loads the texts as they stand now, unless something changes meanwhile. Throws for bugs only, and for a disk that fails. */
    async load(): Promise<void> {
        this.isStale = this.isUnread = false;
        const input = withKnownSources(await this.source.load(), this.texts?.input);
        if (this.isStale) return;
        this.texts = { input, parsedOf: source => this.parse(source), ...this.source.addressesOf(input) };
        this.isUnchecked = true;
    }

    /** Forgets what may no longer be true: the texts could not be loaded. */
    fail(): void {
        this.texts = this.snapshot = undefined;
        this.isUnchecked = false;
    }

    /** Whether a check would find what is known already. */
    isKnown(languageOf: LanguageOf): boolean {
        const { texts, snapshot } = this;
        return !texts || (snapshot?.language === languageOf(texts.input) && isSame(factsOf(texts.input), this.facts));
    }

    /** Makes a snapshot of the texts as they were loaded. Throws for bugs only. */
    check(languageOf: LanguageOf): void {
        this.isUnchecked = false;
        const { texts } = this;
        if (!texts || this.isKnown(languageOf)) return;
        this.snapshot = undefined;
        this.facts = factsOf(texts.input);
        this.snapshot = {
            ...texts, ...checkProject(texts.input, { keepsLinks: true, parse: source => this.parse(source) }), language: languageOf(texts.input),
        };
    }

    private parse(source: SourceDocument): ParsedDocument {
        const parsed = this.parsed.get(source) ?? parseDocument(source);
        this.parsed.set(source, parsed);
        return parsed;
    }
}

/** In which language is spoken of a project. */
export type LanguageOf = (input: ProjectInput) => MessageLanguage;

/** A project in which texts that did not change are the same documents as before. */
function withKnownSources(input: ProjectInput, before: ProjectInput | undefined): ProjectInput {
    const known = new Map((before ? closureOf(before) : []).flatMap(project => documentsOf(project).map(document => [document.path, document])));
    const same = (document: SourceDocument) => known.get(document.path)?.text === document.text ? known.get(document.path)! : document;
    const done = new Map<ProjectInput, ProjectInput>();
    const replace = (project: ProjectInput): ProjectInput => {
        const replaced = done.get(project) ?? {
            ...project,
            sources: project.sources.map(same),
            rowsFiles: project.rowsFiles.map(file => ('document' in file ? { ...file, document: same(file.document) } : file)),
            uses: project.uses.map(used => ({ ...used, project: replace(used.project) })),
        };
        done.set(project, replaced);
        return replaced;
    };
    return replace(input);
}

/** Everything a check depends on, for comparing. Settings follow from the project file, or from that of another project. */
function factsOf(input: ProjectInput): readonly unknown[] {
    return closureOf(input).flatMap(({ name, config, projectFile, sources, rowsFiles, uses, diagnostics }) => [
        name, projectFile?.text, JSON.stringify([config.language, config.keywords, ...config.rules]),
        ...sources, ...rowsFiles.flatMap(factsOfRows), ...uses.map(({ target }) => target), JSON.stringify(diagnostics.map(factOf)),
    ]);
}

function factsOfRows(file: RowsFile): readonly unknown[] {
    if ('document' in file) return [file.from, file.file, file.document];
    return [file.from, file.file, JSON.stringify('unread' in file ? factOf(file.unread) : [file.reason, file.near])];
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

