import type { TextDocument } from 'vscode-languageserver-textdocument';
import { locationOf, type Location } from './location.js';

/** A document that is open in the editor. */
export interface OpenDocument {
    readonly location: Location;
    /** The protocol's document: its URI as the editor writes it, its version. */
    readonly document: TextDocument;
    /** Without a byte order mark, which no text of a project has. */
    readonly text: string;
}

/** The documents that are open, by location. What the editor holds is what counts, not what is on the disk. */
export class OpenDocuments {
    /** By location and URI: an editor can have one file open under several. The one that was opened or edited last comes last. */
    private readonly byLocation = new Map<Location, Map<string, OpenDocument>>();
    /** The URI that the editor used last, also of documents that are closed again. */
    private readonly uris = new Map<Location, string>();

    /** Takes a document as it is now. */
    set(document: TextDocument): OpenDocument {
        const location = keyOf(locationOf(document.uri));
        const open = { location, document, text: document.getText().replace(/^\uFEFF/, '') };
        const spellings = this.byLocation.get(location) ?? new Map<string, OpenDocument>();
        spellings.delete(document.uri);
        this.byLocation.set(location, spellings.set(document.uri, open));
        this.uris.set(location, document.uri);
        return open;
    }

    delete(uri: string): void {
        const location = keyOf(locationOf(uri));
        const spellings = this.byLocation.get(location);
        spellings?.delete(uri);
        if (spellings?.size === 0) this.byLocation.delete(location);
    }

    at(location: Location): OpenDocument | undefined {
        return lastOf(this.byLocation.get(keyOf(location)));
    }

    all(): readonly OpenDocument[] {
        return [...this.byLocation.values()].flatMap(spellings => lastOf(spellings) ?? []);
    }

    /** The URI of a location as the editor writes it; undefined for what it never had open. */
    uriAt(location: Location): string | undefined {
        return this.at(location)?.document.uri ?? this.uris.get(keyOf(location));
    }
}

function lastOf(spellings: ReadonlyMap<string, OpenDocument> | undefined): OpenDocument | undefined {
    return spellings && [...spellings.values()].at(-1);
}

/** Editors and disks write the same Vietnamese name in different forms. */
function keyOf(location: Location): Location {
    return location.normalize('NFC');
}
