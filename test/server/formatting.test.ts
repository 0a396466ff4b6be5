import { describe, expect, it } from 'vitest';
import { formatDocument } from '../../language/index.js';
import { formatting, rangeFormatting } from '../../server/features/formatting.js';
import { offsetAt, positionOf } from '../../server/positions.js';
import { makeSnapshot } from '../support/snapshot.js';

interface Edited {
    readonly text: string;
    readonly edits: readonly string[];
}

/** A text with the edits of formatting applied; between `<|` and `|>`, of formatting that range. */
async function formatted(marked: string, keywords: 'en' | 'vi' = 'en'): Promise<Edited> {
    const [start, end] = [marked.indexOf('<|'), marked.indexOf('|>') - 2];
    const text = marked.replace('<|', '').replace('|>', '');
    const { snapshot, document } = await makeSnapshot({ 'allot.yaml': `name: test\nkeywords: ${keywords}\n`, 'a.allot': text });
    const source = document('a.allot');
    const edits = start < 0 ? formatting(snapshot, source)
        : rangeFormatting(snapshot, source, { start: positionOf(source, start), end: positionOf(source, end) });
    let result = text;
    for (const { range, newText } of edits.toReversed()) {
        result = result.slice(0, offsetAt(source, range.start)) + newText + result.slice(offsetAt(source, range.end));
    }
    return { text: result, edits: edits.map(({ range, newText }) => `${text.slice(offsetAt(source, range.start), offsetAt(source, range.end))}→${newText}`) };
}

describe('formatting a document', () => {
    it('changes only what differs', async () => {
        expect(await formatted('level xa   "Xã"\nunit A is  xa\n')).toEqual({ text: 'level xa "Xã"\nunit A is xa\n', edits: ['  →', ' →'] });
    });

    it('changes nothing that is tidy', async () => {
        expect((await formatted('level xa "Xã"\n')).edits).toEqual([]);
        expect((await formatted('')).edits).toEqual([]);
    });

    it('writes the keywords of the project, word by word', async () => {
        expect(await formatted('level xa "Xã"\nunit A is xa\n', 'vi')).toEqual({
            text: 'cấp xa "Xã"\nđơn vị A là xa\n', edits: ['level→cấp', 'unit→đơn vị', 'is→là'],
        });
    });

    it('writes what the formatter writes', async () => {
        const text = 'level xa "Xã" // one\r\n\r\n\r\n/* two */ unit A "A"  is xa {\r\nunit B\tis xa unit C is xa }\r\n'
            + 'allocation P of V in A for 2023 by ? { total 1\r\nsplit by xa { B\t1\r\nC 20 // three\r\n}}';
        const { snapshot, document } = await makeSnapshot({ 'a.allot': text });
        const whole = formatDocument(document('a.allot'), { keywords: snapshot.input.config.keywords });
        expect(await formatted(text, snapshot.input.config.keywords)).toMatchObject(whole);
    });

    it('changes line ends as wholes: an editor cannot take one apart', async () => {
        const mixed = 'level a\r\nlevel b\nlevel c\r\n\n\r\nlevel d\n\n\nlevel e\n';
        const { text, edits } = await formatted(mixed);
        expect(text).toBe('level a\r\nlevel b\r\nlevel c\r\n\r\nlevel d\r\n\r\nlevel e\r\n');
        expect(edits.join('').replaceAll('\r\n', '')).not.toContain('\r');
        expect((await formatted(text)).edits).toEqual([]);
    });

    it('leaves alone what cannot be read', async () => {
        expect((await formatted('level   xa\nunit A is is is {\n')).edits).toEqual([]);
    });
});

describe('formatting a range', () => {
    it('changes the declarations that touch it, as the whole document would be', async () => {
        expect((await formatted('level   a\nlevel   b<||>\n\nlevel   c\n')).text).toBe('level   a\nlevel b\n\nlevel   c\n');
        expect((await formatted('level province "Tỉnh"\nlevel a<||> "A"\n')).text).toBe('level province "Tỉnh"\nlevel a        "A"\n');
        expect((await formatted('  level a\n  <|level b\nlev|>el   c\n')).text).toBe('  level a\nlevel b\nlevel c\n');
    });

    const table = (row: string) => `allocation P of V in U for 2023 by ? {\n  total   1\n  split by xa {\n      A 1\n${row}\n  }\n  due   2023-12-15\n}\n`;

    it('changes its lines and no others, but all rows of a table of which it touches one', async () => {
        const [head, , , ...rest] = table('').split('\n');
        expect((await formatted(table('').replace('total', '<||>total'))).text).toBe([head, '    total 1', '  split by xa {', ...rest].join('\n'));
        expect((await formatted(table('Bc<||>   20'))).text).toBe(table('').replace('      A 1\n', '        A    1\n        Bc  20'));
        // A line that is selected as a whole ends where the next one begins.
        expect((await formatted(table('').replace('  total   1\n', '<|  total   1\n|>'))).text).toBe([head, '    total 1', '  split by xa {', ...rest].join('\n'));
    });

    it('keeps what separates it from what stands around it', async () => {
        expect((await formatted('level   a\n\n\n// one\n\n<|level   b|>\n\n\n// two\n')).text).toBe('level   a\n\n\n// one\n\nlevel b\n\n\n// two\n');
        expect((await formatted('level   a /* one */\n\nlevel   b<||> /* two\n\n*/ level   c\n')).text).toBe('level   a /* one */\n\nlevel b\n/* two\n\n*/ level   c\n');
    });

    it('ends lines as the document does', async () => {
        expect((await formatted('level a\r\n\r\n<|level b level c|>\r\n\r\nlevel d\r\n')).text).toBe('level a\r\n\r\nlevel b\r\nlevel c\r\n\r\nlevel d\r\n');
    });

    it('keeps on one line what a comment above it is for', async () => {
        const text = '// allot-ignore single-child: so it is\nunit A "A" is xa { unit B "B" is xb }   unit C is xa\n';
        expect((await formatted(text.replace('unit A', '<||>unit A'))).text).toBe(text.replace('xb }   unit', 'xb }   unit'));
    });

    it('changes nothing where there is no declaration', async () => {
        expect((await formatted('level   a\n\n// <|x|>\n\nlevel   b\n')).edits).toEqual([]);
    });

    const broken = 'allocation P of V in U {\n    total 1 2 3\n}\n';

    it('works beside broken parts', async () => {
        const text = (a: string, b: string) => `${a}\n\n${broken}\n${b}\n`;
        expect((await formatted(text('<|level   a   // one', 'level   b\nlevel bc|>   "B"'))).text).toBe(text('level a  // one', 'level b\nlevel bc "B"'));
        expect((await formatted(text('level   a', '<|level   b|>'))).text).toBe(text('level   a', 'level b'));
    });

    it('leaves broken parts alone, and what is indented beside them', async () => {
        expect((await formatted(`<|${broken}  level   a|>\n`)).edits).toEqual([]);
    });
});
