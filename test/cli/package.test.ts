import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('installs from whatever registry a machine is set to', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: { readonly [path: string]: object } };
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(Object.entries(lock.packages).filter(([, entry]) => 'resolved' in entry).map(([path]) => path)).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('omit-lockfile-registry-resolved=true');
});

it('names only programs that are there', () => {
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly bin: { readonly [name: string]: string } };
    expect(Object.keys(bin)).toEqual(['allot']);
    expect(Object.values(bin).every(path => existsSync(path))).toBe(true);
});
