import type { IToken } from 'chevrotain';
import { allotServices } from '../allot-module.js';
import type * as ast from '../generated/ast.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { turnBackwardArrows } from './backward-arrows.js';
import { diagnosticOf, type Finding } from './finding.js';
import { adjustHeader } from './hints/adjust-header.js';
import { adjustInAllocation } from './hints/adjust-in-allocation.js';
import { signBeforeNumber } from './hints/before-number.js';
import { capitalKeyword } from './hints/capital-keyword.js';
import { columnsOfTables } from './hints/columns-of-table.js';
import { dateInWords, lateDay } from './hints/date-in-words.js';
import { dayOfMonth } from './hints/day-of-month.js';
import { deadlineInAllocation } from './hints/deadline-in-allocation.js';
import { divisionAsDate } from './hints/division-as-date.js';
import { headingRow } from './hints/heading-row.js';
import { indicatorsBehindAllocation } from './hints/indicators-behind-allocation.js';
import { kindBeforeName } from './hints/kind-before-name.js';
import { keywordsWithoutMarks } from './hints/keyword-without-marks.js';
import { mergerInWords } from './hints/merger-in-words.js';
import { misspelledKeyword } from './hints/misspelled-keyword.js';
import { missingBrace } from './hints/missing-brace.js';
import { missingBlock } from './hints/missing-block.js';
import { andInList, missingListComma } from './hints/missing-list-comma.js';
import { nameBeforeTitle } from './hints/name-before-title.js';
import { missingWithin } from './hints/missing-within.js';
import { noteBehindCells } from './hints/note-behind-cells.js';
import { ofWhich } from './hints/of-which.js';
import { otherWord } from './hints/other-word.js';
import { periodInWords } from './hints/period-in-words.js';
import { quantifier } from './hints/quantifier.js';
import { recurrenceInWords } from './hints/recurrence-in-words.js';
import { roundNumber } from './hints/round-number.js';
import { afterSpan, beforeFirst, lengthLast, spanInWords } from './hints/span-in-words.js';
import { splitsWithoutBlock } from './hints/split-without-block.js';
import { successionRow } from './hints/succession-row.js';
import { totalsInAdjustments } from './hints/total-in-adjustment.js';
import { totalRow, totalsInSplits } from './hints/total-in-split.js';
import { unitWords } from './hints/unit-words.js';
import { unquotedName } from './hints/unquoted-name.js';
import { mistakeOf, type Mistake, type Reading } from './mistake.js';
import { tooDeep } from './nesting.js';
import type { ParsedTokens } from './parser.js';
import { inOrder, repaired, type Hint, type Repair } from './repair.js';
import { syntaxError } from './wording.js';

/** A document that was read. Its tree holds what could be read of a damaged text; its references are not resolved. */
export interface ParsedDocument {
    readonly source: SourceDocument;
    readonly tree: ast.Document;
    /** In the order of their places. */
    readonly diagnostics: readonly Diagnostic[];
    /** Where something stands that could not be read, and may have been a row. In the order of the text. */
    readonly unread: readonly number[];
}

/** The mistakes that are understood; the first that recognises one explains it. */
const hints: readonly Hint[] = [
    missingBlock, missingWithin, beforeFirst, afterSpan, lengthLast, recurrenceInWords, dayOfMonth, missingBrace, mergerInWords, successionRow,
    adjustHeader, adjustInAllocation, headingRow, totalRow, ofWhich,
    lateDay, spanInWords, otherWord, indicatorsBehindAllocation, kindBeforeName, quantifier, roundNumber, capitalKeyword, misspelledKeyword, dateInWords,
    periodInWords, deadlineInAllocation, divisionAsDate, signBeforeNumber, noteBehindCells, unitWords, andInList, missingListComma,
    nameBeforeTitle, unquotedName,
];

/** The mistakes that the grammar admits: they are found in the tree. */
const trees: readonly ((tree: ast.Document, reading: Reading) => readonly Repair[])[] = [
    splitsWithoutBlock, columnsOfTables, totalsInSplits, totalsInAdjustments,
];

/** A repaired text can show further mistakes, block by block inwards, one after the other; so often it is parsed at most. */
const rounds = 100;
/** The same for a text so long that it would be felt: whole files of mistakes are written by hand, and short. */
const roundsOfLong = 10;
const longText = 100_000;

