import { describe, expect, it } from 'vitest';
import { parseIsoDate, type DateRange } from '../../language/model/dates.js';
import { livingThen } from '../../language/model/lives.js';
import { successionBetween } from '../../language/model/succession-between.js';
import { checkTexts } from '../support/check-texts.js';

const start = `level province
level district within province
level commune within district, province
level group within commune
unit HN is province
measure persons whole
indicator VSI in persons stock
organization O of HN
`;

async function modelOf(texts: string | { readonly [path: string]: string }) {
    const { model, diagnostics } = await checkTexts(typeof texts === 'string' ? { 'plan.allot': start + texts } : { 'a.allot': start, ...texts });
    const keys = (name: string) => model.units.filter(unit => unit.name === name).map(({ lives }) => lives.map(({ key }) => key));
    return { model, codes: diagnostics.map(({ code }) => code), keys };
}

describe('the lives of a unit', () => {
    it('are its declarations in the order of time, in other places and files too, and all of them have the same list', async () => {
        const { model, codes } = await modelOf({
            'b.allot': 'unit X is commune code "3" within HN from 2025-07-01\n',
            'c.allot': 'unit A is district within HN until 2025-06-30 { unit X is commune code "2" from 2021-01-01 }\nunit X is commune code "1" within HN.A until 2020-12-31\n',
        });
        expect(codes).toEqual([]);
        const lives = model.units.filter(({ name }) => name === 'X');
        expect(lives.map(one => one.lives)).toEqual([lives[0].lives, lives[0].lives, lives[0].lives]);
        expect(lives[0].lives.map(({ key, code }) => [key, code])).toEqual([['HN.A.X', '1'], ['HN.A.X@2021-01-01', '2'], ['HN.X', '3']]);
    });

    it('have their first day in the key where there was one before in the same place, whatever it was', async () => {
        const { codes, keys } = await modelOf(`unit X is district within HN until 2024-12-31
unit X is commune within HN from 2025-01-01 until 2025-12-31
unit X is commune within HN from 2027-01-01
`);
        expect(codes).toEqual([]);
        expect(keys('X')).toEqual([['HN.X'], ['HN.X@2025-01-01', 'HN.X@2027-01-01'], ['HN.X@2025-01-01', 'HN.X@2027-01-01']]);
    });

    it('are not joined where several units of the name had ended, unless the place or a succession says which', async () => {
        const districts = 'unit A is district within HN { unit X is commune until 2025-06-30 }\nunit B is district within HN { unit X is commune until 2025-06-30 }\n';
        expect((await modelOf(`${districts}unit X is commune within HN from 2025-07-01\n`)).keys('X')).toEqual([['HN.A.X'], ['HN.B.X'], ['HN.X']]);
        expect((await modelOf(`${districts}unit X is commune within B from 2025-07-01\n`)).keys('X')).toContainEqual(['HN.B.X', 'HN.B.X@2025-07-01']);
        const { keys } = await modelOf(`${districts}unit X is commune within HN from 2025-07-01
succession on 2025-07-01 { HN.B.X -> HN.X whole  HN.A.X -> ? }
`);
        expect(keys('X')).toEqual([['HN.A.X'], ['HN.B.X', 'HN.X'], ['HN.B.X', 'HN.X']]);
    });

    it('of a series are those of the unit around it', async () => {
        const { keys } = await modelOf(`unit A is commune within HN until 2025-06-30 { units T 1..2 is group }
unit B is commune within HN until 2025-06-30 { units T 1..2 is group }
unit A is commune within HN from 2025-07-01 { units T 1..1 is group }
unit C is commune within HN from 2025-07-01 { units T 1..1 is group }
`);
        expect(keys('T1')).toEqual([['HN.A.T1', 'HN.A.T1@2025-07-01'], ['HN.B.T1'], ['HN.A.T1', 'HN.A.T1@2025-07-01'], ['HN.C.T1']]);
    });

    it('decide by their days in which life of a unit another one lies', async () => {
        const { model, codes } = await modelOf(`unit A is district within HN until 2020-12-31
unit A is district within HN from 2021-01-01
unit X is commune within A until 2019-12-31
unit Y is commune within A from 2022-01-01
unit Z is commune within A
`);
        expect(codes).toEqual([]);
        const parentOf = (name: string) => model.units.find(unit => unit.name === name)!.parent!.key;
        expect([parentOf('X'), parentOf('Y'), parentOf('Z')]).toEqual(['HN.A', 'HN.A@2021-01-01', 'HN.A@2021-01-01']);
    });
});

