import type { Localized } from '../../diagnostics/definition.js';
import type { Indicator } from '../../model/model.js';
import { rule } from '../rule.js';

/** Indicators that are said to be parts of one another but are measured in different things. */
export const measureMismatch = rule('measure-mismatch', (model, report) => {
    for (const indicator of model.indicators) {
        for (const [others, relation] of relationsOf(indicator)) {
            for (const other of others) {
                if (!indicator.measure || !other.measure || indicator.measure === other.measure) continue;
                report(indicator.namePlace, {
                    left: indicator.name, leftMeasure: indicator.measure.name, right: other.name, rightMeasure: other.measure.name, relation,
                });
            }
        }
    }
});

function relationsOf(indicator: Indicator): readonly (readonly [readonly Indicator[], Localized])[] {
    return [
        [indicator.supersets, { en: 'subset and superset', vi: 'tập con và tập bao' }],
        [indicator.disjoint, { en: 'disjoint from each other', vi: 'không trùng nhau' }],
        [indicator.unionOf, { en: 'a union and its members', vi: 'tập hợp chung và các thành phần' }],
        [indicator.into ? [indicator.into] : [], { en: 'a stock and what flows into it', vi: 'số lũy kế và số làm tăng nó' }],
        [indicator.outOf ? [indicator.outOf] : [], { en: 'a stock and what flows out of it', vi: 'số lũy kế và số làm giảm nó' }],
    ];
}
