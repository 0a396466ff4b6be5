import { posix } from 'node:path';
import { checkProject, loadProject, type MessageLanguage, parseDocument, type ParsedDocument, type SourceDocument } from '../../language/index.js';
import { projectAddresses } from '../../server/addresses.js';
import { uriOfLocation } from '../../server/location.js';
import type { Snapshot } from '../../server/snapshot.js';
import { memoryFiles } from './memory-files.js';

/** A snapshot of a test's project. */
export interface TestSnapshot {
    readonly snapshot: Snapshot;
    /** The document at a path as the texts were given. Throws if there is none. */
    readonly document: (path: string) => SourceDocument;
}

/** Where the project of a test stands: `plan.allot` is `file:///project/plan.allot`, `../units/a.allot` is `file:///units/a.allot`. */
export const testFolder = 'file:///project';

/** A snapshot of the project with these texts by path within its folder; paths may lead out of it (`../units/allot.yaml`). */
export async function makeSnapshot(texts: { readonly [path: string]: string }, language: MessageLanguage = 'en'): Promise<TestSnapshot> {
    const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [posix.join('/project', path), text]));
    const input = await loadProject(memoryFiles(files), '/project');
    const parsed = new Map<SourceDocument, ParsedDocument>();
    const parsedOf = (source: SourceDocument) => {
        const known = parsed.get(source) ?? parseDocument(source);
        parsed.set(source, known);
        return known;
    };
    const result = checkProject(input, { keepsLinks: true, parse: parsedOf });
    const snapshot: Snapshot = { ...result, input, language, parsedOf, ...projectAddresses(testFolder, input, uriOfLocation) };
    return {
        snapshot,
        document: path => {
            const document = snapshot.documentAt(uriOfLocation(`file://${posix.join('/project', path)}`));
            if (!document) throw new Error(`There is no ${path} in the project.`);
            return document;
        },
    };
}
