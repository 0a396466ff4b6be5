import type { Fix } from '../../diagnostics/diagnostic.js';
import type { Decimal } from '../../model/decimal.js';
import { disjoint, exactValue, sum, type Interval } from '../../model/interval.js';
import { memberName } from '../../model/member-name.js';
import type { Column, Figure, Split } from '../../model/model.js';
import { timeUnitOfDimension } from '../../model/resolve-members.js';
import { addsUpOver } from '../../model/sum-directions.js';
import { rule } from '../rule.js';
import { commonScale } from '../scale-of-amounts.js';
import { amountText, changeFigure, differenceOf, inScaleOf } from '../words.js';
import { splitsOf } from './missing-row.js';

/**
 * The total row of a CSV file that is not what the rows of the file add up to. It may as well be what all parts of the split come to,
 * and where these need not equal the total of the plan, that total.
 */
export const csvTotal = rule('csv-total', (model, report) => {
    for (const split of splitsOf(model)) {
        if (split.open) continue;
        for (const file of split.files) {
            file.total?.figures.forEach((figure, c) => {
                const rows = sum(file.parts.map(part => part.cells[c].interval));
                if (!figure.place || figure.value === undefined || !isSummed(split, c) || isFitting(split, c, figure, rows)) return;
                const scale = commonScale([figure, ...file.parts.map(part => part.cells[c])]);
                report(figure.place, {
                    total: amountText(figure.interval, scale), indicator: columnName(split.columns[c]),
                    sum: amountText(rows, scale), ...differenceOf(rows, figure.interval, scale),
                }, { fixes: changeTotal(figure, exactValue(rows)) });
            });
        }
    }
});

function columnName({ indicator, member }: Column): string {
    return member ? `${indicator.name} (${memberName(member)})` : indicator.name;
}

function changeTotal(figure: Figure, value: Decimal | undefined): readonly Fix[] {
    const text = value && inScaleOf(figure, value);
    return text === undefined ? [] : changeFigure(figure, value, [{ place: figure.place!, text }], 'change-total');
}

function isSummed({ columns, rows }: Split, c: number): boolean {
    return addsUpOver(columns[c].indicator, timeUnitOfDimension(rows) !== undefined);
}

function isFitting(split: Split, c: number, { interval }: Figure, rows: Interval): boolean {
    const all = sum(split.parts.map(part => part.cells[c].interval));
    const whole = split.mode === 'exactly' || split.columnDimension ? undefined : split.whole.values[split.columns[c].indicatorIndex]?.interval;
    return [rows, all, ...whole ? [whole] : []].some(one => !disjoint(interval, one));
}
