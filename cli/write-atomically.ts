import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all: into a new file beside it, which then takes its name. An existing
 * file keeps its permissions; what is no ordinary file (a device, a pipe) stays what it is and is written to. Throws what
 * the file system says, with nothing left behind.
 */
export function writeAtomically(path: string, pieces: Iterable<string>): void {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) return writePieces(openSync(path, 'w'), pieces);
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    const descriptor = openSync(temporary, 'wx', (stats?.mode ?? 0o666) & 0o777);
    try {
        writePieces(descriptor, pieces, fsyncSync);
        renameSync(temporary, path);
    } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
    }
}

/** Writes to an open file and closes it, whatever happens. */
function writePieces(descriptor: number, pieces: Iterable<string>, finish?: (descriptor: number) => void): void {
    try {
        for (const piece of pieces) writeFileSync(descriptor, piece);
        finish?.(descriptor);
    } finally {
        closeSync(descriptor);
    }
}
