import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all: into a new file beside it, which then takes its name. An existing
 * file keeps its permissions. Throws what the file system says, with nothing left behind.
 */
export function writeAtomically(path: string, pieces: Iterable<string>): void {
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
    const descriptor = openSync(temporary, 'wx', mode & 0o777);
    try {
        try {
            for (const piece of pieces) writeFileSync(descriptor, piece);
            fsyncSync(descriptor);
        } finally {
            closeSync(descriptor);
        }
        renameSync(temporary, path);
    } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
    }
}
