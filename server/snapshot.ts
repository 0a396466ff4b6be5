import type { MessageLanguage, Model, ParsedDocument, ProjectInput, ProjectResult, SourceDocument } from '../language/index.js';
import type { Location } from './location.js';

/** The texts of a project at one moment. They are known long before what they say is checked. */
export interface ProjectTexts {
    readonly input: ProjectInput;
    /** The tree of a document of the project or of one it uses. */
    parsedOf(document: SourceDocument): ParsedDocument;
    /** The address of the project's folder; undefined for a document that is a project of its own. */
    readonly folderUri: string | undefined;
    /** The folders that it reaches into: its own and those of the projects that it uses, there or not. */
    readonly folders: readonly Location[];
    /** The address of a document; undefined for those that ship with Allot. */
    uriOf(document: SourceDocument): string | undefined;
    /** The document at an address, if it belongs to the project. */
    documentAt(uri: string): SourceDocument | undefined;
}

/**
 * A project as it is at one moment, for answering requests: what features read. It is never changed; the next edit makes a
 * new one. Features are functions of a snapshot, a document and a position, and know nothing of connections.
 */
export interface Snapshot extends ProjectTexts, ProjectResult {
    readonly model: Model;
    /** The language of messages. */
    readonly language: MessageLanguage;
}
