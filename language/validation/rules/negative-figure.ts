import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { Localized } from '../../diagnostics/definition.js';
import type { Figure, Part } from '../../model/model.js';
import { partsOf } from '../parts.js';
import { rule } from '../rule.js';
import { changesOf } from '../settling-change.js';
import { writtenText } from '../words.js';
import { partName } from '../../model/names-in-messages.js';

/** A quota below zero: nearly always a sign that was typed by mistake. */
export const negativeFigure = rule('negative-figure', (model, report) => {
    const { areHarmless, edits } = changesOf(model);
    const withoutSign = (figure: Figure): readonly Fix[] => {
        const value = figure.value!.negated();
        const all = areHarmless(new Map([[figure, value]])) ? edits(figure, value) : undefined;
        return all ? [fix('write-instead', { text: all[0].text }, all)] : [];
    };
    for (const { total, indicators } of model.allocations) {
        for (const part of partsOf(total)) {
            for (const figure of part.cells) {
                if (!figure.place || !figure.value?.isNegative() || figure.rest) continue;
                const indicator = indicatorOf(part, figure) ?? indicators[0]?.name ?? '?';
                report(figure.place, { label: nameOf(part), written: writtenText(figure), indicator }, { fixes: withoutSign(figure) });
            }
        }
    }
    for (const { changes } of model.adjustments) {
        for (const { after, part, column } of changes) {
            if (!after.place || !after.value?.isNegative() || after.percent) continue;
            const { name: indicator } = column.indicator;
            report(after.place, { label: nameOf(part), written: writtenText(after), indicator }, { fixes: withoutSign(after) });
        }
    }
});

function nameOf(part: Part): Localized | string {
    return part.split ? partName(part) : part.owner.name;
}

function indicatorOf(part: Part, figure: Figure): string | undefined {
    return part.split?.columns[part.cells.indexOf(figure)]?.indicator.name ?? part.indicators[part.values.indexOf(figure)]?.name;
}