describe('livingThen', () => {
    const day = (text: string) => parseIsoDate(text)!;
    const life = (first?: string, last?: string): DateRange => ({ first: first ? day(first) : undefined, last: last ? day(last) : undefined });
    const [old, middle, latest] = [life(undefined, '2020-12-31'), life('2022-01-01', '2023-12-31'), life('2024-01-01')];
    const then = (on: string | undefined, period?: DateRange) => livingThen([old, middle, latest], one => one, { day: on ? day(on) : undefined, period });

    it('takes what lives on the day, else the last that had ended, else the first', () => {
        expect(then('2022-06-01')).toEqual([middle]);
        expect(then('2021-06-01')).toEqual([old]);
        expect(livingThen([middle, latest], one => one, { day: day('2000-01-01'), period: undefined })).toEqual([middle]);
    });

    it('takes what lives on the day and in the period, else what lives in the period', () => {
        expect(then('2023-06-01', life('2023-07-01', '2024-06-30'))).toEqual([middle]);
        expect(then('2023-06-01', life('2024-01-01', '2024-06-30'))).toEqual([latest]);
    });

    it('takes the latest where no day is known', () => {
        expect(then(undefined)).toEqual([latest]);
    });
});

describe('successions', () => {
    it('have their shares as exact ratios, that of the rest computed', async () => {
        const { model, codes } = await modelOf(`unit A is commune within HN until 2025-06-30
unit B is commune within HN from 2025-07-01
unit C is commune within HN from 2025-07-01
succession on 2025-07-01 { A -> B 33.3%, C rest by VSI }
`);
        expect(codes).toEqual([]);
        const [{ date, rows: [{ from, basis, targets }] }] = model.successions;
        expect([date, from.name, basis?.name]).toEqual(['2025-07-01', 'A', 'VSI']);
        expect(targets.map(({ unit, extent, share }) => [unit?.name, extent, share?.format()])).toEqual([['B', 'share', '0.333'], ['C', 'rest', '0.667']]);
    });

    it('keep figures of two lives from being compared only if something was lost or gained', async () => {
        const { model } = await modelOf(`unit A is commune within HN until 2025-06-30
unit A is commune within HN from 2025-07-01 until 2025-12-31
unit A is commune within HN from 2026-01-01
unit B is commune within HN until 2025-12-31
succession on 2025-07-01 { A -> A whole }
succession on 2026-01-01 { A -> A whole  B -> A whole }
`);
        const [first, second, third] = model.units.filter(({ name }) => name === 'A');
        expect(successionBetween(first, second)).toBeUndefined();
        expect(successionBetween(second, third)?.from.name).toBe('B');
        expect(successionBetween(third, first)?.succession.date).toBe('2026-01-01');
    });

    it('are read however damaged', async () => {
        const text = 'unit A is commune within HN until 2025-06-30\nsuccession on 2025-07-01 under ? {\n    A -> A 40%, ? part by VSI\n}\n';
        for (let at = text.indexOf('succession'); at <= text.length; at++) {
            for (const damaged of [text.slice(0, at), text.slice(0, at) + text.slice(at + 3), `${text.slice(0, at)} -> % , ? ${text.slice(at)}`]) {
                expect((await modelOf(damaged)).codes, damaged).not.toContain('internal-error');
            }
        }
    });
});
