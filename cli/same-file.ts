import { statSync } from 'node:fs';

/** Whether two paths lead to the same file, by whatever spelling or link; not where there is none. */
export function isSameFile(a: string, b: string): boolean {
    const first = statSync(a, { bigint: true, throwIfNoEntry: false });
    const second = first && statSync(b, { bigint: true, throwIfNoEntry: false });
    return second !== undefined && first!.ino === second.ino && first!.dev === second.dev;
}
