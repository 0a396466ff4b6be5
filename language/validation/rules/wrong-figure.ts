import { related } from '../../diagnostics/diagnostic.js';
import { rule } from '../rule.js';
import { changesOf } from '../settling-change.js';
import { changeFigure, checkPhrase, inScaleOf, listed, writtenText } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** One figure that makes several checks fail, where one other value would settle all of them. */
export const wrongFigure = rule('wrong-figure', (model, report) => {
    const { edits } = changesOf(model);
    for (const { figure, part, indicator, checks, wanted } of model.blames) {
        const wantedText = inScaleOf(figure, wanted) ?? wanted.format();
        report(figure.place!, {
            label: part.split ? partName(part) : part.owner.name, written: writtenText(figure), indicator: indicator.name,
            checks: listed(checks.map(checkPhrase)), wanted: wantedText,
        }, {
            related: checks.map(check => related(otherPlace(check, figure.place!), 'check-here', { check: checkPhrase(check), wanted: wantedText })),
            fixes: changeFigure(figure, wanted, edits(figure, wanted)),
        });
    }
});

/** The side of a check on which the figure does not stand. */
function otherPlace(check: Parameters<typeof checkPhrase>[0], own: { readonly start: number }) {
    const { subject, comparison } = check;
    const whole = comparison?.whole.place;
    if (whole && whole !== own) return whole;
    if (subject.kind === 'split') return subject.headPlace;
    return check.place;
}
