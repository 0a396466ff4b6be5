import type { MessageLanguage } from '../language/index.js';

/** The settings of the editor: what stands behind `allot.` there. */
export const settingsSection = 'allot';

export interface Settings {
    /** The language of messages; undefined leaves it to each project. */
    readonly language: MessageLanguage | undefined;
    /** Whether sums and what is left are shown in the text (inlay hints and code lenses). */
    readonly figures: boolean;
}

/** The settings in what an editor sends: with or without `allot` around them, and as by default where it says nothing. */
export function settingsIn(sent: unknown, byDefault: Settings = { language: undefined, figures: true }): Settings {
    const { language, figures } = objectOf(objectOf(sent)[settingsSection] ?? sent);
    return {
        language: language === undefined ? byDefault.language : language === 'vi' || language === 'en' ? language : undefined,
        figures: figures === undefined ? byDefault.figures : figures !== false,
    };
}

function objectOf(value: unknown): { readonly [name: string]: unknown } {
    return value !== null && typeof value === 'object' ? value as { readonly [name: string]: unknown } : {};
}
