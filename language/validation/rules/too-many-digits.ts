import { significantDigits } from '../../syntax/read-number.js';
import { exactValue } from '../../model/interval.js';
import { rule } from '../rule.js';

/** Sums keep to the digits that numbers have: more would not survive in JSON and in spreadsheets. */
export const tooManyDigits = rule('too-many-digits', (model, report) => {
    for (const { actual, comparison, place } of model.checks) {
        const sum = comparison && 'low' in actual ? exactValue(actual) : undefined;
        if (!sum || sum.significantDigits <= significantDigits) continue;
        report(place, { written: sum.format(), digits: sum.significantDigits });
    }
});
