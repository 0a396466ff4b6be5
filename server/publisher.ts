import type { Diagnostic } from 'vscode-languageserver-types';
import { documentsOf, type SourceDocument } from '../language/index.js';
import { locationOf, type Location } from './location.js';
import { lspDiagnostic } from './lsp-diagnostic.js';
import type { OpenDocuments } from './open-documents.js';
import type { Snapshot } from './snapshot.js';

/** What is sent for a document: all its diagnostics at once, and the version they are of if it is open. */
export interface PublishedDiagnostics {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: Diagnostic[];
}

/** What one project says of a document. */
interface Said {
    readonly uri: string;
    /** The text it is of; undefined for a file that could not be read. */
    readonly text: string | undefined;
    readonly diagnostics: readonly Diagnostic[];
}

/** Sends the diagnostics of all documents of all projects: what changed, each time a project was checked. */
export class Publisher {
    private readonly said = new Map<object, ReadonlyMap<Location, Said>>();
    /** What was sent last, as a text. What has never been sent has no diagnostics. */
    private readonly sent = new Map<Location, { readonly uri: string; readonly text: string }>();

    constructor(private readonly open: OpenDocuments, private readonly send: (params: PublishedDiagnostics) => void) {}

    /** Takes what a project says now; without a snapshot it says nothing any more. */
    publish(project: object, snapshot: Snapshot | undefined): void {
        const before = this.said.get(project)?.keys() ?? [];
        const now = snapshot ? saidBy(snapshot) : new Map<Location, Said>();
        const locations = new Set([...before, ...now.keys()]);
        if (snapshot) this.said.set(project, now);
        else this.said.delete(project);
        for (const location of locations) this.update(location);
    }

    private update(location: Location): void {
        const said = [...this.said.values()].flatMap(byLocation => byLocation.get(location) ?? []);
        const open = this.open.at(location);
        // What is said of an older text is not sent: what is true of the newer one will follow.
        if (open && said.some(({ text }) => text !== undefined && text !== open.text)) return;
        const diagnostics = said.flatMap(one => one.diagnostics);
        const uri = open?.document.uri ?? said[0]?.uri ?? this.sent.get(location)?.uri;
        if (uri === undefined) return;
        this.takeBack(location, uri);
        const version = open && said.length > 0 ? open.document.version : undefined;
        const text = JSON.stringify({ version, diagnostics });
        if (text === (this.sent.get(location)?.text ?? nothing)) return;
        if (text === nothing) this.sent.delete(location);
        else this.sent.set(location, { uri, text });
        this.send({ uri, ...version === undefined ? {} : { version }, diagnostics });
    }

    /** What was sent under another URI would stay in the editor for ever: to it that is another document. */
    private takeBack(location: Location, uri: string): void {
        const sent = this.sent.get(location);
        if (!sent || sent.uri === uri) return;
        this.sent.delete(location);
        this.send({ uri: sent.uri, diagnostics: [] });
    }
}

const nothing = JSON.stringify({ version: undefined, diagnostics: [] });

/** What a project says of each of its own documents, nothing wrong included. */
function saidBy(snapshot: Snapshot): ReadonlyMap<Location, Said> {
    const said = new Map<Location, { uri: string; text: string | undefined; diagnostics: Diagnostic[] }>();
    const entryOf = (document: SourceDocument, text: string | undefined) => {
        const uri = snapshot.uriOf(document);
        if (uri === undefined) return undefined;
        const location = locationOf(uri).normalize('NFC');
        const entry = said.get(location) ?? { uri, text, diagnostics: [] };
        said.set(location, entry);
        return entry;
    };
    for (const document of documentsOf(snapshot.input)) entryOf(document, document.text);
    for (const one of snapshot.diagnostics) entryOf(one.place.document, undefined)?.diagnostics.push(lspDiagnostic(snapshot, one));
    return said;
}
