import { openSync, statSync } from 'node:fs';
import { stageFile } from './stage-file.js';
import { writePieces } from './write-pieces.js';

/**
 * Writes a file so that it is there whole or not at all: into a new file beside it, which then takes its name. An existing
 * file keeps its permissions; what is no ordinary file (a device, a pipe) stays what it is and is written to. Throws what
 * the file system says, with nothing left behind.
 */
export function writeAtomically(path: string, pieces: Iterable<string>): void {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) return writePieces(openSync(path, 'w'), pieces);
    const staged = stageFile(path, pieces);
    try {
        staged.place();
    } catch (error) {
        staged.discard();
        throw error;
    }
}
