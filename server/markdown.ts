/** Text of a user for use in Markdown: it shows as it is written, whatever signs are in it. */
export function escapeMarkdown(text: string): string {
    return text
        .replace(/[\\`*[\]{}<>#!|~&$]/g, '\\$&')
        // Between letters and digits an underscore means nothing: 1_160 stays as it is.
        .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
        .replace(/[\r\n]+/g, ' ');
}

/** A text of several lines, each for itself, with breaks between them. */
export function escapedLines(text: string): string {
    const lines = text.split(/\r\n|\r|\n/).map(line => escapeMarkdown(line.trim()).replace(/^[-=+]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2'));
    return lines.join('  \n').replace(/(?: {2}\n){2,}/g, '\n\n');
}

/** Labelled facts as a list; those without a value are left out. */
export function factList(facts: readonly (readonly [label: string, value: string | undefined])[]): string {
    return facts.flatMap(([label, value]) => value ? [`- ${label}: ${value}`] : []).join('\n');
}

/** Blocks one below the other; empty ones are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
    return parts.filter(part => part).join('\n\n');
}
