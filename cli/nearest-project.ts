import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Not from language/index.ts, which brings the parser along: `explain` asks for the nearest project too.
const projectFileName = 'allot.yaml';

/** The nearest folder with an allot.yaml, from a path upwards; undefined where there is none. */
export function nearestProject(start: string): string | undefined {
    for (let folder = start; ; folder = dirname(folder)) {
        if (existsSync(join(folder, projectFileName))) return folder;
        if (dirname(folder) === folder) return undefined;
    }
}
