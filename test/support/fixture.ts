import { posix } from 'node:path';
import { checkProject, type Code, type Diagnostic, loadProject, messageOf, type Place } from '../../language/index.js';
import { memoryFiles } from './memory-files.js';

/**
 * Fixtures of diagnostics. A fixture is a text of sections, each begun by a line `//// title`; a section is a project of its
 * own. Its text is the file `plan.allot`; `//// file units/allot.yaml` begins a further file of the section. What stands
 * before the first section is the file `start.allot` of every section that has no such file itself.
 *
 * Below a line stand the diagnostics that it must have:
 *
 *     total 300
 *     //    ^^^ sum-mismatch: add up to 310
 *
 * The carets are the exact range; after a colon may stand a part of the English message. `~~~` instead of carets marks a
 * place that a diagnostic of the code names as related. Where carets cannot stand (the first two columns, several lines, no
 * width) columns do: `//@ 0-5 code`, `//@ 4-+2:1 code` (from column 4 to column 1 two lines below), `//~ 0-5 code`; columns
 * count UTF-16 code units from 0, the end is not included. What is not marked must not be reported; of related places only
 * the marked ones are asked for. These lines are taken out before the project is checked.
 */
export interface Fixture {
    readonly start: FixtureFile | undefined;
    readonly sections: readonly Section[];
}

export interface Section {
    readonly title: string;
    readonly files: readonly FixtureFile[];
}

export interface FixtureFile {
    /** As its heading says it; undefined for the first file of a section, which has none. */
    readonly heading: string | undefined;
    readonly path: string;
    /** Without the lines of expectations. */
    readonly lines: readonly string[];
    readonly expectations: readonly Expectation[];
}

export interface Expectation {
    /** The line of the text without expectations, from 0. */
    readonly line: number;
    readonly kind: 'reported' | 'related';
    readonly range: Range;
    readonly code: string;
    readonly part: string | undefined;
}

interface Range {
    readonly start: number;
    /** How many lines below it ends. */
    readonly lines: number;
    readonly end: number;
}

const carets = /^\/\/([ \t]*)(\^+|~+) ([a-z0-9-]+)(?:: (.*))?$/;
const columns = /^\/\/([@~]) (\d+)-(?:\+(\d+):)?(\d+) ([a-z0-9-]+)(?:: (.*))?$/;

/** Reads a fixture. */
export function parseFixture(text: string): Fixture {
    const [head, ...sections] = `\n${text.trimEnd()}`.split(/\n\/\/\/\/ (?!file )/);
    const start = head.trim() ? parseFile(undefined, 'start.allot', head.slice(1)) : undefined;
    return {
        start,
        sections: sections.map(section => {
            const [title, ...rest] = section.split('\n');
            const [plan, ...files] = `\n${rest.join('\n')}`.split(/\n\/\/\/\/ file /);
            return {
                title,
                files: [parseFile(undefined, 'plan.allot', plan.slice(1)), ...files.map(file => {
                    const [heading, ...lines] = file.split('\n');
                    return parseFile(heading, heading, lines.join('\n'));
                })],
            };
        }),
    };
}

function parseFile(heading: string | undefined, path: string, text: string): FixtureFile {
    const lines: string[] = [];
    const expectations: Expectation[] = [];
    for (const line of text.trimEnd().split('\n')) {
        const expectation = parseExpectation(line, lines.length - 1);
        if (expectation) expectations.push(expectation);
        else lines.push(line);
    }
    return { heading, path, lines, expectations };
}

function parseExpectation(text: string, line: number): Expectation | undefined {
    const drawn = carets.exec(text);
    if (drawn) {
        const start = 2 + drawn[1].length;
        const range = { start, lines: 0, end: start + drawn[2].length };
        return { line, kind: drawn[2].startsWith('^') ? 'reported' : 'related', range, code: drawn[3], part: drawn[4] };
    }
    const counted = columns.exec(text);
    if (!counted) return undefined;
    const range = { start: Number(counted[2]), lines: Number(counted[3] ?? 0), end: Number(counted[4]) };
    return { line, kind: counted[1] === '@' ? 'reported' : 'related', range, code: counted[5], part: counted[6] };
}

