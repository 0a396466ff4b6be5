import { expect, it } from 'vitest';
import { blanksBefore, lineStartOf } from '../../language/syntax/written-words.js';

it.each([
    ['', 0, 0], ['\nab', 0, 0], ['\nab', 1, 1], ['\nab', 3, 1], ['a\r\nb', 4, 3], ['a\rb', 3, 2], ['a\r\nb', 1, 0], ['ab', 2, 0],
])('of %j the line of %i begins at %i', (text, offset, start) => expect(lineStartOf(text, offset)).toBe(start));

it.each([['', 0, 0], ['a \tb', 3, 1], ['  b', 2, 0], ['a\n  b', 4, 2], ['ab', 2, 2]])('of %j the blanks before %i begin at %i', (text, offset, start) => {
    expect(blanksBefore(text, offset)).toBe(start);
});
