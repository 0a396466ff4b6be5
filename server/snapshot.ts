import type { MessageLanguage, Model, ParsedDocument, ProjectInput, ProjectResult, SourceDocument } from '../language/index.js';

/**
 * A project as it is at one moment, for answering requests: what features read. It is never changed; the next edit makes a
 * new one. Features are functions of a snapshot, a document and a position, and know nothing of connections.
 */
export interface Snapshot extends ProjectResult {
    readonly input: ProjectInput;
    readonly model: Model;
    /** The tree of a document of the project or of one it uses. */
    parsedOf(document: SourceDocument): ParsedDocument;
    /** The address of the project's folder; undefined for a document that is a project of its own. */
    readonly folderUri: string | undefined;
    /** The address of a document; undefined for those that ship with Allot. */
    uriOf(document: SourceDocument): string | undefined;
    /** The document at an address, if it belongs to the project. */
    documentAt(uri: string): SourceDocument | undefined;
    /** The language of messages. */
    readonly language: MessageLanguage;
}
