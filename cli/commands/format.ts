import { readFileSync } from 'node:fs';
import { formatDocument, type Diagnostic, type Localized, type SourceDocument } from '../../language/index.js';
import { attemptToWrite } from '../attempt.js';
import { complain } from '../complain.js';
import { exitCodes } from '../exit-codes.js';
import { openProjects, type OpenProject } from '../open-projects.js';
import type { GlobalOptions } from '../options.js';
import { outputTo, type Output } from '../output.js';
import { pathOnDisk } from '../path-on-disk.js';
import { prettyDiagnostic } from '../reporters/pretty.js';
import { languageOf } from '../report.js';
import { stageFile, type StagedFile } from '../stage-file.js';
import { sentences } from '../texts.js';

type FormatOptions = GlobalOptions & { readonly check?: boolean };

/**
 * `allot format [path…] [--check]`: tidies the files that are named, or all of a project. A file with mistakes of writing
 * stays as it is, and so does a project whose allot.yaml has mistakes. Where a file cannot be written, none is. Answers
 * with the exit code.
 */
export async function format(paths: readonly string[], options: FormatOptions): Promise<number> {
    const { projects, problems: wrongPaths, language: spoken } = await openProjects(paths);
    const language = languageOf(projects[0], options);
    const problems = [...wrongPaths, ...projects.flatMap(notSources)];
    complain(problems, options.language ?? spoken);
    const output = outputTo(process.stdout, options.color);
    const outcomes = projects.map(project => formatProject(project));
    if (!options.check) writeTidy(outcomes.flatMap(outcome => outcome.tidy), options);
    const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
    const changed = outcomes.flatMap(changedPaths);
    const left = outcomes.flatMap(outcome => outcome.left);
    const files = sum(outcome => outcome.files);
    if (projects.length === 0 || (problems.length > 0 && files + left.length === 0)) return exitCodes.usage;
    if (options.format === 'json') {
        output.write(`${JSON.stringify({ version: 1, files, changed, left }, undefined, 2)}\n`);
    } else {
        projects.forEach((project, i) => tellProject(project, outcomes[i], options, output));
        if (!options.quiet) output.write(`${(options.check ? sentences.notTidyCount : sentences.formatted)(changed.length, files)[language]}\n`);
    }
    if (problems.length > 0) return exitCodes.usage;
    return left.length > 0 || (options.check && changed.length > 0) ? exitCodes.errors : exitCodes.fine;
}

interface Outcome {
    readonly files: number;
    /** What was written, or would be. */
    readonly tidy: readonly TidyText[];
    /** Why files were left as they are. */
    readonly problems: readonly Diagnostic[];
    /** Paths of those files. */
    readonly left: readonly string[];
}

/** The text that a source is to have. */
interface TidyText {
    readonly project: OpenProject;
    readonly source: SourceDocument;
    readonly text: string;
}

/** The project file has no form that could be tidied. */
function notSources({ files, input, pathOf }: OpenProject): readonly Localized[] {
    return (files ?? []).filter(file => file === input.projectFile).map(file => sentences.notAllotFile(pathOf(file)));
}

function formatProject(project: OpenProject): Outcome {
    const { input, pathOf, files } = project;
    const problems: Diagnostic[] = [...input.diagnostics];
    // Which keywords to write stands in allot.yaml, so it has to be right.
    const readable = !problems.some(({ place }) => place.document === input.projectFile);
    const sources = !readable ? [] : files ? input.sources.filter(source => files.includes(source)) : input.sources;
    const tidy: TidyText[] = [];
    for (const source of sources) {
        const formatted = formatDocument(source, { keywords: input.config.keywords });
        if ('problem' in formatted) problems.push(formatted.problem);
        else if (formatted.text !== source.text) tidy.push({ project, source, text: formatted.text });
    }
    const left = [...new Set(problems.map(({ place }) => pathOf(place.document)))];
    return { files: sources.length, tidy, problems, left };
}

/** Writes all files before the first of them takes its place, so that a full disk or the like changes nothing. */
function writeTidy(texts: readonly TidyText[], options: FormatOptions): void {
    const staged: StagedFile[] = [];
    const attempt = <T>({ project, source }: TidyText, operation: () => T) =>
        attemptToWrite(project.pathOf(source), languageOf(project, options), operation);
    try {
        for (const tidy of texts) staged.push(attempt(tidy, () => stageTidy(tidy)));
        texts.forEach((tidy, i) => attempt(tidy, staged[i].place));
    } catch (error) {
        for (const file of staged) file.discard();
        throw error;
    }
}

/** A byte order mark stays. */
function stageTidy({ project, source, text }: TidyText): StagedFile {
    const path = pathOnDisk(project.folder, source.path);
    const hasMark = readFileSync(path).subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    return stageFile(path, [hasMark ? '\ufeff' : '', text]);
}

function changedPaths({ tidy }: Outcome): readonly string[] {
    return tidy.map(({ project, source }) => project.pathOf(source));
}

function tellProject(project: OpenProject, outcome: Outcome, options: FormatOptions, output: Output): void {
    const language = languageOf(project, options);
    for (const found of outcome.problems) output.write(`${prettyDiagnostic({ found, alike: [] }, language, project.pathOf, output)}\n`);
    for (const path of outcome.left) output.write(`${sentences.notFormatted(path)[language]}\n`);
    if (options.quiet) return;
    for (const path of changedPaths(outcome)) output.write(`${(options.check ? sentences.notTidy : sentences.tidied)(path)[language]}\n`);
}
