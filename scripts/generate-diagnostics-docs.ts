import type { Catalogue, Definition, ExampleProject, Severity } from '../language/diagnostics/definition.js';
import { adjustments } from '../language/diagnostics/catalogue/adjustments.js';
import { claims } from '../language/diagnostics/catalogue/claims.js';
import { computedRows } from '../language/diagnostics/catalogue/computed-rows.js';
import { documents } from '../language/diagnostics/catalogue/documents.js';
import { names } from '../language/diagnostics/catalogue/names.js';
import { plans } from '../language/diagnostics/catalogue/plans.js';
import { projects } from '../language/diagnostics/catalogue/projects.js';
import { reading } from '../language/diagnostics/catalogue/reading.js';
import { rowsFiles } from '../language/diagnostics/catalogue/rows-files.js';
import { times } from '../language/diagnostics/catalogue/times.js';
import { units } from '../language/diagnostics/catalogue/units.js';

const groups: readonly { readonly title: string; readonly codes: Catalogue }[] = [
    { title: 'Reading the text', codes: reading },
    { title: 'Names and declarations', codes: names },
    { title: 'Lives of units', codes: units },
    { title: 'Plans and results', codes: plans },
    { title: 'Computed rows', codes: computedRows },
    { title: 'Adjustments', codes: adjustments },
    { title: 'What reports claim', codes: claims },
    { title: 'Documents, dates and deadlines', codes: documents },
    { title: 'Calendars, spans and recurring tasks', codes: times },
    { title: 'Projects and files', codes: projects },
    { title: 'Rows from CSV files', codes: rowsFiles },
];

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** A line longer than this is no example to read; what it shows is clear from its beginning. */
const longestLine = 160;

/** `docs/diagnostics.md`: a table of all codes, then a section for each, whose anchor is the code. */
export function diagnosticsPage(): string {
    return `${[...introduction, ...groups.map(contents), ...groups.map(details)].join('\n\n')}\n`;
}

const introduction = [
    '<!-- Made by `npm run generate` from language/diagnostics/catalogue. Not to be edited. -->',
    '# Diagnostics',
    'Everything Allot can say about a project. `allot explain <code>` shows the same in the terminal, in English or Vietnamese.',
    [
        '- **error**: the compiled figures would be wrong or could be read in two ways. Nothing is compiled; it cannot be suppressed.',
        '- **warning**: a fact that a document or a report states is doubtful, or something is missing. It is compiled all the same.',
        '- **info**: worth knowing.',
    ].join('\n'),
    'A warning or an information is suppressed by a comment on the line above it, with a reason:\n'
        + '`// allot-ignore missing-row: Xã Vạn Điểm chưa giao trong năm 2023`. For a whole project `rules` in `allot.yaml` turns a code off,\n'
        + 'or raises it: `rules: { missing-row: error }`.',
];

function contents({ title, codes }: (typeof groups)[number]): string {
    const rows = severities.flatMap(severity => Object.entries(codes).filter(([, definition]) => definition.severity === severity)
        .map(([code, { title: { en, vi } }]) => `| [${code}](#${code}) | ${severity} | ${en} | ${vi} |`));
    return [`## ${title}`, '', '| code | severity | | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function details({ title, codes }: (typeof groups)[number]): string {
    return [`## ${title} in detail`, ...Object.entries(codes).map(section)].join('\n\n');
}

function section([code, { severity, title, message, doc, example }]: [string, Definition]): string {
    return [
        `### ${code}`,
        `**${title.en}** (${severity})`,
        `> ${message.en}`,
        doc.en,
        `**${title.vi}**`,
        `> ${message.vi}`,
        doc.vi,
        'Reported for:',
        project(example.bad),
        'Not reported for:',
        project(example.good),
    ].join('\n\n');
}

/** The text of an example; the name of each file stands above it where there are several. */
function project(example: ExampleProject): string {
    if (typeof example === 'string') return fenced('allot', example);
    return Object.entries(example).map(([file, text]) => `\`${file}\`\n\n${fenced(/\.(yaml|csv)$/.exec(file)?.[1] ?? 'allot', text)}`).join('\n\n');
}

/** The word after the language keeps examples apart from the blocks that a reader, or a test, takes for whole projects. */
function fenced(language: string, text: string): string {
    const lines = text.trimEnd().split('\n').map(line => line.length > longestLine ? `${line.slice(0, longestLine)} …` : line);
    return ['```' + `${language} example`, ...lines, '```'].join('\n');
}