/** Reads a document. Never throws: what cannot be read is in `diagnostics`. */
export function parseDocument(source: SourceDocument): ParsedDocument {
    const { parser, lexer, services } = allotServices();
    let read = lexer.tokenizeWhole(source.text);
    let findings = [...read.findings];
    let tokens: readonly IToken[] = read.tokens;
    let marked: readonly Repair[] = [];
    let parsed: ParsedTokens;
    let mistakes: readonly Mistake[];
    const last = source.text.length < longText ? rounds : roundsOfLong;
    for (let round = 1; ; round++) {
        parsed = parser.parseTokens(source.text, tokens, read.hidden);
        const reading: Reading = { text: source.text, tokens, lexer, grammar: services.Grammar, root: parsed.tree.$cstNode! };
        mistakes = withoutFollowing(parsed.errors.map(error => mistakeOf(reading, error)), findings, source);
        if (round === last) break;
        const made = new Set(errorsOf(findings, source).map(finding => finding.start));
        // What was repaired in vain is not repaired again.
        const notMade = ({ finding }: Repair): boolean => !made.has(finding.start);
        const unchanged = tokens === read.tokens ? read.withAllBraces : tokens;
        const marks = parsed.errors.length ? keywordsWithoutMarks({ ...reading, tokens: unchanged }).filter(notMade) : [];
        if (marks.length) {
            // Without these keywords nothing around them was understood: the text is read anew with them.
            marked = [...marked, ...marks].sort((a, b) => a.finding.start - b.finding.start);
            read = lexer.tokenizeWhole(source.text, marked.flatMap(mark => mark.tokens));
            findings = [...read.findings, ...marked.map(mark => mark.finding)];
            tokens = read.tokens;
            continue;
        }
        const found = [...mistakes.flatMap(repairsOf), ...trees.flatMap(repairs => repairs(parsed.tree, reading))];
        const repairs = inOrder(found.filter(notMade));
        if (!repairs.length) break;
        for (const { finding, whole } of repairs) {
            if (whole) findings = findings.filter(({ start, end }) => start < finding.start || end > finding.end);
            findings.push(finding);
        }
        tokens = repaired(tokens, repairs);
    }
    findings.push(...turnBackwardArrows(parsed.tree, tokens, source.text));
    const all = [...findings, ...unexplained(mistakes, findings, source), ...(parsed.failed ? [tooDeep(0)] : [])];
    const diagnostics = all.map(finding => diagnosticOf(source, finding));
    return {
        source, tree: parsed.tree, unread: unreadIn(parsed, findings),
        diagnostics: diagnostics.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end),
    };
}

function unreadIn({ errors }: ParsedTokens, findings: readonly Finding[]): readonly number[] {
    const skipped = errors.map(({ token }) => token.startOffset).filter(offset => !Number.isNaN(offset));
    return [...skipped, ...findings.filter(finding => finding.unread).map(finding => finding.start)].sort((a, b) => a - b);
}

function repairsOf(mistake: Mistake): readonly Repair[] {
    for (const hint of hints) {
        const repair = hint(mistake);
        if (repair) return [repair];
    }
    return [];
}

/** Plain syntax errors for the mistakes that remain, except on lines where something was explained. */
function unexplained(mistakes: readonly Mistake[], known: readonly Finding[], source: SourceDocument): readonly Finding[] {
    const lines = new Set(errorsOf(known, source).map(finding => source.positionAt(finding.start).line));
    return mistakes.map(syntaxError).filter(finding => !lines.has(source.positionAt(finding.start).line));
}

function errorsOf(findings: readonly Finding[], source: SourceDocument): readonly Finding[] {
    return findings.filter(finding => diagnosticOf(source, finding).severity === 'error');
}

/** Mistakes without those that only follow from another one: on its line, where parsing went on after it, or where nothing can be read. */
function withoutFollowing(mistakes: readonly Mistake[], known: readonly Finding[], source: SourceDocument): readonly Mistake[] {
    const cut = known.reduce((least, finding) => (finding.end === Infinity ? Math.min(least, finding.start) : least), Infinity);
    const unreadable = known.filter(finding => finding.unreadable);
    const lines = new Set(unreadable.map(finding => source.positionAt(finding.start).line + 1));
    const starts = new Set(unreadable.map(finding => finding.start));
    let resumed = -1;
    let skippedBraces = 0;
    return mistakes.filter(({ token, previous, index, resumed: next, reading }) => {
        const line = token?.startLine ?? previous?.endLine ?? 1;
        // A `{` that was skipped leaves its `}`.
        const closesSkipped = token?.image === '}' && skippedBraces > 0;
        if (closesSkipped) skippedBraces--;
        const unread = (cut < Infinity && (token?.startOffset ?? Infinity) >= cut) || (previous && starts.has(previous.startOffset));
        const follows = unread || lines.has(line) || index <= resumed;
        lines.add(line);
        for (let i = Math.max(index, resumed); i < next; i++) skippedBraces += reading.tokens[i]?.image === '{' ? 1 : 0;
        resumed = Math.max(resumed, next);
        return !follows && !closesSkipped;
    });
}
