import { documentsOf, normalPath, type ProjectInput, type SourceDocument } from '../language/index.js';
import { locationOf, type Location, within } from './location.js';
import type { ProjectTexts } from './snapshot.js';

/** How documents of a snapshot and addresses lead to each other. */
export type Addresses = Omit<ProjectTexts, 'input' | 'parsedOf'>;

/** The addresses of the texts of a project in a folder, and of all it uses. `uriOf` gives the URI as the editor writes it. */
export function projectAddresses(folder: Location, input: ProjectInput, uriOf: (location: Location) => string): Addresses {
    const { locations, folders } = locationsOf(folder, input);
    const documents = new Map([...locations].map(([document, location]) => [location.normalize('NFC'), document]));
    const byPath = new Map([...locations].map(([{ path }, location]) => [path, location]));
    return {
        folderUri: uriOf(folder),
        folders,
        uriOf: ({ path }) => {
            if (path.startsWith('allot:')) return undefined;
            // A file that could not be read is in no list. It is the project's own: what is wrong with others is not told.
            return uriOf(byPath.get(path) ?? within(folder, path));
        },
        documentAt: uri => documents.get(locationOf(uri).normalize('NFC')),
    };
}

/** The address of a document that is a project of its own. `uriOf` gives the URI as the editor writes it. */
export function loneAddresses(location: Location, input: ProjectInput, uriOf: (location: Location) => string): Addresses {
    const [document] = input.sources;
    return {
        folderUri: undefined,
        folders: [],
        uriOf: asked => asked.path.startsWith('allot:') ? undefined : uriOf(location),
        documentAt: asked => locationOf(asked).normalize('NFC') === location ? document : undefined,
    };
}

interface Places {
    readonly locations: ReadonlyMap<SourceDocument, Location>;
    readonly folders: readonly Location[];
}

/** Where the texts and the projects stand. In the paths of a used project its folder stands before a colon, as it was first reached. */
function locationsOf(folder: Location, input: ProjectInput): Places {
    const locations = new Map<SourceDocument, Location>();
    const folders = new Set<Location>([folder]);
    const seen = new Set<ProjectInput>();
    const visit = (project: ProjectInput, relative: string) => {
        if (seen.has(project)) return;
        seen.add(project);
        const prefix = relative === '' ? '' : `${relative}:`.normalize('NFC');
        for (const document of documentsOf(project)) locations.set(document, within(folder, `${relative}/${document.path.slice(prefix.length)}`));
        const pathOf = (target: string) => normalPath(`${relative}/${target}`);
        for (const { target } of project.config.uses) if (!target.startsWith('allot:')) folders.add(within(folder, pathOf(target)));
        for (const used of project.uses) if (!used.target.startsWith('allot:')) visit(used.project, pathOf(used.target));
    };
    visit(input, '');
    return { locations, folders: [...folders] };
}
