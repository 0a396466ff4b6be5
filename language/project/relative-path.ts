/**
 * Paths relative to a folder, in normal form: `/` between names, no `.` and no `..` but leading ones; the folder itself is
 * `''`. So the same place always has the same path.
 */
export function normalPath(path: string): string {
    const names: string[] = [];
    for (const name of path.split('/')) {
        if (name === '' || name === '.') continue;
        if (name === '..' && names.length > 0 && names[names.length - 1] !== '..') names.pop();
        else names.push(name);
    }
    return names.join('/');
}

/** Whether a path says where it begins by itself: `/a`, `C:\a`, `\\server`, `~/a`, `file://…`. Those differ between machines. */
export function isAbsolutePath(path: string): boolean {
    return /^(?:[/\\~]|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*:\/\/)/.test(path);
}

/** Whether a path in normal form leaves its folder. */
export function leavesFolder(normal: string): boolean {
    return normal === '..' || normal.startsWith('../');
}

/** The order of code points, which `<` on texts is not beyond U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
        const x = a.charCodeAt(i);
        const y = b.charCodeAt(i);
        if (x !== y) return rank(x) - rank(y);
    }
    return a.length - b.length;
}

/** Halves of a pair stand for code points above all others: they come after U+E000 to U+FFFF. */
function rank(unit: number): number {
    return unit >= 0xe000 ? unit - 0x2000 : unit >= 0xd800 ? unit + 0x2000 : unit;
}
