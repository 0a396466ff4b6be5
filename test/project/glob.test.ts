import { expect, it } from 'vitest';
import { isGlob, matchesGlob } from '../../language/project/glob.js';

it.each([
    ['a.allot', '**/*.allot', true],
    ['a/b/c.allot', '**/*.allot', true],
    ['a/b/c.allot', '*.allot', false],
    ['a/b/c.allot', 'a/**', true],
    ['a/b/c.allot', 'a/*/c.allot', true],
    ['a/b/c/d.allot', 'a/*/d.allot', false],
    ['a/b/c/d.allot', './a/**/d.allot', true],
    ['a/d.allot', 'a/**/d.allot', true],
    ['plan1.allot', 'plan?.allot', true],
    ['plan12.allot', 'plan?.allot', false],
    ['A.allot', 'a.allot', false],
    ['x.y.allot', '*.y.allot', true],
    ['Hà Nội.allot'.normalize('NFD'), 'Hà N?i.allot', true],
    ['a+b(1).allot', 'a+b(1).allot', true],
])('%s and %s: %s', (path, pattern, fits) => {
    expect(matchesGlob(path, pattern)).toBe(fits);
});

it('takes a time that grows with the lengths, not beyond', () => {
    expect(matchesGlob('a'.repeat(2000), `${'a*'.repeat(500)}b`)).toBe(false);
    expect(matchesGlob('a/'.repeat(2000) + 'b', '**/a/'.repeat(300) + 'c')).toBe(false);
});

it('refuses patterns that mean something else elsewhere, or other folders', () => {
    expect(['', '../a', 'a/../b', 'a/..', '/a', 'C:/a', '[ab].allot', '{a}.allot', '!a', 'a\\b'].filter(isGlob)).toEqual([]);
    expect(['**/*.allot', 'a..b/*.allot', './a', 'Kế hoạch/*.allot'].every(isGlob)).toBe(true);
});
