import type * as ast from '../generated/ast.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf, placeOfProperty } from '../syntax/places.js';
import type { Build, Declaration } from './build.js';
import type { Declarations } from './declare.js';
import type { Formula, Indicator, IndicatorKind } from './model.js';
import { hundredth, readNumberText, scaleOf } from './read-figures.js';

type IndicatorDeclaration = Declaration<ast.Indicator, Indicator>;

/** Indicators with their measures, relations and formulas. What a formula is (stock, flow, rate) follows from its operands. */
export function resolveIndicators(build: Build, declarations: Declarations): void {
    for (const declaration of declarations.indicator) resolveClauses(build, declaration);
    const kinds = new FormulaKinds(build, declarations.indicator);
    for (const declaration of declarations.indicator) kinds.settle(declaration.draft);
}

function resolveClauses(build: Build, declaration: IndicatorDeclaration): void {
    const { node, draft } = declaration;
    const construct = { en: 'indicator', vi: 'chỉ tiêu' };
    draft.measure = build.link(build.once(node.measures, keywordInMessages('in', 'IndicatorClause'), construct, declaration), ['measure'], declaration);
    const kind = build.once(node.kinds, { en: 'stock / flow', vi: 'lũy kế / phát sinh' }, construct, declaration);
    if (kind?.kind) {
        draft.indicatorKind = kind.kind;
        draft.kindPlace = placeOf(declaration.source, kind);
    }
    draft.supersets = build.linkAll(node.supersets, ['indicator'], declaration);
    draft.disjoint = build.linkAll(node.disjoint, ['indicator'], declaration);
    draft.unionOf = build.linkAll(node.unionOf, ['indicator'], declaration);
    draft.into = build.link(build.once(node.into, 'into', construct, declaration), ['indicator'], declaration);
    draft.outOf = build.link(build.once(node.outOf, 'out of', construct, declaration), ['indicator'], declaration);
    const formula = build.once(node.formulas, '=', construct, declaration);
    if (formula) {
        const { text, meaning } = readFormula(build, declaration, formula);
        draft.formula = text;
        draft.expression = meaning;
    }
    reportMissingClauses(build, declaration);
}

function reportMissingClauses(build: Build, { node, draft }: IndicatorDeclaration): void {
    const missing = (clause: string, en: string, vi: string) => build.report(diagnostic('missing-clause', draft.namePlace, {
        construct: { en: 'The indicator', vi: 'Chỉ tiêu' }, name: draft.name, clause: keywordInMessages(clause, 'IndicatorClause'), reason: { en, vi },
    }));
    // Without a name it is no declaration, which was told.
    if (draft.formula !== undefined || draft.name === '') return;
    if (!node.measures.length) missing('in', 'the measure says whether amounts can have fractions', 'đơn vị tính quyết định số liệu có được lẻ hay không');
    if (!node.kinds.length) missing('stock', 'a stock is a level at a date, a flow what is added during a period ("flow")', 'lũy kế là mức tại một ngày, phát sinh là số tăng trong kỳ ("phát sinh")');
}

/** The formula in one canonical writing and as what it means, with its operands collected on the way. */
function readFormula(
    build: Build, declaration: IndicatorDeclaration, expression: ast.Expression, priority = 0,
): { readonly text: string; readonly meaning: Formula | undefined } {
    switch (expression?.$type) {
        case 'Use': {
            const indicator = build.link(expression.indicator, ['indicator'], declaration);
            if (indicator && !declaration.draft.operands.includes(indicator)) declaration.draft.operands.push(indicator);
            return { text: indicator?.name ?? expression.indicator?.$refText ?? '?', meaning: indicator && { kind: 'indicator', indicator } };
        }
        case 'Literal': {
            const { number, percent, scale } = expression.value ?? {};
            const value = number === undefined ? undefined
                : readNumberText(build, number, placeOfProperty(declaration.source, expression.value, 'number'), percent);
            return {
                text: `${number ?? '?'}${percent ? '%' : ''}${scale ? ` ${scale}` : ''}`,
                meaning: value && { kind: 'number', value: value.times(percent ? hundredth : scaleOf(scale)) },
            };
        }
        case 'Binary': {
            const { operator } = expression;
            const own = operator === '+' || operator === '-' ? 1 : 2;
            const left = readFormula(build, declaration, expression.left, own);
            const right = readFormula(build, declaration, expression.right, own + (operator === '-' || operator === '/' ? 1 : 0));
            const text = `${left.text} ${operator} ${right.text}`;
            const meaning = left.meaning && right.meaning && { kind: 'binary' as const, operator, left: left.meaning, right: right.meaning };
            return { text: own < priority ? `(${text})` : text, meaning };
        }
        default: return { text: '?', meaning: undefined };
    }
}

