import { expect, it } from 'vitest';
import { checkTexts } from '../support/check-texts.js';

const length = 2_000;
const numbers = Array.from({ length }, (_, i) => i + 1);

it('follows a long chain of units that lie within each other, however they are ordered', async () => {
    const flat = numbers.map(n => `unit U${n} is place${n > 1 ? ` within U${n - 1}` : ''}\n`);
    const text = ['level place\n', ...flat.reverse(), `report in U${length} for 2023 { }\n`].join('');
    const { model, diagnostics } = await checkTexts({ 'units.allot': text });
    expect(model.units.map(unit => unit.name)).toEqual(numbers.map(n => `U${n}`));
    expect(model.units.at(-1)?.path).toBe(numbers.map(n => `U${n}`).join('.'));
    expect(diagnostics.filter(found => found.code === 'internal-error')).toEqual([]);
});

it('follows a long chain of allocations that pass on each other', async () => {
    const declared = [
        'level place', 'unit U is place', 'organization O of U', 'measure persons whole', 'indicator New in persons flow',
        ...numbers.map(n => `allocation P${n} of New in U for 2023 by O${n > 1 ? ` passing on P${n - 1}` : ''} { ${n === 1 ? 'total 5' : ''} }`).reverse(),
    ];
    const { model, diagnostics } = await checkTexts({ 'plans.allot': declared.join('\n') });
    expect(model.allocations.map(({ total }) => total.values[0]?.value?.toNumber())).toEqual(numbers.map(() => 5));
    expect(diagnostics.filter(found => found.code === 'internal-error')).toEqual([]);
});
