import type { Catalogue, Localized, MessageLanguage, Severity } from './definition.js';
import type { Place } from './source-document.js';
import { catalogue } from './catalogue.js';
import { relatedTexts, fixTexts } from './texts.js';

/** A code of the catalogue. */
export type Code = keyof typeof catalogue;

/** What fills a `{name}` of a message: the same in every language, or with one text for each. */
export type Value = string | number | Localized;

/** The names between braces in a text. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** The values a text wants: one for each of its placeholders. */
export type ValuesFor<T extends string> = { readonly [Name in Placeholders<T>]: Value };
export type CodeValues<C extends Code> = ValuesFor<(typeof catalogue)[C]['message']['en']>;

/** Another place that takes part in a mistake, with a sentence about it. */
export interface Related {
    readonly place: Place;
    readonly text: keyof typeof relatedTexts;
    readonly values: { readonly [name: string]: Value };
}

/** A replacement of a piece of text. */
export interface TextEdit {
    readonly place: Place;
    readonly text: string;
}

/** A way to mend a mistake: edits that belong together. The first fix of a diagnostic is the preferred one. */
export interface Fix {
    readonly text: keyof typeof fixTexts;
    readonly values: { readonly [name: string]: Value };
    readonly edits: readonly TextEdit[];
}

/** Something to tell a user about a place in a text. It has no language until it is shown. */
export interface Diagnostic {
    readonly code: Code;
    readonly severity: Severity;
    readonly place: Place;
    readonly values: { readonly [name: string]: Value };
    readonly related: readonly Related[];
    readonly fixes: readonly Fix[];
}

/** What goes with a diagnostic beside its code, place and values. */
export interface Extras {
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
}

/** A diagnostic of a code, with the severity the catalogue gives it. */
export function diagnostic<C extends Code>(code: C, place: Place, values: CodeValues<C>, extras: Extras = {}): Diagnostic {
    return {
        code, place, severity: (catalogue as Catalogue)[code].severity,
        values: values as { readonly [name: string]: Value }, related: extras.related ?? [], fixes: extras.fixes ?? [],
    };
}

/** Another place that takes part. */
export function related<T extends keyof typeof relatedTexts>(place: Place, text: T, values: ValuesFor<(typeof relatedTexts)[T]['en']>): Related {
    return { place, text, values: values as { readonly [name: string]: Value } };
}

/** A fix by its text and edits. */
export function fix<T extends keyof typeof fixTexts>(text: T, values: ValuesFor<(typeof fixTexts)[T]['en']>, edits: readonly TextEdit[]): Fix {
    return { text, values: values as { readonly [name: string]: Value }, edits };
}

/** The message of a diagnostic in one language. */
export function messageOf(diagnostic: Diagnostic, language: MessageLanguage): string {
    return fill((catalogue as Catalogue)[diagnostic.code].message, diagnostic.values, language);
}

export function relatedMessageOf(related: Related, language: MessageLanguage): string {
    return fill(relatedTexts[related.text], related.values, language);
}

export function fixTitleOf(fix: Fix, language: MessageLanguage): string {
    return fill(fixTexts[fix.text], fix.values, language);
}

/** A text with its placeholders filled. What was pasted from a table can have tabs, which are shown as blanks. */
export function fill(text: Localized, values: { readonly [name: string]: Value }, language: MessageLanguage): string {
    return text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name];
        return (value !== null && typeof value === 'object' ? value[language] : String(value ?? '')).replace(/\t+/g, ' ');
    });
}
