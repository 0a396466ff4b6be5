import { fix, related, type Fix } from '../../diagnostics/diagnostic.js';
import { memberName } from '../../model/member-name.js';
import { exactValue } from '../../model/interval.js';
import type { Check } from '../../model/model.js';
import { lastIndex } from '../../model/sum-directions.js';
import { additionsIn, additionsPhrase, writeLevels } from '../fixes/levels-and-additions.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { changesOf, type Changes } from '../settling-change.js';
import { allowanceOf, differenceOf, sincePhrase, valueText, wholeName } from '../words.js';

/** A stock whose level at the end of its last period is not its total. */
export const levelMismatch = rule('level-mismatch', (model, report) => {
    const changes = changesOf(model);
    for (const check of model.checks) {
        const { subject, comparison, indicator } = check;
        if (check.kind !== 'level' || check.status !== 'failed' || check.blame || subject.kind !== 'split' || subject.owner.kind === 'report') continue;
        if (!comparison || !indicator || !('low' in check.actual && 'low' in check.expected)) continue;
        const last = subject.parts[lastIndex(subject.parts.map(part => part.member))]?.member;
        const [level] = comparison.parts;
        const scale = scaleOfCheck(check);
        const additions = additionsIn(check);
        const levels = additions ? writeLevels(additions, changes) : [];
        const period = last ? memberName(last) : '?';
        report(check.place, {
            indicator: indicator.name, period, level: valueText(check.actual, indicator, scale),
            ...differenceOf(check.actual, comparison.whole.interval, scale, indicator), total: valueText(comparison.whole.interval, indicator, scale),
            owner: wholeName(subject.whole), allowance: allowanceOf(check), since: sincePhrase(check),
            meant: additions ? additionsPhrase(indicator) : { en: '', vi: '' },
        }, {
            related: level.place ? [related(level.place, 'row-here', { label: period, value: valueText(level.interval, indicator, scale) })] : [],
            // Where the rows are what each period adds, the total is right: alone, another one would be no help.
            fixes: additions && !levels.length ? [] : [...levels, ...changeTotal(check, changes), ...changeLevel(check, period, changes)],
        });
    }
});

/** The total can become the level, or the level the total: which of the two is right is for the planner to say. */
function changeTotal({ comparison, actual }: Check, { settling }: Changes): readonly Fix[] {
    return comparison?.mode === 'exactly' && 'low' in actual ? settling(comparison.whole, exactValue(actual), 'change-total') : [];
}

function changeLevel({ comparison }: Check, period: string, { settling }: Changes): readonly Fix[] {
    if (comparison?.mode !== 'exactly') return [];
    return settling(comparison.parts[0], exactValue(comparison.whole.interval))
        .map(({ values, edits }) => fix('change-level', { period, from: values.from, to: values.to }, edits));
}
