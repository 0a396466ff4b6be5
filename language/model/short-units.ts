import { plainLetters } from '../syntax/spelling.js';

/** Units as tables shorten them, without points and blanks, and what they stand for. */
const written: readonly (readonly [string, string])[] = [
    ['đ', 'đồng'],
    ['ngđ', 'nghìn đồng'], ['ngđồng', 'nghìn đồng'], ['nghìnđ', 'nghìn đồng'], ['1000đ', '1000 đồng'],
    ['trđ', 'triệu đồng'], ['trđồng', 'triệu đồng'], ['triệuđ', 'triệu đồng'],
    ['tỷđ', 'tỷ đồng'],
];

/** What a shortened unit stands for, both without marks. */
export const shortUnits: ReadonlyMap<string, string> = new Map(written.map(([short, unit]) => [plainLetters(short), plainLetters(unit)]));
