import { randomUUID } from 'node:crypto';
import { fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writePieces } from './write-pieces.js';

/** A file that is written, but does not have its name yet. */
export interface StagedFile {
    /** Gives it its name, in place of what had it. Throws what the file system says. */
    readonly place: () => void;
    /** Removes it, unless it has its name already. */
    readonly discard: () => void;
}

/**
 * Writes a new file beside the one whose name it is to take, with the permissions of that one if it is there. Throws what
 * the file system says, with nothing left behind.
 */
export function stageFile(path: string, pieces: Iterable<string>): StagedFile {
    const mode = (statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666) & 0o777;
    const { temporary, descriptor } = openBeside(path, mode);
    const discard = () => rmSync(temporary, { force: true });
    try {
        writePieces(descriptor, pieces, fsyncSync);
    } catch (error) {
        discard();
        throw error;
    }
    return { place: () => renameSync(temporary, path), discard };
}

interface OpenedFile {
    readonly temporary: string;
    readonly descriptor: number;
}

/** Opens a file that is not there yet. That a name is taken is bad luck once; twice it is something else. */
function openBeside(path: string, mode: number): OpenedFile {
    try {
        return openNew(path, mode);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        return openNew(path, mode);
    }
}

function openNew(path: string, mode: number): OpenedFile {
    // File systems allow names of 255 bytes, and 40 characters have 160 at most.
    const name = [...basename(path)].slice(0, 40).join('');
    const temporary = join(dirname(path), `.${name}.${randomUUID().slice(0, 8)}.tmp`);
    return { temporary, descriptor: openSync(temporary, 'wx', mode) };
}
