import { describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { semanticTokens, semanticTokensLegend } from '../../server/features/semantic-tokens.js';
import { makeSnapshot } from '../support/snapshot.js';

/** The tokens of a text as `text:type`, a declaration with `!`. */
async function tokensOf(text: string, range?: Range): Promise<readonly string[]> {
    const { snapshot, document } = await makeSnapshot({ 'a.allot': text });
    const source = document('a.allot');
    const { data } = semanticTokens(snapshot, source, range);
    let [line, character] = [0, 0];
    return Array.from({ length: data.length / 5 }, (_, i) => {
        const [lines, characters, length, type, modifiers] = data.slice(i * 5, i * 5 + 5);
        character = lines ? characters : character + characters;
        line += lines;
        return `${source.lineAt(line).slice(character, character + length)}:${semanticTokensLegend.tokenTypes[type]}${modifiers ? '!' : ''}`;
    });
}

describe('semantic tokens', () => {
    it('are keywords, names and titles', async () => {
        expect(await tokensOf('level xa "Xã"\nđơn vị DungTien "Xã Dũng Tiến" là xa // đúng')).toEqual([
            'level:keyword', 'xa:level!', '"Xã":string',
            'đơn vị:keyword', 'DungTien:unit!', '"Xã Dũng Tiến":string', 'là:keyword', 'xa:level', '// đúng:comment',
        ]);
    });

    it('of a path are one for each name, of a quoted name the thing it names', async () => {
        const units = 'unit HaNoi { unit BaVi "Huyện Ba Vì" }';
        expect((await tokensOf(`${units}\norganization A of HaNoi.BaVi\norganization B of "Huyện Ba Vì"`)).slice(5)).toEqual([
            'organization:keyword', 'A:organization!', 'of:keyword', 'HaNoi:unit', 'BaVi:unit',
            'organization:keyword', 'B:organization!', 'of:keyword', '"Huyện Ba Vì":unit',
        ]);
    });

    it('are numbers, dates and periods', async () => {
        const text = 'unit U\nindicator V flow\nallocation P of V in U for 2023-H1 by ? {\n    total 1_000 million\n    split by quarter { Q1 1 }\n    due 2023-12-15\n}';
        expect((await tokensOf(text)).slice(5)).toEqual([
            'allocation:keyword', 'P:allocation!', 'of:keyword', 'V:indicator', 'in:keyword', 'U:unit', 'for:keyword', '2023-H1:date', 'by:keyword',
            'total:keyword', '1_000:number', 'million:keyword', 'split by:keyword', 'quarter:keyword', 'Q1:period', '1:number', 'due:keyword', '2023-12-15:date',
        ]);
    });

    it('of several lines are one for each line', async () => {
        expect(await tokensOf('/* one\r\n   two */\nindicator A flow\nindicator B subset\n    of A')).toEqual([
            '/* one:comment', '   two */:comment', 'indicator:keyword', 'A:indicator!', 'flow:keyword',
            'indicator:keyword', 'B:indicator!', 'subset:keyword', '    of:keyword', 'A:indicator',
        ]);
    });

    it('of a keyword used as a name are the name\'s', async () => {
        expect(await tokensOf('unit day')).toEqual(['unit:keyword', 'day:unit!']);
    });

    it('stand beside broken parts', async () => {
        expect(await tokensOf('unit A ) 5\nunit B')).toEqual(expect.arrayContaining(['A:unit!', 'B:unit!']));
    });

    it('of a range are those that touch it', async () => {
        expect(await tokensOf('unit A\nunit B\nunit C', { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } })).toEqual(['unit:keyword', 'B:unit!']);
    });
});
