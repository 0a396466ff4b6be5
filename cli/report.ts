import { documentsOf, type Diagnostic, type Fix, type MessageLanguage } from '../language/index.js';
import { exitCodes } from './exit-codes.js';
import type { OpenProject } from './open-projects.js';
import { defaultLanguage, type GlobalOptions } from './options.js';
import type { Output } from './output.js';
import { jsonDiagnostic, jsonReport, type ReportSummary } from './reporters/json.js';
import { withoutAlike } from './reporters/alike.js';
import { prettyDiagnostic } from './reporters/pretty.js';
import { sentences, summaryLine } from './texts.js';

/** A project with what was found in it. */
export interface CheckedProject {
    readonly project: OpenProject;
    readonly diagnostics: readonly Diagnostic[];
}

/** The language in which a project's findings are told. */
export function languageOf(project: OpenProject | undefined, options: GlobalOptions): MessageLanguage {
    return options.language ?? project?.input.config.language ?? defaultLanguage;
}

/** Writes what was found, with a last line that sums it up, and says which exit code that makes. */
export function report(checked: readonly CheckedProject[], options: GlobalOptions, output: Output): number {
    const summary = summaryOf(checked);
    const told = checked.map(({ project, diagnostics }) => ({
        findings: causesFirst(project, diagnostics).filter(found => !options.quiet || found.severity === 'error'),
        language: languageOf(project, options), pathOf: project.pathOf,
    }));
    if (options.format === 'json') {
        output.write(jsonReport(told.flatMap(({ findings, language, pathOf }) => findings.map(found => jsonDiagnostic(found, language, pathOf))), summary));
    } else {
        // Several diagnostics can have one fix: what it writes is shown once.
        const known = new Set<Fix>();
        const isNew = (fix: Fix): boolean => !known.has(fix) && known.add(fix) === known;
        for (const { findings, language, pathOf } of told) {
            for (const shown of withoutAlike(findings)) output.write(`${prettyDiagnostic(shown, language, pathOf, output, isNew)}\n`);
        }
        writeSummary(summary, languageOf(checked[0]?.project, options), options, output);
    }
    if (checked.some(isMisconfigured)) return exitCodes.usage;
    return summary.errors > 0 || tooManyWarnings(summary, options) ? exitCodes.errors : exitCodes.fine;
}

/** Whether the project file itself is wrong; that a project it uses has errors is not its fault. */
function isMisconfigured({ project, diagnostics }: CheckedProject): boolean {
    return diagnostics.some(({ severity, code, place }) => severity === 'error' && code !== 'uses-errors' && place.document === project.input.projectFile);
}

/** What is wrong with the project file and with files that cannot be read comes first: other things are missing because of it. */
function causesFirst({ input }: OpenProject, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    const read = new Set(documentsOf(input).filter(document => document !== input.projectFile));
    const isEffect = (found: Diagnostic) => read.has(found.place.document);
    return [...diagnostics.filter(found => !isEffect(found)), ...diagnostics.filter(isEffect)];
}

function writeSummary(summary: ReportSummary, language: MessageLanguage, options: GlobalOptions, output: Output): void {
    if (!options.quiet || summary.errors > 0) output.write(`${summaryLine(summary)[language]}\n`);
    if (tooManyWarnings(summary, options)) output.write(`${sentences.tooManyWarnings(summary.warnings, options.maxWarnings!)[language]}\n`);
}

function tooManyWarnings(summary: ReportSummary, { maxWarnings }: GlobalOptions): boolean {
    return maxWarnings !== undefined && summary.warnings > maxWarnings;
}

function summaryOf(checked: readonly CheckedProject[]): ReportSummary {
    const all = checked.flatMap(({ diagnostics }) => diagnostics);
    const count = (severity: Diagnostic['severity']) => all.filter(found => found.severity === severity).length;
    return {
        projects: checked.length,
        files: checked.reduce((files, { project }) => files + project.input.sources.length, 0),
        errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint'),
    };
}
