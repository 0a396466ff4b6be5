import type { Localized } from '../../diagnostics/definition.js';
import { kindWord } from '../../model/resolve-indicators.js';
import type { Indicator, IndicatorKind } from '../../model/model.js';
import { rule } from '../rule.js';
import { keywordInMessages } from '../../syntax/keywords.js';

/** A stock where a flow belongs, or the other way round: flows go into and out of stocks, and sets are of one kind. */
export const stockFlowMismatch = rule('stock-flow-mismatch', (model, report) => {
    for (const indicator of model.indicators) {
        for (const { subject, expected, clause } of demandsOf(indicator)) {
            if (subject.indicatorKind === expected) continue;
            report(indicator.namePlace, { indicator: subject.name, actual: kindWord(subject.indicatorKind), expected: kindWord(expected), clause });
        }
    }
});

interface Demand {
    readonly subject: Indicator;
    readonly expected: IndicatorKind;
    readonly clause: Localized;
}

function demandsOf(indicator: Indicator): readonly Demand[] {
    const { name, into, outOf, supersets, disjoint, unionOf, indicatorKind } = indicator;
    const clause = (words: string): Localized => ({ en: `"${words}" of ${name}`, vi: `"${keywordInMessages(words).vi}" của ${name}` });
    const flows = (target: Indicator | undefined, words: string): Demand[] => target ? [
        { subject: indicator, expected: 'flow', clause: clause(words) }, { subject: target, expected: 'stock', clause: clause(words) },
    ] : [];
    const same = (others: readonly Indicator[], words: string): Demand[] =>
        others.map(subject => ({ subject, expected: indicatorKind, clause: clause(words) }));
    return [
        ...flows(into, 'into'), ...flows(outOf, 'out of'), ...same(supersets, 'subset of'), ...same(disjoint, 'disjoint from'), ...same(unionOf, 'union of'),
    ];
}
