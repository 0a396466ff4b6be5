import { loadProject, type ProjectFiles, type ProjectInput, readProjectFile, SourceDocument } from '../language/index.js';
import { type Addresses, loneAddresses, projectAddresses } from './addresses.js';
import { type Location, nameOf, normalLocation, uriOfLocation } from './location.js';
import type { OpenDocuments } from './open-documents.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** Where a project comes from. */
export interface ProjectSource {
    load(): Promise<ProjectInput>;
    addressesOf(input: ProjectInput): Addresses;
    /** Whether what was last loaded depends on what stands where something changed. */
    dependsOn(isTouched: (location: Location) => boolean): boolean;
}

/** A project in a folder. */
export function folderSource(folder: Location, files: WorkspaceFiles, open: OpenDocuments): ProjectSource {
    const uriOf = (location: Location) => open.uriAt(location) ?? uriOfLocation(location);
    const asked = new Set<Location>();
    const note = (path: string) => void asked.add(normalLocation(path));
    const noting: ProjectFiles = {
        read: (path, limit) => (note(path), files.read(path, limit)),
        list: (path, root) => (note(path), files.list(path, root)),
        identify: path => (note(path), files.identify(path)),
        nameOf: path => files.nameOf(path),
    };
    return {
        load: () => {
            asked.clear();
            return loadProject(noting, folder);
        },
        addressesOf: input => projectAddresses(folder, input, uriOf),
        dependsOn: isTouched => [...asked].some(isTouched),
    };
}

/** A document that belongs to no folder's project is one of its own. */
export function loneSource(location: Location, open: OpenDocuments): ProjectSource {
    const name = nameOf(location);
    return {
        load: async () => {
            const document = open.at(location);
            const sources = document ? [new SourceDocument(name, document.text)] : [];
            return { name, config: readProjectFile(undefined, name).config, projectFile: undefined, sources, rowsFiles: [], uses: [], diagnostics: [] };
        },
        addressesOf: input => loneAddresses(location, input, () => open.uriAt(location) ?? uriOfLocation(location)),
        dependsOn: isTouched => isTouched(location),
    };
}
