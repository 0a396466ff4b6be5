import { expect, it } from 'vitest';
import { makeSnapshot } from '../support/snapshot.js';

it('knows the addresses of texts, also of used projects', async () => {
    const { snapshot, document } = await makeSnapshot({
        'allot.yaml': 'uses: [../đơn vị, allot:vietnam]\n',
        'tháng 1/a b.allot': 'level x "X"\n',
        '../đơn vị/allot.yaml': 'uses: [../levels]\n',
        '../đơn vị/u.allot': 'level y "Y"\n',
        '../levels/allot.yaml': '',
        '../levels/l.allot': 'level z "Z"\n',
    });
    expect(snapshot.diagnostics.filter(one => one.severity === 'error')).toEqual([]);
    expect(snapshot.uriOf(document('tháng 1/a b.allot'))).toBe('file:///project/th%C3%A1ng%201/a%20b.allot');
    expect(snapshot.uriOf(document('../đơn vị/u.allot'))).toBe('file:///%C4%91%C6%A1n%20v%E1%BB%8B/u.allot');
    expect(snapshot.uriOf(document('../levels/l.allot'))).toBe('file:///levels/l.allot');
    expect(snapshot.documentAt('file:///levels/l.allot')?.text).toBe('level z "Z"\n');
    expect(snapshot.documentAt('file:///levels/m.allot')).toBeUndefined();
    const shipped = snapshot.input.uses.find(used => used.target === 'allot:vietnam')?.project.sources ?? [];
    expect(shipped.map(one => snapshot.uriOf(one))).toEqual(shipped.map(() => undefined));
    expect(shipped.length).toBeGreaterThan(0);
});
