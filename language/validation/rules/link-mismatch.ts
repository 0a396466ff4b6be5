import { fix, related, type Fix } from '../../diagnostics/diagnostic.js';
import { exactValue } from '../../model/interval.js';
import type { Figure, SourceFigure } from '../../model/model.js';
import { givenLater, writeFrom } from '../fixes/start-with-source.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { changesOf } from '../settling-change.js';
import { sincePhrase, valueText, writtenText } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** A stated total that differs from what the plan above gives to this unit. */
export const linkMismatch = rule('link-mismatch', (model, report) => {
    const { settling } = changesOf(model);
    const changeSource = (own: Figure, { figure, source }: SourceFigure): readonly Fix[] =>
        settling(figure, exactValue(own.interval)).map(({ values, edits }) => fix('change-source', { from: values.from, to: values.to, source: source.name }, edits));
    for (const check of model.checks) {
        const { subject, comparison, indicator } = check;
        if (check.kind !== 'link' || check.status !== 'failed' || check.blame || subject.kind !== 'allocation' || !comparison || !indicator) continue;
        const { passed } = check;
        if (!passed) continue;
        const [own] = comparison.parts;
        const later = givenLater(check);
        const scale = scaleOfCheck(check);
        report(check.place, {
            allocation: subject.name, total: valueText(own.interval, indicator, scale), indicator: indicator.name, source: passed.source.name,
            assigned: valueText(passed.figure.interval, indicator, scale), unit: subject.receiver?.name ?? '?', since: sincePhrase(check),
        }, {
            related: passed.figure.place ? [related(passed.figure.place, 'row-here', { label: partName(passed.part), value: writtenText(passed.figure) })] : [],
            fixes: [
                ...later ? writeFrom(later.adjustment, later.date) : [], ...settling(own, exactValue(passed.figure.interval)),
                ...changeSource(own, passed),
            ],
        });
    }
});
