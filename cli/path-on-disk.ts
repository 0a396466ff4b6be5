import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where a file of a project stands on the disk: a document's path is in NFC, and names on the disk need not be. */
export function pathOnDisk(folder: string, path: string): string {
    return path.split('/').reduce((parent, name) => {
        const direct = join(parent, name);
        return existsSync(direct) ? direct : join(parent, readdirSync(parent).find(entry => entry.normalize('NFC') === name) ?? name);
    }, folder);
}
