import { GrammarUtils } from 'langium';
import type * as ast from '../generated/ast.js';
import { diagnostic, fix, related, type Fix } from '../diagnostics/diagnostic.js';
import { placeOf, placeOfCst, placeOfFirstToken, placeOfReference } from '../syntax/places.js';
import { unambiguousDecimal } from '../syntax/read-number.js';
import { keywordIn, keywordLanguageAt } from '../syntax/written-words.js';
import type { At, Build } from './build.js';
import type { Place } from '../diagnostics/source-document.js';
import { counted } from './counted.js';
import { Decimal } from './decimal.js';
import type { Column, ComputedColumn, Split } from './model.js';
import { readQuantity } from './read-figures.js';
import { keywordInMessages } from '../syntax/keywords.js';

/** The step and the bounds of each column: one for all columns, or one for each. The step of indivisible things is 1 unless it is written. */
export function readComputedColumns(build: Build, node: ast.Others, split: Split, at: At): readonly ComputedColumn[] {
    const { columns } = split;
    const steps = readList(build, node, 'rounded to', node.step, columns, at);
    const mins = readList(build, node, 'min', node.min, columns, at);
    const maxs = readList(build, node, 'max', node.max, columns, at);
    return columns.map((column, c) => {
        const [min, max] = [mins[c], maxs[c]];
        reportBounds(build, node, column, min, max, at);
        return {
            step: readStep(build, node, column, steps[c], split, at), min, max, left: undefined, problem: undefined,
            minPlace: ownPlace(node.min, c, columns, at), maxPlace: ownPlace(node.max, c, columns, at),
        };
    });
}

/** Where the number of a column stands, if it is no other column's. */
function ownPlace(written: readonly ast.Quantity[], c: number, columns: readonly Column[], at: At): Place | undefined {
    return written.length && written.length === columns.length ? placeOf(at.source, written[c]) : undefined;
}

function readStep(build: Build, node: ast.Others, { indicator }: Column, written: Decimal | undefined, split: Split, at: At): Decimal | undefined {
    if (written && !written.isZero() && !written.isNegative()) return written;
    // What was written and not understood is reported.
    if (!written && (node.step.length || !indicator.measure)) return undefined;
    if (!written && indicator.measure?.whole) return Decimal.one;
    const place = written ? placeOf(at.source, node.step[0]) : placeOf(at.source, node);
    build.report(diagnostic('missing-step', place, {
        reason: written
            ? { en: `${written.format()} is none`, vi: `${written.format()} không phải là bước` }
            : { en: `${indicator.name} is not counted in whole numbers`, vi: `${indicator.name} không tính bằng số nguyên` },
    }, { fixes: written ? writeSteps(node, split, at) : insertSteps(node, split, at) }));
    return undefined;
}

/** Writes the steps of all columns behind what the rows are divided by. */
function insertSteps(node: ast.Others, split: Split, at: At): readonly Fix[] {
    const { document, ...head } = placeOfFirstToken(at.source, node);
    const behind = node.asOf ? placeOf(at.source, node.asOf) : node.weight ? placeOfReference(at.source, node.weight) : undefined;
    const even = GrammarUtils.findNodeForKeyword(node.$cstNode, 'evenly');
    const end = behind?.end ?? even?.end ?? head.end;
    const text = `${keywordIn(keywordLanguageAt({ document, ...head }, 'others'), 'rounded to')} ${stepsText(split)}`;
    return [fix('insert', { text }, [{ place: { document, start: end, end }, text: ` ${text}` }])];
}

function writeSteps({ step }: ast.Others, split: Split, at: At): readonly Fix[] {
    const text = stepsText(split);
    const place = { ...placeOf(at.source, step[0]), end: placeOf(at.source, step.at(-1)!).end };
    return [fix('write-instead', { text }, [{ place, text }])];
}

/** The steps that follow from how exact the figures of each column are. */
function stepsText({ columns, parts, whole }: Split): string {
    const steps = columns.map(({ indicator, scale, indicatorIndex }, c) => {
        if (indicator.measure?.whole && scale.equals(Decimal.one)) return Decimal.one;
        const figures = [...parts.map(part => part.cells[c]), whole.values[indicatorIndex]];
        return Decimal.min(Decimal.one, ...figures.flatMap(figure => (figure?.value ? lastDigitOf(figure.value.dividedBy(scale, 15, 'floor')) : [])));
    });
    return steps.map(step => unambiguousDecimal(step.format())).join(', ');
}

function lastDigitOf(value: Decimal): Decimal {
    const digits = value.toString().split('.')[1]?.length ?? 0;
    return Decimal.one.dividedBy(Decimal.of(10n ** BigInt(digits)), digits, 'floor');
}

function reportBounds(build: Build, node: ast.Others, { indicator }: Column, min: Decimal | undefined, max: Decimal | undefined, at: At): void {
    const report = (en: string, vi: string) =>
        build.report(diagnostic('bounds-impossible', placeOf(at.source, node), { indicator: indicator.name, reason: { en, vi } }));
    const negative = [min, max].find(bound => bound?.isNegative());
    if (negative) report(`${negative.format()} is less than nothing`, `${negative.format()} nhỏ hơn 0`);
    else if (min && max && min.compare(max) > 0) {
        const gap = min.minus(max).format();
        report(`min ${min.format()} is ${gap} more than max ${max.format()}`, `tối thiểu ${min.format()} nhiều hơn ${gap} so với tối đa ${max.format()}`);
    }
}

/** The quantities after a keyword, one for each column. */
function readList(
    build: Build, node: ast.Others, keyword: string, written: readonly ast.Quantity[], columns: readonly Column[], at: At,
): (Decimal | undefined)[] {
    if (!written.length || !columns.length) return [];
    const [first, again] = GrammarUtils.findNodesForKeyword(node.$cstNode, keyword);
    if (again) {
        build.report(diagnostic('repeated-clause', placeOfCst(at.source, again), { clause: keywordInMessages(keyword), construct: { en: 'row', vi: 'dòng' } }, {
            related: [related(placeOfCst(at.source, first), 'first-here', {})],
        }));
        return [];
    }
    if (written.length !== 1 && written.length !== columns.length) {
        build.report(diagnostic('wrong-cell-count', placeOfFirstToken(at.source, written[0]), {
            label: keywordInMessages(keyword), cells: counted(written.length, 'number', 'số'), columns: counted(columns.length, 'column', 'cột'),
        }));
        return [];
    }
    const read = ({ indicator, scale }: Column, quantity: ast.Quantity) => readQuantity(build, quantity, { indicator, scale, percent: false }, at);
    if (written.length > 1) return columns.map((column, c) => read(column, written[c]));
    // What is wrong with the number that all columns have is said once.
    const [column] = columns;
    const value = read(column, written[0]);
    return columns.map(other => (!value || sameCount(column, other) ? value : read(other, written[0])));
}

function sameCount(a: Column, b: Column): boolean {
    return a.indicator.measure === b.indicator.measure && a.scale.equals(b.scale);
}
