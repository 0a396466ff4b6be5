import type { MessageLanguage } from '../language/index.js';

/** What every command understands. */
export interface GlobalOptions {
    /** Undefined: the project's. */
    readonly language?: MessageLanguage;
    readonly format: 'pretty' | 'json';
    readonly maxWarnings?: number;
    /** Undefined: as the stream and the environment say. */
    readonly color?: boolean;
    readonly quiet?: boolean;
}

/** The language where there is no project to ask. */
export const defaultLanguage: MessageLanguage = 'vi';
