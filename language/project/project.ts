import type { RowsFile } from '../csv/rows-file.js';
import type { MessageLanguage } from '../diagnostics/definition.js';
import type { Code, Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';

/** What `rules` in allot.yaml can say of a code. */
export type RuleSetting = 'off' | 'info' | 'warning' | 'error';

/** One entry of `uses`: `allot:vietnam`, or a folder relative to the project's own. */
export interface UsedTarget {
    readonly target: string;
    readonly place: Place;
}

/** One entry of `include`: a glob relative to the project's folder, and where it is written; nowhere if it is the default. */
export interface IncludedPattern {
    readonly pattern: string;
    readonly place: Place | undefined;
}

/** What allot.yaml says, with the defaults for what it does not say. */
export interface ProjectConfig {
    /** The folder's name, unless stated. */
    readonly name: string;
    /** The language of messages. */
    readonly language: MessageLanguage;
    /** The language of the keywords that the formatter writes; undefined for that of each file. */
    readonly keywords: MessageLanguage | undefined;
    /** Which files are sources. */
    readonly include: readonly IncludedPattern[];
    readonly uses: readonly UsedTarget[];
    /** The name of the calendar by which the project counts, and where it is written, without quotes. */
    readonly calendar: { readonly name: string; readonly place: Place } | undefined;
    readonly rules: ReadonlyMap<Code, RuleSetting>;
    /** `out`: the folder of compiled documents, relative to the project's own, in normal form. */
    readonly compile: { readonly out: string };
}

/** A project that another one uses. A project that is used twice is one and the same object. */
export interface UsedProject {
    /** As `uses` says it. */
    readonly target: string;
    readonly place: Place;
    readonly project: ProjectInput;
}

/** The documents of a project without those it uses: its texts, the CSV files that they name, and its project file. */
export function documentsOf({ sources, rowsFiles, projectFile }: Pick<ProjectInput, 'sources' | 'rowsFiles' | 'projectFile'>): readonly SourceDocument[] {
    const tables = new Set(rowsFiles.flatMap(file => ('document' in file ? file.document : [])));
    return [...sources, ...tables, ...projectFile ? [projectFile] : []];
}

/** A project as text: what is checked and compiled. */
export interface ProjectInput {
    readonly name: string;
    readonly config: ProjectConfig;
    /** allot.yaml; undefined where there is none or it cannot be read. */
    readonly projectFile: SourceDocument | undefined;
    /** The `.allot` files by path, in the order of code points. */
    readonly sources: readonly SourceDocument[];
    /** The CSV files that the sources name. */
    readonly rowsFiles: readonly RowsFile[];
    readonly uses: readonly UsedProject[];
    /** What is wrong with allot.yaml, with `uses` and with files that could not be read; the others are read all the same. */
    readonly diagnostics: readonly Diagnostic[];
    /** Whether a mistake in allot.yaml can keep a text or a used project from being read, or a circle does. */
    readonly isUnclear: boolean;
}
