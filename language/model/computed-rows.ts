import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { placeOf, placeOfFirstToken, placeOfReference } from '../syntax/places.js';
import type { At, Build, Draft } from './build.js';
import { memberName } from './member-name.js';
import { partOfSplit } from './part-of-split.js';
import type { IsoDate } from './dates.js';
import type { Column, Computation, Indicator, Member, Part, Split } from './model.js';
import { readDay } from './read-days.js';
import { readComputedColumns } from './read-computed-columns.js';
import { figure } from './read-figures.js';
import { timeUnitOfDimension } from './resolve-members.js';
import { addsUpOver } from './sum-directions.js';
import { dimensionName } from './names-in-messages.js';

/** Whether `others` says how the members that are not listed are computed, instead of what they get together. */
export function isComputing(node: ast.Others): boolean {
    return node.evenly || node.weight !== undefined || node.step.length + node.min.length + node.max.length > 0;
}

/**
 * Adds a row for each member that is not listed, whose figures are computed once totals are settled. False where the split is not one
 * whose rows can be computed; that is reported.
 *
 * @param index where among the parts the rows belong
 */
export function addComputedRows(build: Build, node: ast.Others, split: Draft<Split>, unlisted: readonly Member[], index: number, at: At): boolean {
    const place = placeOf(at.source, node);
    const refusal = refusalOf(node, split, unlisted);
    if (refusal) build.report(diagnostic('computed-misplaced', place, { reason: refusal }));
    const weight = node.evenly ? undefined : readWeight(build, node, at);
    const asOf = readAsOf(build, node, split, at);
    const columns = readComputedColumns(build, node, split, at);
    if (refusal || !asOf || (!node.evenly && !weight)) return false;
    const rows = [...unlisted].sort(inOrderOfService(split)).map(member => computedRow(member, node, split, at));
    const basisPlace = node.weight ? { ...placeOfReference(at.source, node.weight), ...(node.asOf ? { end: placeOf(at.source, node.asOf).end } : {}) } : place;
    split.computation = { rows, weight, asOf: 'unknown' in asOf ? undefined : asOf.date, basis: undefined, basisProblem: undefined, columns, place, basisPlace } satisfies Computation;
    split.parts.splice(index, 0, ...rows);
    return true;
}

function readWeight(build: Build, node: ast.Others, at: At): Indicator | undefined {
    if (node.weight?.$refText !== '?') return build.link(node.weight, ['indicator'], at);
    build.report(diagnostic('missing-basis', placeOfReference(at.source, node.weight), {
        weight: '?', reason: { en: 'it is not known what to divide by', vi: 'chưa rõ chia theo chỉ tiêu nào' },
    }));
    return undefined;
}

/** Undefined where a day is written that is none, which is reported. */
function readAsOf(build: Build, node: ast.Others, { owner }: Split, at: At): { readonly date: IsoDate } | { readonly unknown: true } | undefined {
    if (node.asOf) return readDay(build, node.asOf, at);
    return owner.kind === 'allocation' && owner.date ? { date: owner.date } : { unknown: true };
}

/** Why rows of a split cannot be computed. */
function refusalOf(node: ast.Others, split: Split, unlisted: readonly Member[]): Localized | undefined {
    const { rows, owner, mode, columns, columnDimension, parts } = split;
    const isTime = timeUnitOfDimension(rows) !== undefined;
    if (owner.kind === 'report') return { en: 'a report states what was reached', vi: 'kết quả ghi số đã thực hiện' };
    if (columnDimension) return { en: 'a cell of a table is part of two sums', vi: 'ô của bảng hai chiều thuộc hai tổng' };
    if (mode !== 'exactly') {
        return { en: `the parts of this split need not equal its total ("${mode}")`, vi: 'các phần của bảng chia này không nhất thiết bằng tổng' };
    }
    if (rows.kind === 'organization') return { en: 'which organizations are left does not follow', vi: 'không suy ra được còn những cơ quan nào' };
    if (isTime && !node.evenly) return { en: 'the parts of a period have nothing to be proportional to', vi: 'các phần của kỳ không có gì để chia theo tỷ lệ' };
    const notSummed = columns.find(column => !addsUpOver(column.indicator, isTime));
    if (notSummed) return { en: `${notSummed.indicator.name} is not summed here`, vi: `${notSummed.indicator.name} không cộng dồn ở đây` };
    if (parts.some(part => part.cells.some(cell => cell.rest))) return { en: '"rest" is left of the total already', vi: 'đã có "phần còn lại" của tổng' };
    if (unlisted.length || (rows.level && !split.scope)) return undefined;
    return { en: `no ${rows.label} is left without a row of its own`, vi: `không còn ${dimensionName(rows).vi} nào chưa có dòng riêng` };
}

function computedRow(member: Member, node: ast.Others, split: Split, at: At): Part {
    const cells = split.columns.map((column: Column) => figure('computed', undefined, column.scale));
    return partOfSplit(split, {
        kind: 'row', member, label: memberName(member), computed: true, cells, note: node.note?.normalize('NFC'),
        place: placeOf(at.source, node), labelPlace: placeOfFirstToken(at.source, node),
    });
}

/**
 * The order in which equals are served. Of units it is by code, those without one last, then by path, so that it does not depend on the
 * files in which they are declared; members of a category and parts of a period have an order of their own.
 */
export function inOrderOfService({ rows }: Split): (a: Member, b: Member) => number {
    if (!rows.level) return () => 0;
    return (a, b) => (a.kind === 'unit' && b.kind === 'unit' ? compareCodes(a.code, b.code) || compareTexts(a.path, b.path) : 0);
}

function compareCodes(a: string | null | undefined, b: string | null | undefined): number {
    if (typeof a !== 'string' || typeof b !== 'string') return Number(typeof a !== 'string') - Number(typeof b !== 'string');
    return compareTexts(a, b);
}

function compareTexts(a: string, b: string): number {
    return a === b ? 0 : a < b ? -1 : 1;
}
