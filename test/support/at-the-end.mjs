import { constants } from 'node:os';

/** What is still to be undone, in the order in which it was done. */
const undoings = new Set();

/**
 * Undoes something when this process ends, however it does: returning, throwing, interrupted. So nothing that a test run has
 * started or written outlives it. What is given must be done at once, because a process that ends waits for nothing. Returns a
 * function that does it now.
 */
export function atTheEnd(undo) {
    undoings.add(undo);
    return () => undoings.delete(undo) && undo();
}

process.on('exit', () => [...undoings].reverse().forEach(undo => undo()));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(128 + constants.signals[signal]));
