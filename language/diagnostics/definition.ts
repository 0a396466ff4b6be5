/** The two languages in which Allot speaks to its users. */
export type MessageLanguage = 'en' | 'vi';

/** One text in both languages. */
export type Localized = { readonly [L in MessageLanguage]: string };

/** How grave a diagnostic is. Errors stop compilation; nothing may lower or suppress them. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What the catalogue knows of a code. `{name}` in a message is filled with the value of that name. */
export interface Definition {
    readonly severity: Severity;
    /** All in a file are mended alike, whatever words they are about: to people the first one says all. */
    readonly alike?: true;
    /** The mistake in a few words, for lists and headings. */
    readonly title: Localized;
    /** What is wrong, in the user's names and numbers; then what to do. */
    readonly message: Localized;
    /** Why it matters and what to do, in Markdown, one to three short paragraphs. */
    readonly doc: Localized;
    /** A project in one or more files that reports exactly this code, and one close to it that reports nothing. */
    readonly example: { readonly bad: ExampleProject; readonly good: ExampleProject };
}

/** The text of `plan.allot`, or several files by name (`allot.yaml` among them where the project file matters). */
export type ExampleProject = string | { readonly [file: string]: string };

export type Catalogue = { readonly [code: string]: Definition };
