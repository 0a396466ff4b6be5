import { type Diagnostic, loadProject, notIncluded, projectFileName, type ProjectFiles, type ProjectInput, readProjectFile, SourceDocument } from '../language/index.js';
import { type Addresses, loneAddresses, projectAddresses } from './addresses.js';
import { foldersAround, type Location, nameOf, normalLocation, pathFrom, uriOfLocation, within } from './location.js';
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

/** A project in whose folder a document lies. */
export interface ProjectAround {
    readonly folder: Location;
    readonly input: ProjectInput;
}

/** Says of a document that the project around it does not have it, unless that says itself what is wrong with the file. */
function sayNotIncluded(document: SourceDocument, location: Location, { folder, input }: ProjectAround): readonly Diagnostic[] {
    const path = pathFrom(folder, location);
    return input.diagnostics.some(({ place }) => place.document.path === path) ? [] : [notIncluded(document, path, input)];
}

/**
 * A document that belongs to no folder's project is one of its own. Where it lies in the folder of one that leaves it out, `around`
 * tells of that, and it is spoken of in the same language, as gravely as that project has it.
 */
export function loneSource(location: Location, open: OpenDocuments, around: () => ProjectAround | undefined): ProjectSource {
    const name = nameOf(location);
    return {
        load: async () => {
            const document = open.at(location);
            const sources = document ? [new SourceDocument(name, document.text)] : [];
            const outer = around();
            const { config } = readProjectFile(undefined, name);
            const { language, keywords, rules } = outer?.input.config ?? config;
            return {
                name, config: { ...config, language, keywords, rules },
                projectFile: undefined, sources, rowsFiles: [], uses: [], isUnclear: false,
                diagnostics: outer ? sources.flatMap(source => sayNotIncluded(source, location, outer)) : [],
            };
        },
        addressesOf: input => loneAddresses(location, input, () => open.uriAt(location) ?? uriOfLocation(location)),
        dependsOn: isTouched => isTouched(location) || foldersAround(location).some(folder => isTouched(within(folder, projectFileName))),
    };
}
