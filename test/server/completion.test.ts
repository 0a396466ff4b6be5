import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { parseDocument, plainLetters, SourceDocument } from '../../language/index.js';
import { snippetKeywords, snippetsFor } from '../../server/completion/snippets.js';
import { completion, completionLimit } from '../../server/features/completion.js';
import { positionOf } from '../../server/positions.js';
import { makeSnapshot } from '../support/snapshot.js';

const base = `level province "Tỉnh"
level district "Huyện" within province
level commune "Xã" within district
unit HaNoi "Thành phố Hà Nội" is province {
    unit ThuongTin "Huyện Thường Tín" is district {
        unit DungTien "Xã Dũng Tiến" is commune
        unit VanDiem "Xã Vạn Điểm" is commune
        unit total "Xã Tổng" is commune
    }
    unit BaVi "Huyện Ba Vì" is district {
        unit VanDiem "Xã Vạn Điểm" is commune
        unit CoDo "Xã Cổ Đô" is commune until 2020-12-31
    }
}
category channel "Kênh" { Post "Bưu điện" Agents "Đại lý" }
measure persons "người" whole
/** People in the voluntary scheme. */
indicator VSI "Người tham gia BHXH tự nguyện" in persons stock
indicator HHI "BHYT hộ gia đình" in persons stock
doctype QĐ "Quyết định"
organization UBND "UBND huyện" of ThuongTin line state
directive QD417 "417/QĐ-UBND" is QĐ { issued 2023-02-09 by UBND }
allocation City of VSI in HaNoi for 2023 under QD417 { total 100   split by district { ThuongTin 60   BaVi 40 } }
period Spring "Đợt cao điểm" 2023-01-25..2023-06-30
`;

interface Setting {
    readonly keywords?: 'en' | 'vi';
    readonly language?: 'en' | 'vi';
    readonly snippets?: boolean;
    readonly texts?: { readonly [path: string]: string };
}

