import { describe, expect, it } from 'vitest';
import { compileProject, loadProject, messageOf } from '../../language/index.js';
import { memoryFiles, type MemoryFile } from '../support/memory-files.js';

const units = `level district "Huyện"
level commune "Xã" within district
unit ThuongTin is district {
    unit DungTien is commune
    unit VanDiem is commune
}
organization UBND of ThuongTin
organization BHXH of ThuongTin
measure persons whole
indicator VSI in persons stock
allocation Above of VSI in ThuongTin for 2023 by UBND { total 300 split by commune { rows from "data/xa.csv" } }
`;
const rows = 'xã,VSI\nDungTien,100\nVanDiem,200\n';
const own = 'allocation Own of VSI in DungTien for 2023 by BHXH passing on Above { total 100 }\n';
const files = {
    '/units/allot.yaml': 'name: units\n', '/units/units.allot': units, '/units/data/xa.csv': rows, '/own/allot.yaml': 'language: en\nuses: [../units]\n', '/own/plan.allot': own,
};
const check = async (changed: { readonly [path: string]: MemoryFile }, folder = '/own') => compileProject(await loadProject(memoryFiles({ ...files, ...changed }), folder));

describe('rows of a CSV file in a used project', () => {
    it('are passed on, and the file is among those that the result depends on', async () => {
        const { compiled, diagnostics } = await check({});
        expect(diagnostics).toEqual([]);
        expect(compiled!.sourceDigests.map(({ path }) => path)).toContain('../units:data/xa.csv');
    });

    it('are shown where the own figure differs, which alone can be changed here', async () => {
        const { diagnostics } = await check({ '/own/plan.allot': own.replace('100', '101') });
        expect(diagnostics.map(({ code, place, related }) => [code, place.document.path, related.map(one => one.place.document.path)])).toEqual([
            ['link-mismatch', 'plan.allot', ['../units:data/xa.csv']],
        ]);
    });

    it('have their own mistakes told in one sentence', async () => {
        const { diagnostics } = await check({ '/units/data/xa.csv': rows.replace('100', '1OO') });
        expect(diagnostics.map(({ code, place }) => [code, place.document.path])).toEqual([['uses-errors', 'allot.yaml']]);
        expect(messageOf(diagnostics[0], 'en')).toContain('1OO');
    });
});

describe('a figure of a CSV file', () => {
    it('is wrong where a sum and an adjustment that writes it as in force want the same', async () => {
        const adjusted = `${units}adjust Above from 2023-05-01 { DungTien 100 -> 120  VanDiem 200 -> 180 }\n`;
        const { diagnostics } = await check({ '/units/units.allot': adjusted, '/units/data/xa.csv': rows.replace('100', '130') }, '/units');
        expect(diagnostics.map(({ code, place }) => [code, place.document.path])).toEqual([['wrong-figure', 'data/xa.csv']]);
        expect(diagnostics[0].fixes.flatMap(({ edits }) => edits).map(({ text }) => text)).toEqual(['100']);
    });
});

describe('a CSV file that is no text', () => {
    it('is told at the file, and its rows are not missed', async () => {
        const { diagnostics } = await check({ '/units/data/xa.csv': Uint8Array.of(0x78, 0xff) }, '/units');
        expect(diagnostics.map(({ code, place }) => [code, place.document.path])).toEqual([['not-utf-8', 'data/xa.csv']]);
    });

    it('is nobody\'s concern where nothing is taken from it', async () => {
        const named = { '/units/units.allot': units.replace('rows from', '// rows from').replace('" } }', '"\n} }'), '/units/data/xa.csv': Uint8Array.of(0x78, 0xff) };
        const { diagnostics } = await check(named, '/units');
        expect(diagnostics.map(({ code }) => code)).not.toContain('not-utf-8');
    });
});
