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
    private readonly byLocation = new Map<Location, OpenDocument>();

    /** Takes a document as it is now. */
    set(document: TextDocument): OpenDocument {
        const location = keyOf(locationOf(document.uri));
        const open = { location, document, text: document.getText().replace(/^\uFEFF/, '') };
        this.byLocation.set(location, open);
        return open;
    }

    delete(uri: string): void {
        this.byLocation.delete(keyOf(locationOf(uri)));
    }

    at(location: Location): OpenDocument | undefined {
        return this.byLocation.get(keyOf(location));
    }

    all(): Iterable<OpenDocument> {
        return this.byLocation.values();
    }
}

/** Editors and disks write the same Vietnamese name in different forms. */
function keyOf(location: Location): Location {
    return location.normalize('NFC');
}