/** What is offered at `<|>` in a file beside the base's. */
async function complete(marked: string, { keywords = 'en', language = 'en', snippets = false, texts = { 'base.allot': base } }: Setting = {}) {
    const offset = marked.indexOf('<|>');
    const text = marked.replace('<|>', '');
    const { snapshot, document } = await makeSnapshot({ ...texts, 'allot.yaml': `name: test\nkeywords: ${keywords}\n`, 'at.allot': text }, language);
    const source = document('at.allot');
    const list = completion(snapshot, source, positionOf(source, offset), { snippets });
    const items = [...list.items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    const item = (label: string): CompletionItem => items.find(one => one.label === label)!;
    const applied = (label: string): string => {
        const edit = item(label).textEdit!;
        if (!('range' in edit)) throw new Error('An edit of one range is wanted.');
        const [start, end] = [edit.range.start, edit.range.end].map(({ line, character }) => source.lineStarts[line] + character);
        return text.slice(0, start) + edit.newText + text.slice(end);
    };
    return { labels: items.map(one => one.label), items, item, applied, isIncomplete: list.isIncomplete };
}

/**
 * Whether VS Code finds what is typed in a text: its letters stand in this order within the first 128, with others between them, and the first
 * one at the beginning, behind a sign or as a capital.
 */
function finds(text: string, typed: string): boolean {
    const seen = text.slice(0, 128).normalize('NFC');
    const [first, ...others] = typed.toLowerCase();
    return [...seen].some((letter, start) => {
        const begins = start === 0 || /[-_./\\'":$<>()[\]{} ]/.test(seen[start - 1]) || letter !== letter.toLowerCase();
        let at = start + 1;
        return letter.toLowerCase() === first && begins && others.every(other => (at = seen.toLowerCase().indexOf(other, at) + 1) > 0);
    });
}

/** Of a list that was made behind `|`, what is left when all of `typed` is there, the entries in which it is found equally well in their order. */
async function typedOn(typed: string, declared: string, before = 'organization X of ', keywords: 'en' | 'vi' = 'en') {
    const { items, isIncomplete } = await complete(`${before}${typed.split('|')[0]}<|>`, { texts: { 'base.allot': declared }, keywords });
    expect(isIncomplete).toBe(false);
    return items.filter(({ filterText }) => finds(filterText!, typed.replace('|', ''))).map(({ label }) => label);
}

describe('names that fit', () => {
    it.each([
        ['level x within <|>', ['commune', 'district', 'province']],
        ['unit X "X" is <|>', ['commune', 'district', 'province']],
        ['indicator X in <|>', ['persons']],
        ['indicator X = VSI / <|>', ['HHI', 'VSI']],
        ['directive D "1" is <|>', ['QĐ']],
        ['directive D "1" is QĐ { issued 2023-01-01 by <|> }', ['UBND']],
        ['directive D "1" is QĐ { based on <|> }', ['QD417']],
        ['allocation P of <|>', ['HHI', 'VSI']],
        ['allocation P of VSI, H<|>', ['HHI', 'VSI']],
        ['allocation P of VSI in HaNoi for <|>', ['2023', 'Spring']],
        ['allocation P of VSI in HaNoi under <|>', ['QD417']],
        ['allocation P of VSI in ThuongTin passing on <|>', ['City']],
        ['allocation P of VSI in ThuongTin for 2023 by UBND {\n    total ?\n    split by <|> { }\n}', ['channel', 'commune', 'half', 'month', 'organization', 'quarter', 'year']],
        ['allocation P of VSI, HHI in ThuongTin for 2023 by UBND {\n    columns <|>\n    total 1, 2\n}', ['HHI', 'VSI']],
        ['report R in HaNoi for 2023 by UBND {\n    VSI 1 { split by channel { <|> } }\n}', ['Agents', 'Post', 'columns', 'others', 'reserve', 'rows from']],
        ['task T by every <|>', ['commune', 'district', 'province']],
    ])('%j', async (text, labels) => {
        expect((await complete(text)).labels).toEqual(labels);
    });

    it('of an allocation are not its own', async () => {
        expect((await complete('allocation P of VSI in ThuongTin for 2023 passing on <|> { }\nallocation Q of VSI in ThuongTin for 2023 { }')).labels).toEqual(['Q', 'City']);
    });

    const split = (rows: string) => `allocation P of VSI in ThuongTin for 2023 by UBND {\n    total 5\n    split by commune {\n${rows}\n    }\n}\n`;
    const words = ['columns', 'others', 'reserve', 'rows from'];

    it('in a row are the units of the level that have none yet', async () => {
        expect((await complete(split('        VanDiem 3\n        <|>'))).labels).toEqual(['DungTien', 'total', ...words]);
        expect((await complete(split('        Dun<|>\n        VanDiem 3'))).labels).toEqual(['DungTien', 'total', ...words]);
        expect((await complete(split('        DungTien<|> 4\n        VanDiem 3'))).labels).toEqual(['DungTien', 'total', ...words]);
    });

    it('in a split across levels are paths where they must be, without units that are no more', async () => {
        const { labels } = await complete('allocation P of VSI in HaNoi for 2023 by UBND {\n    total 5\n    split by commune {\n        <|>\n    }\n}');
        expect(labels).toEqual(['DungTien', 'HaNoi.BaVi.VanDiem', 'HaNoi.ThuongTin.VanDiem', 'total', ...words]);
    });

    it('in a split of a row are those below that row', async () => {
        const rows = 'split by district { ThuongTin 5 { split by commune {\n        <|>\n    } } }';
        expect((await complete(`allocation P of VSI in HaNoi for 2023 by UBND {\n    total 5\n    ${rows}\n}`)).labels).toEqual(['DungTien', 'VanDiem', 'total', ...words]);
    });

    it('in rows and columns of time are the periods that are left', async () => {
        const table = (columns: string) => `allocation P of VSI in ThuongTin for 2023 by UBND {\n    total 5\n    split by commune and quarter {\n        columns ${columns}\n    }\n}`;
        expect((await complete(table('Q1, Q2, <|>'))).labels).toEqual(['Q3', 'Q4']);
        const { labels } = await complete('allocation P of VSI in ThuongTin for 2022..2023 by UBND {\n    total 5\n    split by half {\n        2022-H1 5\n        <|>\n    }\n}');
        expect(labels).toEqual(['2022-H2', '2023-H1', '2023-H2', ...words]);
    });

    it('follow the names before a point', async () => {
        expect((await complete('organization X of HaNoi.<|>')).labels).toEqual(['BaVi', 'ThuongTin']);
        const { labels, applied } = await complete('allocation P of VSI in HaNoi.BaVi.V<|> for 2023 { }');
        expect(labels).toEqual(['VanDiem', 'CoDo']);
        expect(applied('VanDiem')).toBe('allocation P of VSI in HaNoi.BaVi.VanDiem for 2023 { }');
    });

    it('stand first where they are declared near', async () => {
        const { labels } = await complete('organization A of HaNoi\nallocation P of VSI in HaNoi by <|>');
        expect(labels).toEqual(['A', 'UBND']);
    });

    it('say what they are', async () => {
        expect((await complete('allocation P of <|>')).item('VSI')).toMatchObject({
            detail: 'Người tham gia BHXH tự nguyện · indicator', documentation: 'People in the voluntary scheme.',
        });
        expect((await complete('allocation P of <|>', { language: 'vi' })).item('VSI').detail).toBe('Người tham gia BHXH tự nguyện · chỉ tiêu');
    });

    it('are found without diacritics, by identifier and by title', async () => {
        const found = async (typed: string) => (await complete(`organization X of ${typed}<|>`)).item('ThuongTin').filterText;
        expect(await found('')).toBe('ThuongTin/Huyện/Thường/Tín/huyen/thuong/tin');
        expect(await found('thuong')).toBe('ThuongTin/huyen/thuong/tin');
        expect(await found('huy')).toBe('Huyện/Thường/Tín/huyen/thuong/tin');
        expect(await found('huyen')).toBe('huyen/thuong/tin');
        expect(await found('tín')).toBe('Huyện/Thường/Tín');
        expect(await found('xyz')).toBe('ThuongTin');
        expect(await found('huyen thuong t')).toBe('huyen thuong tin');
    });

    it('are found in the same list while they are typed on: an editor that waits for another list shows one that is out of date', async () => {
        for (const name of ['ThuongTin', 'Huyện', 'Thường', 'Tín', 'huyen', 'tin']) {
            const { item, isIncomplete } = await complete(`organization X of ${name[0]}<|>`);
            expect(isIncomplete).toBe(false);
            expect(finds(item('ThuongTin').filterText!, name), name).toBe(true);
        }
        const { item, isIncomplete } = await complete('organization X of huyen t<|>');
        expect(isIncomplete).toBe(false);
        expect(item('ThuongTin').filterText).toBe('huyen thuong/tin');
    });

    it('are found by several words of the official name, without its quotes', async () => {
        const row = (typed: string) => `allocation P of VSI in ThuongTin for 2023 by UBND {\n    total 5\n    split by commune {\n        ${typed}<|>\n    }\n}\n`;
        for (const typed of ['van d', 'vạn điểm', 'Xã Vạn Đ', 'xa van diem']) {
            const { labels, applied, item } = await complete(row(typed));
            expect(labels.filter(label => label === 'VanDiem').length, typed).toBeGreaterThan(0);
            expect(applied('VanDiem')).toBe(row('VanDiem').replace('<|>', ''));
            expect(item('VanDiem').filterText!.toLowerCase()).toMatch(/v.n đ|van d/);
        }
        expect((await complete('organization X of thuong ti<|>')).applied('ThuongTin')).toBe('organization X of ThuongTin');
        expect((await complete('organization X of thuong xy<|>')).labels).not.toContain('ThuongTin');
        expect((await complete('organization X of ThuongTin l<|>')).labels).toContain('line');
    });

    const province = 'level province "Tỉnh"\n';
    const unit = (name: string, title: string) => `unit ${name} "${title}" is province\n`;

    it.each([
        ['B|', ['Ba', 'BaDinh', 'A1', 'A2']],
        ['B|a', ['Ba', 'BaDinh', 'A1', 'A2']],
        ['Ba|', ['Ba', 'BaDinh', 'A1', 'A2']],
        ['b|a', ['Ba', 'BaDinh', 'A1', 'A2']],
        ['X|ã', ['A2', 'Ba']],
    ])('and begin with what is typed are first, one that is typed to its end before those that go on: %s', async (typed, labels) => {
        const declared = province + unit('A1', 'Ba Đình') + unit('A2', 'Xã Ba') + unit('BaDinh', 'Phường Ngọc Hà') + unit('Ba', 'Xã Một');
        expect(await typedOn(typed, declared)).toEqual(expect.arrayContaining(labels));
        expect((await typedOn(typed, declared)).filter(label => labels.includes(label))).toEqual(labels);
    });

    it('and begin with what is typed are first also where others are declared nearer', async () => {
        const declared = `${province}${unit('Ba', 'Xã Một')}`;
        expect(await typedOn('B|a', declared, `${unit('A1', 'Ba Đình')}${unit('BaDinh', 'Phường Ngọc Hà')}organization X of `)).toEqual(['Ba', 'BaDinh', 'A1']);
    });

    it.each([
        ['V|D0', 'HN.TT.VD01'],
        ['V|D01', 'HN.BV.VD01'],
        ['T|T', 'HN.TT.VD01'],
    ])('as paths are found by each part of them: %s', async (typed, path) => {
        const declared = `level province "Tỉnh"\nlevel district "Huyện" within province\nlevel commune "Xã" within district
unit HN "Hà Nội" is province {
    unit TT "Huyện Thường Tín" is district { unit VD01 "Xã Vạn Điểm" is commune }
    unit BV "Huyện Ba Vì" is district { unit VD01 "Xã Vân Hòa" is commune }
}\n`;
        expect(await typedOn(typed, declared)).toContain(path);
    });

    it.each(['Phường Tân Phú-Hòa', 'UBND (Hòa Bình)', 'Xã Tân.Hòa'])('are found by what stands behind a sign: %s', async title => {
        for (const typed of ['h|oa', 'H|òa', '|hoa']) expect(await typedOn(typed, province + unit('X_1', title)), typed).toEqual(['X_1']);
        expect(await typedOn('1|', province + unit('X_1', title))).not.toContain('X_1');
    });

    it('with capitals inside are found by them', async () => {
        expect(await typedOn('h|oa', province + unit('PhuHoa', 'Huyện Bình Xuyên'))).toEqual(['PhuHoa']);
    });

    const long = 'Tỷ lệ người lao động trong độ tuổi tham gia bảo hiểm xã hội tự nguyện trên tổng số lực lượng lao động có việc làm ở khu vực nông thôn miền núi';

    it.each(['t|yle', 't|ỷlệ', 'L|TI', 'n|guoi', 'n|gười', 'v|iec', 'v|iệc', 'k|hu', '|tyle', '|LTI'])('are found by long official names with and without diacritics: %s', async typed => {
        expect(long.length).toBeGreaterThan(130);
        const declared = `${province}unit LTI "${long}" is province\n`;
        expect(await typedOn(typed, declared)).toEqual(['LTI']);
    });

    it('are no longer found with the blank behind them, or Enter would put them in place of the number that follows', async () => {
        for (const text of ['organization X of Thuong<|>', 'allocation P of VSI in HaNoi for 2023 by UBND {\n    to<|>', '<|>']) {
            for (const keywords of ['en', 'vi'] as const) {
                for (const { label, filterText } of (await complete(text, { keywords })).items) expect(filterText, label).not.toContain(' ');
            }
        }
    });
});

describe('quotes', () => {
    it('stand around a name that is a keyword where a row begins', async () => {
        const rows = '        V<|>';
        const text = `allocation P of VSI in ThuongTin for 2023 by UBND {\n    total 5\n    split by commune {\n${rows}\n    }\n}\n`;
        const { applied, labels } = await complete(text);
        expect(labels).toContain('total');
        expect(applied('total')).toBe(text.replace('V<|>', '"total"'));
        expect((await complete('organization X of <|>')).applied('total')).toBe('organization X of total');
    });

    it('that are open get the official name, and are closed once', async () => {
        expect((await complete('organization X of "Huy<|>')).applied('ThuongTin')).toBe('organization X of "Huyện Thường Tín"');
        expect((await complete('organization X of "<|>" line state')).applied('ThuongTin')).toBe('organization X of "Huyện Thường Tín" line state');
        expect((await complete('organization X of "Huy<|>')).item('ThuongTin').filterText).toMatch(/^"/);
    });

    it.each(['"|Phường 2', '"|phuong 2', '"P|hường 2', '"Phường| 2', '"2|', '"|P2', '"|'])('hold names of several words, which are found to their end: %s', async typed => {
        const declared = 'level commune "Xã"\nunit P2 "Phường 2" is commune\n';
        expect(await typedOn(typed, declared)).toEqual(['P2']);
        expect(await typedOn(`${typed}" `, declared)).toEqual([]);
    });

    it('have those first that begin with what is typed, as they would be written', async () => {
        const declared = 'level commune "Xã"\nunit A2 "Ba Đình" is commune\nunit Ba "Xã Ba" is commune\nunit A1 "Xã Ba Vì" is commune\n';
        expect(await typedOn('"B|a', declared)).toEqual(['A2', 'A1', 'Ba']);
        expect((await typedOn('"X|ã', declared)).slice(0, 2)).toEqual(['Ba', 'A1']);
    });

    it('that were just closed are followed by nothing', async () => {
        expect((await complete('unit X "Xã"<|>')).labels).toEqual([]);
        expect((await complete('unit X "Xã" <|>')).labels).toContain('is');
    });

    it('of word processors are compared with what is typed', async () => {
        const { item, applied } = await complete('organization X of “Huy<|>”');
        expect(item('ThuongTin').filterText).toMatch(/^“/);
        expect(applied('ThuongTin')).toBe('organization X of "Huyện Thường Tín"');
    });

    it('hold the identifier where several things have the title', async () => {
        expect((await complete('organization X of "<|>"')).applied('HaNoi.BaVi.VanDiem')).toBe('organization X of "VanDiem"');
    });
});

describe('keywords', () => {
    it('are those of the project', async () => {
        expect((await complete('<|>')).labels).toContain('allocation');
        const { labels } = await complete('<|>', { keywords: 'vi' });
        expect(labels).toContain('chỉ tiêu');
        expect(labels).not.toContain('indicator');
    });

    it('depend on the clause', async () => {
        const text = 'allocation P of VSI in HaNoi for 2023 by UBND {\n    reach 50% <|>\n}';
        expect((await complete(text, { keywords: 'vi' })).labels).toEqual(['trước', 'đến']);
    });

    it.each([
        ['chỉ ti<|>', 'chỉ tiêu', 'chỉ tiêu'],
        ['chi ti<|>', 'chỉ tiêu', 'chỉ tiêu'],
        ['đơn <|>', 'đơn vị tính', 'đơn vị tính'],
        ['giao P về VSI tại HaNoi phân bổ t<|>', 'phân bổ từ', 'giao P về VSI tại HaNoi phân bổ từ'],
        ['giao P về VSI tại HaNoi kỳ 2023 {\n    chia th<|>\n}', 'chia theo', 'giao P về VSI tại HaNoi kỳ 2023 {\n    chia theo\n}'],
    ])('of several words go on from the first: %j', async (text, label, result) => {
        expect((await complete(text, { keywords: 'vi' })).applied(label)).toBe(result);
    });

    it.each([
        ['don vi <|>', 'đơn vị', 'đơn vị '],
        ['don vi <|>', 'đơn vị tính', 'đơn vị tính'],
        ['giao P ve <|>', 'về', 'giao P về '],
        ['giao P về VSI tại HaNoi kỳ 2023 {\n    chia theo district {\n        con lai <|>', 'còn lại', 'giao P về VSI tại HaNoi kỳ 2023 {\n    chia theo district {\n        còn lại '],
    ])('without diacritics, with the blank behind them: %j is %s', async (text, label, result) => {
        const { applied, item } = await complete(text, { keywords: 'vi' });
        expect(applied(label)).toBe(result);
        expect((await complete('don vi <|>')).applied('unit')).toBe('unit ');
        // An editor compares with all that is replaced.
        expect(item(label).filterText).toMatch(/ /);
    });

    it('are not offered again behind themselves', async () => {
        expect((await complete('đơn vị <|>', { keywords: 'vi' })).labels).toEqual(['đơn vị tính']);
        expect((await complete('unit <|>')).labels).toEqual([]);
    });

    it('are found by their spellings in both languages, without diacritics too', async () => {
        const { item } = await complete('<|>', { keywords: 'vi' });
        expect(item('chỉ tiêu').filterText).toBe('chỉ/tiêu/chi/tieu/indicator');
        expect((await complete('chi<|>', { keywords: 'vi' })).item('chỉ tiêu').filterText).toBe('chi/tieu');
        expect((await complete('ind<|>', { keywords: 'vi' })).item('chỉ tiêu').filterText).toBe('indicator');
    });

    it('that begin a declaration are offered at the margin within a block that is not closed', async () => {
        const { labels } = await complete('allocation P of VSI in HaNoi for 2023 by UBND {\n    total 5\n<|>\nallocation Q of VSI in HaNoi for 2023 by UBND { total 5 }');
        expect(labels).toEqual(expect.arrayContaining(['allocation', 'split by', 'due']));
    });
});

describe('half-typed texts', () => {
    it('below a broken row offer rows', async () => {
        const text = 'allocation P of VSI in ThuongTin for 2023 by UBND {\n    total 5\n    split by commune {\n        DungTien 3 4 x y\n        <|>\n    }\n}';
        expect((await complete(text)).labels).toEqual(expect.arrayContaining(['VanDiem', 'others']));
    });

    it('without any closing brace offer rows', async () => {
        const { labels } = await complete('allocation P of VSI in ThuongTin for 2023 by UBND {\n    total 5\n    split by commune {\n        DungTien 3\n        V<|>');
        expect(labels).toEqual(['VanDiem', 'total', 'columns', 'others', 'reserve', 'rows from']);
    });

    it('offer nothing in comments and titles', async () => {
        for (const text of ['// alloc<|>', '/* alloc<|> */', '/* alloc<|>', 'level a "dis<|>"', 'unit <|>']) {
            expect((await complete(text)).labels).toEqual([]);
        }
    });

    it('never throws, wherever the cursor is', async () => {
        const { snapshot, document } = await makeSnapshot({ 'base.allot': base });
        const source = document('base.allot');
        for (let offset = 0; offset <= base.length; offset += 7) {
            expect(completion(snapshot, source, positionOf(source, offset), { snippets: true }).items.length).toBeGreaterThanOrEqual(0);
        }
    });
});

describe('many names', () => {
    const many = Array.from({ length: completionLimit + 100 }, (_, i) => `unit Xa${i} "Xã số ${i}"`).join('\n');

    it('are cut, and the editor asks again', async () => {
        const all = await complete('organization X of <|>', { texts: { 'many.allot': many } });
        expect(all).toMatchObject({ isIncomplete: true, labels: { length: completionLimit } });
        const near = await complete('unit Zz\norganization X of <|>', { texts: { 'many.allot': many } });
        expect(near.labels[0]).toBe('Zz');
        expect((await complete('organization X of xa<|>', { texts: { 'many.allot': many } })).isIncomplete).toBe(true);
        const some = await complete('organization X of xa59<|>', { texts: { 'many.allot': many } });
        expect(some.isIncomplete).toBe(false);
        expect(some.labels).toEqual(['Xa59', 'Xa590', 'Xa591', 'Xa592', 'Xa593', 'Xa594', 'Xa595', 'Xa596', 'Xa597', 'Xa598', 'Xa599']);
    });
});

describe('snippets', () => {
    it('are offered beside their keyword if the editor knows them', async () => {
        const { items } = await complete('alloc<|>', { snippets: true });
        expect(items.filter(one => one.label.startsWith('allocation …')).map(one => [one.label, one.labelDetails?.description])).toEqual([
            ['allocation … total …', 'An allocation with a total and a split'], ['allocation … passing on …', 'An allocation that passes another one on'],
        ]);
        expect((await complete('alloc<|>')).labels).toEqual(expect.not.arrayContaining([expect.stringContaining('…')]));
    });

    const cases = (['en', 'vi'] as const).flatMap(language => snippetKeywords.flatMap(keyword => snippetsFor(keyword, language).map(({ body }) => ({ language, keyword, body }))));

    it.each(cases)('in $language can be read as they are: $body', ({ keyword, body }) => {
        const filled = body.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace('$0', '');
        const inBlock = keyword === 'split by' || keyword === 'reach';
        const text = inBlock ? `allocation P of V in U for 2023 by O {\n${filled}\n}` : filled;
        expect(parseDocument(new SourceDocument('snippet.allot', text)).diagnostics).toEqual([]);
        expect(filled).not.toMatch(/[«»@]/);
    });

    it.each(['en', 'vi'] as const)('have each a label of its own in %s', language => {
        const labels = snippetKeywords.flatMap(keyword => snippetsFor(keyword, language).map(({ label }) => label));
        expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
        expect(labels).toContain(language === 'vi' ? 'giao … phân bổ từ …' : 'allocation … passing on …');
    });

    it('write the words of their clauses', () => {
        expect(plainLetters(snippetsFor('allocation', 'vi')[0].body)).toMatch(/^giao \$\{1:ten\} ve /);
    });
});

it.each<[string, string, { readonly [path: string]: string }, string, string]>([
    ['in that of the messages where nothing is written yet', '', {}, 'unit', 'đơn vị'],
    ['in that of another text', '', { 'base.allot': 'level a "A"\n' }, 'unit', 'unit'],
    ['in that of the text', 'cấp a "A"\n', { 'base.allot': 'level a "A"\n' }, 'đơn vị', 'đơn vị'],
])('keywords are offered %s', async (_, text, others, inEnglish, inVietnamese) => {
    for (const [language, keyword] of [['en', inEnglish], ['vi', inVietnamese]] as const) {
        const { snapshot, document } = await makeSnapshot({ ...others, 'at.allot': text }, language);
        const { items } = completion(snapshot, document('at.allot'), { line: 9, character: 0 }, { snippets: false });
        expect(items.map(({ label }) => label).filter(label => label === 'unit' || label === 'đơn vị')).toEqual([keyword]);
    }
});
