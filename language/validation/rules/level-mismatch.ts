import { related } from '../../diagnostics/diagnostic.js';
import { memberName } from '../../model/build-tables.js';
import { lastIndex } from '../../model/sum-directions.js';
import { rule } from '../rule.js';
import { allowanceOf, differenceOf, valueText, wholeName } from '../words.js';

/** A stock whose level at the end of its last period is not its total. */
export const levelMismatch = rule('level-mismatch', (model, report) => {
    for (const check of model.checks) {
        const { subject, comparison, indicator } = check;
        if (check.kind !== 'level' || check.status !== 'failed' || check.blame || subject.kind !== 'split' || subject.owner.kind === 'report') continue;
        if (!comparison || !indicator || !('low' in check.actual && 'low' in check.expected)) continue;
        const last = subject.parts[lastIndex(subject.parts.map(part => part.member))]?.member;
        const [level] = comparison.parts;
        report(check.place, {
            indicator: indicator.name, period: last ? memberName(last) : '?', level: valueText(check.actual, indicator),
            ...differenceOf(check.actual, comparison.whole.interval, indicator), total: valueText(comparison.whole.interval, indicator),
            owner: wholeName(subject.whole), allowance: allowanceOf(check),
        }, { related: level.place ? [related(level.place, 'row-here', { label: last ? memberName(last) : '?', value: valueText(level.interval, indicator) })] : [] });
    }
});