/** The files of a section by path. */
export function filesOf({ start }: Fixture, { files }: Section, lineEnd = '\n'): { readonly [path: string]: string } {
    const all = start && !files.some(file => file.path === start.path) ? [start, ...files] : files;
    return Object.fromEntries(all.map(({ path, lines }) => [path, lines.map(line => line + lineEnd).join('')]));
}

/** What is reported in a project of files by path; paths may lead out of its folder. */
export async function checkFiles(files: { readonly [path: string]: string }): Promise<readonly Diagnostic[]> {
    const inFolder = Object.entries(files).map(([path, text]) => [posix.join('/project', path), text]);
    return checkProject(await loadProject(memoryFiles(Object.fromEntries(inFolder)), '/project')).diagnostics;
}

/** The text of a section with the expectations that would be met by what was found. Where it differs from its own text, something is wrong. */
export function renderSection({ title, files }: Section, found: readonly Diagnostic[]): string {
    const elsewhere = found.filter(one => !files.some(file => file.path === one.place.document.path));
    return [
        `//// ${title}`,
        ...files.flatMap(file => renderFile(file, found)),
        ...elsewhere.map(one => `//? ${one.place.document.path} ${one.code}: ${messageOf(one, 'en')}`),
    ].join('\n');
}

/** A file with its expectations as they are written. */
export function writtenFile({ heading, lines, expectations }: FixtureFile): readonly string[] {
    return render(heading, lines, expectations);
}

function renderFile(file: FixtureFile, found: readonly Diagnostic[]): readonly string[] {
    const own = found.filter(one => one.place.document.path === file.path).map(one => reported(file, one));
    const marked = file.expectations.filter(one => one.kind === 'related' && isRelated(file, one, found));
    return render(file.heading, file.lines, [...own, ...marked]);
}

function reported(file: FixtureFile, found: Diagnostic): Expectation {
    const { line, range } = rangeOf(found.place);
    const message = messageOf(found, 'en');
    const candidates = file.expectations.filter(one => one.kind === 'reported' && one.line === line && one.code === found.code && sameRange(one.range, range));
    const met = candidates.find(one => one.part !== undefined && message.includes(one.part)) ?? candidates.find(one => one.part === undefined);
    return met ?? { line, kind: 'reported', range, code: found.code, part: message };
}

function isRelated(file: FixtureFile, expected: Expectation, found: readonly Diagnostic[]): boolean {
    return found.some(one => one.code === expected.code && one.related.some(({ place }) => {
        const { line, range } = rangeOf(place);
        return place.document.path === file.path && line === expected.line && sameRange(range, expected.range);
    }));
}

function rangeOf({ document, start, end }: Place): { readonly line: number; readonly range: Range } {
    const from = document.positionAt(start);
    const to = document.positionAt(end);
    return { line: from.line, range: { start: from.character, lines: to.line - from.line, end: to.character } };
}

function sameRange(a: Range, b: Range): boolean {
    return a.start === b.start && a.lines === b.lines && a.end === b.end;
}

function render(heading: string | undefined, lines: readonly string[], expectations: readonly Expectation[]): readonly string[] {
    const below = (line: number) => expectations.filter(one => one.line === line).sort(byRange).map(one => renderExpectation(one, lines[line] ?? ''));
    return [...heading === undefined ? [] : [`//// file ${heading}`], ...below(-1), ...lines.flatMap((line, i) => [line, ...below(i)])];
}

function renderExpectation({ kind, range: { start, lines, end }, code, part }: Expectation, line: string): string {
    const words = part === undefined ? code : `${code}: ${part}`;
    if (start < 2 || lines > 0 || end === start || end > line.length) {
        return `//${kind === 'reported' ? '@' : '~'} ${start}-${lines > 0 ? `+${lines}:` : ''}${end} ${words}`;
    }
    return `//${line.slice(2, start).replace(/[^\t]/g, ' ')}${(kind === 'reported' ? '^' : '~').repeat(end - start)} ${words}`;
}

function byRange(a: Expectation, b: Expectation): number {
    return Number(a.kind === 'related') - Number(b.kind === 'related') || a.range.start - b.range.start || a.range.end - b.range.end
        || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** The codes that a section expects. */
export function expectedCodes({ files }: Section): readonly Code[] {
    return files.flatMap(file => file.expectations.filter(one => one.kind === 'reported').map(one => one.code as Code));
}
