import { describe, expect, it } from 'vitest';
import { folderOf, isWithin, locationOf, nameOf, uriOfLocation, within } from '../../server/location.js';

describe('a location', () => {
    it.each([
        ['file:///a/b%20c/t%E1%BB%87p.allot', 'file:///a/b c/tệp.allot'],
        ['file:///a/b c/', 'file:///a/b c'],
        ['file:///C%3A/Plans/x', 'file:///c:/Plans/x'],
        ['file:///c:/Plans/x', 'file:///c:/Plans/x'],
        ['file://host/share/../x', 'file://host/x'],
        ['vscode-vfs://github/a/./b', 'vscode-vfs://github/a/b'],
        ['untitled:Untitled-1', 'untitled:Untitled-1'],
        ['file:///50%/a', 'file:///50%/a'],
        ['', ''],
    ])('of %s is %s', (uri, location) => {
        expect(locationOf(uri)).toBe(location);
        expect(locationOf(uriOfLocation(location))).toBe(location);
    });

    it('leads to its folder, up to the root', () => {
        expect(folderOf('file:///a/b')).toBe('file:///a');
        expect(folderOf('file:///a')).toBe('file:///');
        expect(folderOf('file:///')).toBeUndefined();
        expect(folderOf('untitled:x')).toBeUndefined();
    });

    it('has a name, and can be continued', () => {
        expect([nameOf('file:///a/b c'), nameOf('untitled:x')]).toEqual(['b c', 'x']);
        expect([within('file:///', 'a'), within('file:///a/b', '../c/d')]).toEqual(['file:///a', 'file:///a/c/d']);
    });

    it('lies in a folder by whole names', () => {
        expect([isWithin('file:///a/b', 'file:///a'), isWithin('file:///ab', 'file:///a'), isWithin('file:///a', 'file:///')]).toEqual([true, false, true]);
    });
});
