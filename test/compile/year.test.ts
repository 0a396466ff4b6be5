import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../cli/node-files.js';
import { loadProject, type Compiled } from '../../language/index.js';
import { compiledInput } from '../support/compile-case.js';

/**
 * A year of a province, worked out by hand from its documents (examples/adjustment): what each unit has to reach on the first day of each
 * month. `500*5 540 -*6` is 500 from January to May, 540 in June, and nothing afterwards.
 */
const year = `
VSI 2024
DongThanh  6000*12
TanAn      2400*4 2500*8
LongHai    2000*4 1900*8
PhuMy      1600*12
AnPhu      500*5 540 -*6
AnThinh    400*6 -*6
AnHoa      -*6 940*6
TanHoa     800*5 860*7
TanLap     700*12
LongDien   800*5 750*7
LongPhuoc  530*5 500*7
HaiSon     400*12
HaiBinh    270*5 250*7
MyXuan     500*12
MyThanh    400*12
PhuLoi     400*12
PhuHung    300*12

HHI 2024
DongThanh  30000*9 30200*3
TanAn      12000*12
LongHai    10000*12
PhuMy      8000*9 8200*3
AnPhu      2500*6 -*6
AnThinh    2300*6 -*6
AnHoa      -*6 4800*6
TanHoa     3800*12
TanLap     3400*12
LongDien   4000*12
LongPhuoc  2670*12
HaiSon     2000*12
HaiBinh    1330*12
MyXuan     2400*9 2500*3
MyThanh    2200*12
PhuLoi     1900*12
PhuHung    1500*9 1600*3

NewVSI 2024
DongThanh  900*9 920*3
TanAn      360*9 380*3
LongHai    300*12
PhuMy      240*12
AnPhu      90*6 -*6
AnThinh    50*6 -*6
AnHoa      -*6 140*4 150*2
TanHoa     130*10 140*2
TanLap     90*12
LongDien   75*12
LongPhuoc  75*12
HaiSon     75*12
HaiBinh    75*12
MyXuan     80*12
MyThanh    60*12
PhuLoi     60*12
PhuHung    40*12

NewVSI 2024-Q3
TanAn      100*12
AnPhu      25*6 -*6
AnThinh    15*6 -*6
AnHoa      -*6 40*6
TanHoa     35*12

NewVSI 2024-Q4
TanAn      80*9 100*3
LongHai    75*12
PhuMy      60*12
AnPhu      20*6 -*6
AnThinh    10*6 -*6
AnHoa      -*6 30*4 40*2
TanHoa     30*10 40*2
TanLap     20*12
MyXuan     20*12
MyThanh    15*12
PhuLoi     15*12
PhuHung    10*12
`;

describe('the year of examples/adjustment', async () => {
    const { tables } = compiledInput(await loadProject(nodeFiles, join('examples', 'adjustment')));

    it.each(quotas(year))('gives $unit its $indicator for $period', ({ unit, indicator, period, months }) => {
        const found = months.map((_, month) => quotaOn(tables, `2024-${String(month + 1).padStart(2, '0')}-01`, unit, indicator, period));
        expect(found).toEqual(months);
    });

    it('says of every figure which document put it in force', () => {
        const history = tables.allocationParts.filter(({ figureId }) => figureId === 'TanAnPlan/commune/DongThanh.TanAn.AnPhu/VSI');
        expect(history.map(({ id, value, directiveId, validFrom, validTo }) => [id, value, directiveId, validFrom, validTo])).toEqual([
            ['TanAnPlan/commune/DongThanh.TanAn.AnPhu/VSI', 500, 'QD5', '2024-01-01', '2024-05-05'],
            ['TanAnPlan/commune/DongThanh.TanAn.AnPhu/VSI@2024-05-06', 540, 'QD12', '2024-05-06', '2024-06-30'],
        ]);
        const merged = tables.allocationParts.find(({ figureId }) => figureId === 'TanAnPlan/commune/DongThanh.TanAn.AnHoa/VSI');
        expect(merged).toMatchObject({ value: 940, directiveId: 'QD19', validFrom: '2024-07-01', validTo: '2024-12-31' });
    });

    it('names under a total that follows the province the document by which the district handed it down', () => {
        const history = tables.allocations.filter(({ figureId }) => figureId === 'TanAnPlan/VSI');
        expect(history.map(({ id, value, directiveId }) => [id, value, directiveId])).toEqual([
            ['TanAnPlan/VSI', 2400, 'QD5'],
            ['TanAnPlan/VSI@2024-05-06', 2500, 'QD12'],
        ]);
    });

    it('has the rows of no figure twice on one day', () => {
        const spans = new Map<string, { from: string; to: string }[]>();
        for (const { figureId, validFrom, validTo } of [...tables.allocations, ...tables.allocationParts]) {
            const own = spans.get(figureId) ?? [];
            for (const { from, to } of own) expect(validFrom! > to || validTo! < from, figureId).toBe(true);
            spans.set(figureId, [...own, { from: validFrom!, to: validTo! }]);
        }
    });

    it('has parts that add up on every first of a month', () => {
        for (let month = 1; month <= 12; month++) {
            const day = `2024-${String(month).padStart(2, '0')}-01`;
            const parts = tables.allocationParts.filter(row => holdsOn(row, day));
            const wholes = [...tables.allocations, ...parts].filter(row => holdsOn(row, day));
            for (const { figureId, value, validFrom } of wholes) {
                const own = parts.filter(({ parentId }) => parentId === figureId);
                // What the province changed is handed down later: what a district divides is then what it was given before.
                if (own.length) expect(own.reduce((sum, part) => sum + part.value!, 0), `${figureId} on ${day}, from ${validFrom}`).toBe(value);
            }
        }
    });
});

interface Quotas {
    readonly unit: string;
    readonly indicator: string;
    readonly period: string;
    readonly months: readonly (number | null)[];
}

function quotas(text: string): readonly Quotas[] {
    return text.trim().split(/\n\n+/).flatMap(block => {
        const [head, ...lines] = block.split('\n');
        const [indicator, period] = head.split(' ');
        return lines.map(line => {
            const [unit, ...runs] = line.trim().split(/\s+/);
            const months = runs.flatMap(run => {
                const [value, times = '1'] = run.split('*');
                return new Array<number | null>(Number(times)).fill(value === '-' ? null : Number(value));
            });
            expect(months, line).toHaveLength(12);
            return { unit, indicator, period, months };
        });
    });
}

/** As `docs/json.md` says: of the rows that hold on the day the one that is the whole figure of the unit, or the total of the province. */
function quotaOn(tables: Compiled['tables'], day: string, unit: string, indicator: string, period: string): number | null {
    const isWanted = (row: { readonly unitId: string | null; readonly indicatorId: string; readonly periodId: string | null }) =>
        row.unitId?.split('.').at(-1) === unit && row.indicatorId === indicator && row.periodId === period;
    const parts = tables.allocationParts.filter(row => row.unitTotal && isWanted(row) && holdsOn(row, day));
    const totals = unit === 'DongThanh' ? tables.allocations.filter(row => isWanted(row) && holdsOn(row, day)) : [];
    const found = [...parts, ...totals];
    expect(found.length, `${unit} on ${day}`).toBeLessThan(2);
    return found[0]?.value ?? null;
}

function holdsOn({ validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null }, day: string): boolean {
    return validFrom! <= day && day <= validTo!;
}
