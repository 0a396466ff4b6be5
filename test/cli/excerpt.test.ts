import { expect, it } from 'vitest';
import { displayWidth } from '../../cli/display-width.js';
import { excerptOf } from '../../cli/reporters/excerpt.js';
import { SourceDocument } from '../../language/diagnostics/source-document.js';

/** The excerpt of the first `needle` in a text, as two lines. */
function excerpt(text: string, needle: string): string {
    const start = text.indexOf(needle);
    const { line, marks } = excerptOf({ document: new SourceDocument('a.allot', text), start, end: start + needle.length })!;
    return `${line}\n${marks}`;
}

it.each([
    ['letters', 'total 5', '5', 'total 5\n      ^'],
    ['tabs', 'a\tb\tBAD', 'BAD', 'a   b   BAD\n        ^^^'],
    ['a marked tab', 'a\tb', '\tb', 'a   b\n ^^^^'],
    ['marks of their own (NFD)', `${'Hà Nội'.normalize('NFD')} BAD`, 'BAD', `${'Hà Nội'.normalize('NFD')} BAD\n       ^^^`],
    ['wide letters', '河内 BAD', 'BAD', '河内 BAD\n     ^^^'],
    ['marked wide letters', 'a 河内 b', '河内', 'a 河内 b\n  ^^^^'],
    ['a pair of code units', '👍 BAD', 'BAD', '👍 BAD\n   ^^^'],
    ['control characters', 'a\u001b[31m BAD', 'BAD', 'a\ufffd[31m BAD\n       ^^^'],
    ['more than one line', 'a BAD\nBAD', 'BAD\nBAD', 'a BAD\n  ^^^'],
    ['CRLF', 'x\r\na BAD\r\n', 'BAD', 'a BAD\n  ^^^'],
    ['nothing, at the end of a line', 'abc\n', '', 'abc\n^'],
])('%s', (_, text, needle, shown) => {
    expect(excerpt(text, needle)).toBe(shown);
});

it('cuts a long line around the place', () => {
    const shown = excerpt(`${'👍'.repeat(5000)}BAD${'x'.repeat(9000)}`, 'BAD').split('\n');
    expect(shown[0]).toMatch(/^…(👍)+BADx+…$/u);
    expect(shown[0].length).toBeLessThan(200);
    expect(displayWidth(shown[0].slice(0, shown[0].indexOf('BAD')))).toBe(shown[1].indexOf('^'));
});

it('has nothing to show of an empty document', () => {
    expect(excerptOf({ document: new SourceDocument('a.allot', ''), start: 0, end: 0 })).toBeUndefined();
});
