import type { Localized } from '../../diagnostics/definition.js';
import { related } from '../../diagnostics/diagnostic.js';
import type { Check, Contradiction, Figure } from '../../model/model.js';
import { rule } from '../rule.js';
import { changesOf } from '../settling-change.js';
import { changeFigure, checkPhrase, inScaleOf, listed, splitPhrase, writtenText } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** One figure that makes several checks fail, where one other value would settle all of them. */
export const wrongFigure = rule('wrong-figure', (model, report) => {
    const { edits } = changesOf(model);
    for (const { figure, part, indicator, checks, contradictions, wanted } of model.blames) {
        const wantedText = inScaleOf(figure, wanted) ?? wanted.format();
        report(figure.place!, {
            label: part.split ? partName(part) : part.owner.name, written: writtenText(figure), indicator: indicator.name,
            checks: listed([...checks.map(check => phraseFor(check, figure)), ...contradictions.map(adjustmentPhrase)]), wanted: wantedText,
        }, {
            related: [
                ...checks.map(check => related(otherPlace(check, figure.place!), 'check-here', { check: phraseFor(check, figure), wanted: wantedText })),
                ...contradictions.map(one => related(one.written.place!, 'check-here', { check: adjustmentPhrase(one), wanted: wantedText })),
            ],
            fixes: changeFigure(figure, wanted, edits(figure, wanted)),
        });
    }
});

/** A total that parts are compared with, each by itself, is contradicted by these parts. */
function phraseFor(check: Check, figure: Figure): Localized {
    const { kind, subject, comparison } = check;
    if (kind !== 'part' || !('cells' in subject) || !subject.split || comparison?.whole !== figure) return checkPhrase(check);
    const [name, by] = [partName(subject), splitPhrase(subject.split)];
    return { en: name.en + by.en, vi: name.vi + by.vi };
}

function adjustmentPhrase({ since }: Contradiction): Localized {
    return { en: `the adjustment from ${since} on`, vi: `lần điều chỉnh từ ${since}` };
}

/** The side of a check on which the figure does not stand. */
function otherPlace(check: Parameters<typeof checkPhrase>[0], own: { readonly start: number }) {
    const { subject, comparison } = check;
    const whole = comparison?.whole.place;
    if (whole && whole !== own) return whole;
    if (subject.kind === 'split') return subject.headPlace;
    return check.place;
}
