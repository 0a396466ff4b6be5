import type * as ast from '../generated/ast.js';
import { diagnostic, fix, related, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf, placeOfReference } from '../syntax/places.js';
import { asLabel } from '../syntax/written-words.js';
import { beginsOn } from './begins-on.js';
import type { Build, Declaration } from './build.js';
import { rangeContains } from './dates.js';
import type { Declarations } from './declare.js';
import { requireKnown } from './known-reference.js';
import type { Adjustment, Allocation } from './model.js';
import { dateOf } from './read-days.js';

export type AdjustmentDeclaration = Declaration<ast.Adjustment, Adjustment>;

export interface Adjustments {
    /** The adjustments of each allocation that can be applied: in the order of time, those of one day in the order of the texts. */
    readonly of: ReadonlyMap<Allocation, readonly AdjustmentDeclaration[]>;
    /** The allocations of which an adjustment cannot be applied: what is in force afterwards is not known. */
    readonly incomplete: ReadonlySet<Allocation>;
}

const adjustmentWord: Localized = { en: 'adjustment', vi: 'điều chỉnh' };

/** The headers of adjustments: of which allocation, of which indicators, under which documents, from when on. */
export function resolveAdjustments(build: Build, declarations: Declarations): Adjustments {
    const adjustments = new Map<Allocation, AdjustmentDeclaration[]>();
    const incomplete = new Set<Allocation>();
    let isUnknown = false;
    for (const declaration of declarations.adjustment) {
        const { draft } = declaration;
        header(build, declaration, declarations);
        if (!draft.allocation) {
            isUnknown = true;
            continue;
        }
        if (!isDated(build, declaration)) {
            incomplete.add(draft.allocation);
            continue;
        }
        const own = adjustments.get(draft.allocation);
        if (own) own.push(declaration);
        else adjustments.set(draft.allocation, [declaration]);
    }
    for (const own of adjustments.values()) own.sort(inOrder);
    // It may be meant for any of them.
    if (isUnknown) for (const { draft } of declarations.allocation) incomplete.add(draft);
    return { of: adjustments, incomplete };
}

function header(build: Build, declaration: AdjustmentDeclaration, declarations: Declarations): void {
    const { node, draft, source } = declaration;
    requireKnown(build, node.allocation, declaration);
    const allocation = build.linkExplained(node.allocation, ['allocation'], declaration, problem => withAllocationsUnder(problem, build, declaration, declarations));
    draft.directives = build.linkAll(node.under, ['directive'], declaration);
    const from = build.once(node.starts, 'from', adjustmentWord, declaration);
    draft.date = from ? dateOf(build, from, declaration) : draft.directives[0]?.inForceFrom ?? draft.directives[0]?.issued;
    draft.datePlace = from && placeOf(source, from);
    if (!allocation) return;
    draft.allocation = allocation;
    for (const reference of node.indicators) {
        requireKnown(build, reference, declaration);
        const indicator = build.link(reference, ['indicator'], declaration);
        if (!indicator) continue;
        const place = placeOfReference(source, reference);
        if (draft.indicators.includes(indicator)) build.report(diagnostic('repeated-clause', place, { clause: indicator.name, construct: adjustmentWord }));
        else if (allocation.indicators.includes(indicator)) draft.indicators.push(indicator);
        else build.report(diagnostic('wrong-column', place, { column: indicator.name, reason: { en: `${allocation.name} does not assign it`, vi: `${allocation.name} không giao chỉ tiêu này` } }));
    }
}

/** A document where an allocation is expected: one of those that it assigns is meant. */
function withAllocationsUnder(problem: Diagnostic, build: Build, declaration: AdjustmentDeclaration, declarations: Declarations): Diagnostic {
    const { place } = problem;
    const directive = problem.code === 'wrong-kind' ? build.declared(declaration.node.allocation!.$refText, place, ['directive'], declaration) : undefined;
    if (!directive) return problem;
    const names = declarations.allocation.filter(({ draft }) => draft.named && draft.directives.includes(directive)).map(({ draft }) => asLabel(draft.name));
    return { ...problem, fixes: names.slice(0, fixLimit).map(text => fix('write-instead', { text }, [{ place, text }])) };
}

/** Of more allocations a list would be no help. */
const fixLimit = 8;

/** Whether its day is known and one on which the allocation holds and has held before. */
function isDated(build: Build, { node, draft, source }: AdjustmentDeclaration): boolean {
    const { allocation, date, directives } = draft;
    const clause = node.starts[0] ?? undefined;
    const place = clause ? placeOf(source, clause) : draft.headPlace;
    if (!date) {
        // Of a document that is not known the day is not known either.
        if (!clause && directives.length === node.under.length) build.report(diagnostic('missing-clause', place, {
            construct: { en: 'The', vi: 'Khối' }, name: adjustmentWord, clause: keywordInMessages('from'),
            reason: directives.length
                ? { en: `the date of ${directives[0].name} is not known, so it says from when on`, vi: `chưa biết ngày của ${directives[0].name} nên phải ghi áp dụng từ ngày nào` }
                : { en: 'without a document it says from when on', vi: 'không có văn bản thì phải ghi áp dụng từ ngày nào' },
        }));
        return false;
    }
    const reason = undatable(allocation, draft);
    if (!reason) return true;
    build.report(diagnostic('adjustment-date', place, { date, allocation: allocation.name, reason }, { related: [related(allocation.namePlace, 'declared-here', { name: allocation.name })] }));
    return false;
}

function undatable(allocation: Allocation, { date }: Adjustment): Localized | undefined {
    const { period, validFrom, replacedBy } = allocation;
    const end = replacedBy && beginsOn(replacedBy);
    if (period && !rangeContains(period.range, date!)) return { en: `its period is ${period.id}`, vi: `kỳ của bảng giao là ${period.id}` };
    if (beginsOn(allocation) && validFrom && date! <= validFrom) return { en: `it holds from ${validFrom} on, and what is adjusted must have been in force before`, vi: `bảng giao có hiệu lực từ ${validFrom}, phải có hiệu lực rồi mới điều chỉnh được` };
    if (end && date! >= end) return { en: `${replacedBy.name} has replaced it since ${end}: adjust that one`, vi: `${replacedBy.name} đã thay thế từ ${end}: hãy điều chỉnh bảng đó` };
    return undefined;
}

function inOrder(a: AdjustmentDeclaration, b: AdjustmentDeclaration): number {
    const [left, right] = [a, b].map(({ draft, source }) => [draft.date!, source.path, draft.place.start] as const);
    for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return left[i] < right[i] ? -1 : 1;
    return 0;
}
