import { describe, expect, test } from 'vitest';
import { SourceDocument } from '../../language/diagnostics/source-document.js';
import { formatDocument, meaning } from '../../language/format/format.js';
import type { KeywordLanguage } from '../../language/syntax/keywords.js';
import { read, sample, samples } from '../syntax/reading.js';

function format(text: string, keywords: KeywordLanguage = 'en'): string {
    const formatted = formatDocument(new SourceDocument('plan.allot', text), { keywords });
    if ('problem' in formatted) throw new Error(formatted.problem.code);
    return formatted.text;
}

describe('the samples', () => {
    test.each(samples)('%s is tidy', name => {
        expect(format(sample(name), name.endsWith('.vi') ? 'vi' : 'en')).toBe(sample(name));
    });

    test.each(samples)('%s becomes tidy again from one line', name => {
        const oneLine = sample(name).replace(/(^| )\/\/.*$/gm, '').replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
        const tidy = format(oneLine);
        expect(format(tidy)).toBe(tidy);
        expect(meaning(read(tidy).tree)).toBe(meaning(read(oneLine).tree));
    });

    test.each([['constructs', 'constructs.vi'], ['rare-constructs', 'rare-constructs.vi']] as const)('%s and %s are one text in two languages', (en, vi) => {
        expect(format(sample(en), 'vi')).toBe(sample(vi));
        expect(format(sample(vi), 'en')).toBe(sample(en));
    });
});

