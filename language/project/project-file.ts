import { type Document, isMap, isScalar, type Node, type Pair, parseDocument } from 'yaml';
import type { MessageLanguage } from '../diagnostics/definition.js';
import { diagnostic, type Code, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import { nearestName } from '../references/nearest-name.js';
import { isGlob } from './glob.js';
import { projectFileProblem, syntaxProblem } from './project-file-texts.js';
import type { IncludedPattern, ProjectConfig, RuleSetting, UsedTarget } from './project.js';
import { projectSchema } from './project-schema.js';
import { isAbsolutePath, leavesFolder, normalPath } from './relative-path.js';
import { readSetting, type Setting } from './yaml-settings.js';

/** What allot.yaml says, and every mistake in it at its own place. */
export interface ProjectFile {
    readonly config: ProjectConfig;
    readonly diagnostics: readonly Diagnostic[];
    /** Whether it could not be understood which texts and projects belong to it. */
    readonly isUnclear: boolean;
}

/**
 * Reads allot.yaml; without one everything is as by default. What is wrong is reported and counts as not written, of what is no YAML
 * the settings in which that is found.
 */
export function readProjectFile(source: SourceDocument | undefined, folderName: string): ProjectFile {
    const diagnostics: Diagnostic[] = [];
    const { settings, yaml } = source ? readSettings(source, found => diagnostics.push(found)) : { settings: nothing, yaml: undefined };
    const config = configOf(settings, folderName, found => diagnostics.push(found));
    return { config, diagnostics, isUnclear: yaml !== undefined && isUnclear(yaml, diagnostics) };
}

/** Whether something that is wrong can keep a text or a project from being read: what is no YAML, and what stands in these settings or is meant for them. */
function isUnclear({ errors, warnings, contents }: Document.Parsed, diagnostics: readonly Diagnostic[]): boolean {
    if (errors.length + warnings.length > 0) return true;
    const names = Object.keys(projectSchema.properties);
    const items = isMap<Node, Node | null>(contents) ? contents.items : [];
    return diagnostics.some(({ place: { start } }) => {
        const key = items.find(one => touches(one, [start, start]))?.key;
        const name = isScalar(key) ? nearestName(String(key.value), names) ?? String(key.value) : '';
        return !items.length || name === 'include' || name === 'uses';
    });
}

type Report = (diagnostic: Diagnostic) => void;
type Settings = ReadonlyMap<string, Setting>;

const nothing: Settings = new Map();

function readSettings(source: SourceDocument, report: Report): { readonly settings: Settings; readonly yaml: Document.Parsed } {
    const yaml = parseDocument(source.text, { prettyErrors: false, uniqueKeys: false, version: '1.2', schema: 'core' });
    const mistakes = [...yaml.errors, ...yaml.warnings];
    // After a first mistake on a line the library finds others there that have the same cause.
    const lines = new Set<number>();
    for (const { code, pos } of mistakes) {
        const start = Math.min(pos[0], source.text.length);
        const line = source.positionAt(start).line;
        if (lines.has(line)) continue;
        lines.add(line);
        report(diagnostic('project-file', { document: source, start, end: Math.min(Math.max(pos[1], start), source.text.length) }, { problem: syntaxProblem(code) }));
    }
    const { contents } = yaml;
    if (contents === null || (mistakes.length > 0 && !isMap(contents))) return { settings: nothing, yaml };
    if (isMap<Node, Node | null>(contents)) contents.items = contents.items.filter(pair => !mistakes.some(({ pos }) => touches(pair, pos)));
    const whole = { document: source, start: 0, end: 0 };
    // What is no YAML has been told.
    const setting = readSetting(source, contents, projectSchema, '', whole, mistakes.length > 0 ? () => undefined : report);
    return { settings: groupOf(setting), yaml };
}

/** Whether a mistake is in a setting, or ends it where it should have gone on. */
function touches({ key, value }: Pair<Node, Node | null>, [start, end]: readonly [number, number]): boolean {
    const from = key?.range?.[0] ?? value?.range?.[0] ?? 0;
    const to = value?.range?.[1] ?? key?.range?.[1] ?? from;
    return start <= to && end >= from;
}

function configOf(settings: Settings, folderName: string, report: Report): ProjectConfig {
    const { properties } = projectSchema;
    return {
        name: textOf(settings.get('name')) ?? folderName,
        language: (textOf(settings.get('language')) ?? properties.language.default) as MessageLanguage,
        keywords: textOf(settings.get('keywords')) as MessageLanguage | undefined,
        include: includeOf(settings.get('include'), report) ?? properties.include.default.map(pattern => ({ pattern, place: undefined })),
        uses: textsOf(settings.get('uses')).map(({ text, place }): UsedTarget => ({ target: text, place })),
        calendar: calendarOf(settings.get('calendar')),
        rules: new Map([...groupOf(settings.get('rules'))].map(([code, setting]) => [code as Code, textOf(setting) as RuleSetting])),
        compile: { out: outOf(groupOf(settings.get('compile')).get('out'), report) ?? properties.compile.properties.out.default },
    };
}

function includeOf(setting: Setting | undefined, report: Report): readonly IncludedPattern[] | undefined {
    if (!setting) return undefined;
    return textsOf(setting).filter(({ text, place }) => isGlob(text) || reportProblem(report, place, projectFileProblem.badGlob(text)))
        .map(({ text, place }) => ({ pattern: text, place }));
}

/** A name of the language, which is looked up where all declarations are known. */
function calendarOf(setting: Setting | undefined): ProjectConfig['calendar'] {
    if (setting?.kind !== 'text') return undefined;
    const { text, place: { document, start, end } } = setting;
    const quote = /^["']/.test(document.text.slice(start, end)) ? 1 : 0;
    return { name: text.normalize('NFC'), place: { document, start: start + quote, end: end - quote } };
}

function outOf(setting: Setting | undefined, report: Report): string | undefined {
    if (setting?.kind !== 'text') return undefined;
    const normal = normalPath(setting.text);
    if (!isAbsolutePath(setting.text) && !leavesFolder(normal) && !setting.text.includes('\\')) return normal;
    reportProblem(report, setting.place, projectFileProblem.badOut(setting.text));
    return undefined;
}

function reportProblem(report: Report, place: Place, problem: { readonly en: string; readonly vi: string }): false {
    report(diagnostic('project-file', place, { problem }));
    return false;
}

function textOf(setting: Setting | undefined): string | undefined {
    return setting?.kind === 'text' ? setting.text : undefined;
}

function textsOf(setting: Setting | undefined): readonly { readonly text: string; readonly place: Place }[] {
    return setting?.kind === 'list' ? setting.items.filter(item => item.kind === 'text') : [];
}

function groupOf(setting: Setting | undefined): Settings {
    return setting?.kind === 'group' ? setting.settings : nothing;
}
