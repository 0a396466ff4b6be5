import { closeSync, writeFileSync } from 'node:fs';

/** Writes to an open file and closes it, whatever happens. `finish` is for the whole file, before it is closed. */
export function writePieces(descriptor: number, pieces: Iterable<string>, finish?: (descriptor: number) => void): void {
    try {
        for (const piece of pieces) writeFileSync(descriptor, piece);
        finish?.(descriptor);
    } finally {
        closeSync(descriptor);
    }
}
