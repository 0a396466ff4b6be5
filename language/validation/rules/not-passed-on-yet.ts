import { related } from '../../diagnostics/diagnostic.js';
import type { Check } from '../../model/model.js';
import { deadlineInMessages } from '../../model/names-in-messages.js';
import { rule } from '../rule.js';
import { scaleOfCheck } from '../scale-of-amounts.js';
import { valueText, writtenText } from '../words.js';

/** A plan that does not follow yet what was adjusted in the one above it: its figures, or its deadline. */
export const notPassedOnYet = rule('not-passed-on-yet', (model, report) => {
    for (const check of model.checks) {
        if (check.status !== 'pending') continue;
        if (check.kind === 'link') reportFigure(check);
        else reportDeadline(check);
    }

    function reportFigure(check: Check): void {
        const { subject, passed, indicator, actual, place } = check;
        if (subject.kind !== 'allocation' || !passed || !indicator || !('low' in actual)) return;
        const { figure, version, part } = passed;
        const scale = scaleOfCheck(check);
        report(place, {
            date: version.validFrom ?? '?', source: version.allocation.name, assigned: figure.status === 'none' ? nothing : valueText(figure.interval, indicator, scale), unit: subject.receiver?.name ?? '?',
            of: { en: ` (${indicator.name})`, vi: ` (${indicator.name})` }, allocation: subject.name, own: valueText(actual, indicator, scale),
        }, { related: figure.place ? [related(figure.place, 'row-here', { label: part.label, value: writtenText(figure) })] : [] });
    }

    function reportDeadline({ subject, other, place }: Check): void {
        if (subject.kind !== 'deadline' || other?.kind !== 'deadline') return;
        const [target] = subject.targets;
        const inForce = deadlineInMessages(other);
        const owner = target && 'owner' in target ? target.owner : target;
        report(place, {
            date: other.validFrom ?? '?', source: nameOf(other.targets[0]), assigned: { en: `the deadline ${inForce}`, vi: `hạn ${inForce}` }, unit: owner?.kind === 'allocation' ? owner.receiver?.name ?? '?' : '?',
            of: { en: '', vi: '' }, allocation: owner?.name ?? '?', own: deadlineInMessages(subject),
        }, { related: [related(other.datePlace, 'in-force-here', { value: inForce })] });
    }
});

const nothing = { en: 'nothing', vi: '0' };

function nameOf(target: Check['subject'] | undefined | { readonly name: string } | { readonly owner: { readonly name: string } }): string {
    if (!target) return '?';
    if ('owner' in target) return target.owner.name;
    return 'name' in target ? target.name : '?';
}
