import {
    type Diagnostic, type Fix, fixTitleOf, type MessageLanguage, messageOf, type Place, relatedMessageOf, type Severity, type SourceDocument,
} from '../../language/index.js';
import { expandTabs, printable } from '../display-width.js';
import type { Output } from '../output.js';
import { sentences, words } from '../texts.js';
import type { ShownFinding } from './alike.js';
import { excerptOf } from './excerpt.js';

const colors = { error: 'red', warning: 'yellow', info: 'cyan', hint: 'gray' } as const satisfies { readonly [S in Severity]: string };

/**
 * A diagnostic for people: where, what, the line with carets, the other places, the first fix, how many more there are like it.
 *
 *     plan.allot:4:9: error sum-mismatch: The parts of 'Plan2023' add up to 74_990 …
 *        4 |     total 75_000
 *          |           ^^^^^^
 *          = see plan.allot:6:9: The row DungTien has 1_160 here.
 *          = help: Change 1_160 to 1_170
 *
 * Of a fix that writes several lines they are shown, unless `isWrittenOut` says no.
 */
export function prettyDiagnostic(
    { found, alike }: ShownFinding, language: MessageLanguage, pathOf: (document: SourceDocument) => string, output: Output,
    isWrittenOut: (fix: Fix) => boolean = () => true,
): string {
    const color = colors[found.severity];
    const head = `${output.style('bold', positionOf(found.place, pathOf))}: ${output.style(color, `${words[found.severity][language]} ${found.code}`)}`;
    const lines = [`${head}: ${printable(messageOf(found, language))}`];
    const excerpt = excerptOf(found.place);
    const margin = ' '.repeat(Math.max(4, String(excerpt?.lineNumber ?? '').length));
    const bar = output.style('gray', '|');
    if (excerpt) {
        lines.push(`${output.style('gray', String(excerpt.lineNumber).padStart(margin.length))} ${bar} ${excerpt.line}`);
        lines.push(`${margin} ${bar} ${output.style(color, excerpt.marks)}`);
    }
    for (const other of found.related) {
        lines.push(`${margin} = ${words.note[language]} ${positionOf(other.place, pathOf)}: ${printable(relatedMessageOf(other, language))}`);
    }
    if (found.fixes.length > 0) {
        lines.push(`${margin} = ${output.style('green', words.help[language])}: ${printable(fixTitleOf(found.fixes[0], language))}`);
        for (const line of isWrittenOut(found.fixes[0]) ? writtenLines(found.fixes[0]) : []) lines.push(`${margin} ${bar} ${output.style('green', `+ ${printable(expandTabs(line))}`)}`);
    }
    if (alike.length > 0) lines.push(`${margin} = ${sentences.alike(alike.length, linesOf(alike))[language]}`);
    return `${lines.join('\n')}\n`;
}

/** What a fix writes, where that is several lines which its title cannot say. */
function writtenLines({ edits }: Fix): readonly string[] {
    const lines = edits.flatMap(({ text }) => (/[\n\r]/.test(text) ? text.split(/\r\n|\n|\r/) : [])).filter(line => line.trim() !== '');
    if (lines.length < 3) return [];
    return lines.length > shownLines ? [...lines.slice(0, shownLines - 1), '…'] : lines;
}

/** So many lines of a fix are shown. */
const shownLines = 12;

/** So many lines are named. */
const namedLines = 12;

/** The lines on which findings begin, each once. */
function linesOf(findings: readonly Diagnostic[]): string {
    const lines = [...new Set(findings.map(({ place: { document, start } }) => document.positionAt(start).line + 1))];
    return lines.slice(0, namedLines).join(', ') + (lines.length > namedLines ? ' …' : '');
}

/** `path:line:column`, from 1, columns in UTF-16 code units as editors count them. */
function positionOf({ document, start }: Place, pathOf: (document: SourceDocument) => string): string {
    const { line, character } = document.positionAt(start);
    return `${printable(pathOf(document))}:${line + 1}:${character + 1}`;
}
