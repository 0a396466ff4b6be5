import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { Figure, Part } from '../../model/model.js';
import { partsOf } from '../parts.js';
import { rule } from '../rule.js';
import { changesOf } from '../settling-change.js';
import { inScaleOf, writtenText } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** A quota below zero: nearly always a sign that was typed by mistake. */
export const negativeFigure = rule('negative-figure', (model, report) => {
    const { areHarmless } = changesOf(model);
    const withoutSign = (figure: Figure): readonly Fix[] => {
        const value = figure.value!.negated();
        const text = areHarmless(new Map([[figure, value]])) ? inScaleOf(figure, value) : undefined;
        return text === undefined ? [] : [fix('write-instead', { text }, [{ place: figure.place!, text }])];
    };
    for (const { total, indicators } of model.allocations) {
        for (const part of partsOf(total)) {
            for (const figure of part.cells) {
                if (!figure.place || !figure.value?.isNegative() || figure.rest) continue;
                report(figure.place, { label: part.split ? partName(part) : part.owner.name, written: writtenText(figure), indicator: indicatorOf(part, figure) ?? indicators[0]?.name ?? '?' }, { fixes: withoutSign(figure) });
            }
        }
    }
});

function indicatorOf(part: Part, figure: Figure): string | undefined {
    return part.split?.columns[part.cells.indexOf(figure)]?.indicator.name ?? part.indicators[part.values.indexOf(figure)]?.name;
}