/** The kinds of indicators with formulas: one with a division is a rate; otherwise its operands are all stocks or all flows. */
class FormulaKinds {
    private readonly nodes = new Map<Indicator, IndicatorDeclaration>();
    private readonly settled = new Set<Indicator>();
    private readonly open: Indicator[] = [];

    constructor(private readonly build: Build, declarations: readonly IndicatorDeclaration[]) {
        for (const declaration of declarations) this.nodes.set(declaration.draft, declaration);
    }

    settle(indicator: Indicator): IndicatorKind {
        const declaration = this.nodes.get(indicator);
        if (!declaration || indicator.formula === undefined || this.settled.has(indicator)) return indicator.indicatorKind;
        if (this.open.includes(indicator)) {
            const circle = [...this.open.slice(this.open.indexOf(indicator)), indicator].map(one => one.name).join(' → ');
            this.build.report(diagnostic('circle', indicator.namePlace, { names: circle }));
            for (const { draft } of this.open.slice(this.open.indexOf(indicator)).map(one => this.nodes.get(one)!)) draft.expression = undefined;
            this.settled.add(indicator);
            return indicator.indicatorKind;
        }
        this.open.push(indicator);
        const kinds = indicator.operands.map(operand => this.settle(operand));
        this.open.pop();
        this.settled.add(indicator);
        this.conclude(declaration, kinds);
        return declaration.draft.indicatorKind;
    }

    private conclude({ node, draft }: IndicatorDeclaration, kinds: readonly IndicatorKind[]): void {
        if (divides(node.formulas[0]) || kinds.includes('rate')) {
            draft.indicatorKind = 'rate';
            return;
        }
        draft.measure ??= draft.operands.find(operand => operand.measure)?.measure;
        const [kind] = kinds;
        if (kind) draft.indicatorKind = kind;
        const odd = draft.operands.find((_, i) => kinds[i] !== kind);
        if (odd && kind) {
            this.build.report(diagnostic('stock-flow-mismatch', draft.namePlace, {
                indicator: odd.name, actual: kindWord(odd.indicatorKind), expected: kindWord(kind), clause: { en: `the formula of ${draft.name}`, vi: `công thức của ${draft.name}` },
            }));
        }
        const other = draft.operands.find(operand => operand.measure && draft.measure && operand.measure !== draft.measure);
        if (other?.measure && draft.measure) {
            const first = draft.operands.find(operand => operand.measure === draft.measure);
            this.build.report(diagnostic('measure-mismatch', draft.namePlace, {
                left: first?.name ?? draft.name, leftMeasure: draft.measure.name, right: other.name, rightMeasure: other.measure.name,
                relation: { en: 'added or subtracted', vi: 'cộng trừ với nhau' },
            }));
        }
    }
}

/** The word for a kind of indicator in messages. */
export function kindWord(kind: IndicatorKind): { readonly en: string; readonly vi: string } {
    switch (kind) {
        case 'stock': return { en: 'stock', vi: 'số lũy kế' };
        case 'flow': return { en: 'flow', vi: 'số phát sinh' };
        case 'rate': return { en: 'rate', vi: 'tỷ lệ' };
    }
}

function divides(expression: ast.Expression | undefined): boolean {
    return expression?.$type === 'Binary' && (expression.operator === '/' || divides(expression.left) || divides(expression.right));
}