describe('a text', () => {
    test('has one row on a line, blocks indented by four, numbers in columns', () => {
        expect(format('allocation A of VSI,HHI in X for 2023 by Y{split by d{Xuan 1_160, 450 note "x"  "Ba Vì" 5,at least 3 { due 2023-12-15 }\nothers ?,-\n}}')).toBe([
            'allocation A of VSI, HHI in X for 2023 by Y {',
            '    split by d {',
            '        Xuan     1_160,        450  note "x"',
            '        "Ba Vì"      5, at least 3 { due 2023-12-15 }',
            '        others       ?,          -',
            '    }',
            '}',
            '',
        ].join('\n'));
    });

    test('has the arrows of an adjustment below each other, between columns of old and of new figures', () => {
        const tidy = [
            'adjust P of VSI, HHI under QD7 from 2023-07-01 {',
            '    columns VSI, HHI thousand',
            '    total 3_000 -> 3_100, 5',
            '    DungTien  1_160 -> 1_200,            5 ->           -  note "x"',
            '    "Ba Vì"       - ->    90,          120 ->           6  // added',
            '    NinhSo        5,          at least 230 -> at least 40',
            '    others       10 ->  rest,            7                 note "y"',
            '    reserve       7 ->     ?,            7',
            '    split by channel {',
            '        Post    2_000 -> 1_900,   5',
            '        Agents    900 -> 1_000, 700 -> 12 {',
            '            split by quarter { Q1 5 -> 10   Q2 100 -> 95 }',
            '        }',
            '    }',
            '    split by quarter and channel {',
            '        columns       Post,  Agents',
            '        Q1         5 -> 10, 7',
            '        Q2       100,       7 -> 12',
            '    }',
            '    due 2023-12-15 -> 2023-12-25',
            '}',
            '',
        ].join('\n');
        expect(format(tidy)).toBe(tidy);
        expect(format(tidy.replace(/ {2,}(?=\S)/g, ' ').replaceAll(' -> ', '\t→'))).toBe(tidy);
    });

    test('has the arrows of an adjustment in columns in Vietnamese, too', () => {
        expect(format('điều chỉnh P theo QD7 {Xuân 1160 -> ít nhất 900\n còn lại - -> 12}', 'vi')).toBe([
            'điều chỉnh P theo QD7 {', '    Xuân     1160 -> ít nhất 900', '    còn lại     - ->          12', '}', '',
        ].join('\n'));
    });

    test('keeps comments where they stand, and at most one blank line', () => {
        const text = [
            '// head', '', '', '', 'level a   // behind a', '/* block', '   of two lines */', 'level b', '', 'category c {', '', '    // first', '    A // behind', '', '', '    B', '    // last', '', '}', '// end', '',
        ].join('\n');
        expect(format(text)).toBe([
            '// head', '', 'level a  // behind a', '/* block', '   of two lines */', 'level b', '', 'category c {', '    // first', '    A  // behind', '', '    B', '    // last', '}', '// end', '',
        ].join('\n'));
    });

    test('of comments alone, or of nothing, stays so', () => {
        expect(format('  // only\n\n\n')).toBe('// only\n');
        expect(format('\n\n')).toBe('');
    });

    test('keeps a short block on its line, and breaks a long one', () => {
        expect(format('category c { A   B "x" }')).toBe('category c { A   B "x" }\n');
        expect(format('category c {\n A }')).toBe('category c {\n    A\n}\n');
        const members = Array.from({ length: 12 }, (_, i) => `Member${i}`).join(' ');
        expect(format(`category c { ${members} }`).split('\n')).toHaveLength(15);
    });

    test('keeps the lines of a header that is too long for one', () => {
        const text = `allocation A of VSI, HHI, NewVSI\n  in "${'Huyện '.repeat(8)}"   for 2023\n     under QD417 passing on Plan2023 {\n total 5, 6, 7 }`;
        expect(format(text)).toBe([
            'allocation A of VSI, HHI, NewVSI', `    in "${'Huyện '.repeat(8)}" for 2023`, '    under QD417 passing on Plan2023 {', '    total 5, 6, 7', '}', '',
        ].join('\n'));
        expect(format('allocation A of VSI\n in X for 2023\n by Y { }')).toBe('allocation A of VSI in X for 2023 by Y { }\n');
    });

    test('gets its pasted tabs and typographic signs as plain ones', () => {
        expect(format('allocation of A in B for 2023 by C { split by d {\nXuan\t1_160\t–\n} }')).toContain('        Xuan  1_160, -\n');
        expect(format('period P 2020–2025')).toBe('period P 2020..2025\n');
    });

    test('keeps its line ends and its byte order mark', () => {
        expect(format('\uFEFFlevel   a\r\n\r\nlevel b\r\n')).toBe('\uFEFFlevel a\r\n\r\nlevel b\r\n');
    });

    test('keeps its keyword before or behind a name that would make another keyword of it', () => {
        expect(format('unit tính "T" is x\n', 'vi')).toBe('unit tính "T" là x\n');
        expect(format('cơ quan end của T\n', 'en')).toBe('organization end của T\n');
    });

    test.each([
        ['rows', ['A 5 B ?', 'C 6']], ['a row behind a brace', ['A 5 {', 'due 2023-12-15', '} B ?', 'C 6']], ['a row before the brace', ['A 5 B ? } }', '']],
        ['a block', ['A 5 { split by e { D 5 E 6', 'F 7', '} }']], ['a long line', [Array.from({ length: 20 }, (_, i) => `Member${i} 5`).join(' '), 'C 6']],
    ])('keeps what a comment suppresses on the line below it: %s', (_, rows) => {
        const comment = '// allot-ignore undecided: later';
        const lines = ['allocation of A in B for 2023 by C { split by d {', ...rows];
        const at = rows.findIndex(row => row.includes('?') || row.includes('D 5') || row.includes('Member0')) + 1;
        lines.splice(at, 0, comment);
        const text = `${lines.join('\n')}${rows.at(-1) === '' ? '' : '} }'}`;
        const tidy = format(text);
        const below = tidy.split('\n')[tidy.split('\n').findIndex(line => line.includes(comment)) + 1];
        expect(below.replace(/[ ]+/g, ' ').trim()).toBe(lines[at + 1]);
        expect(format(tidy)).toBe(tidy);
        expect(meaning(read(tidy).tree)).toBe(meaning(read(text).tree));
    });

    test('that cannot be read is left as it is', () => {
        const formatted = formatDocument(new SourceDocument('plan.allot', 'level a\n xyz 5\n'), { keywords: 'en' });
        expect(formatted).toMatchObject({ problem: { code: 'syntax-error' } });
    });
});
