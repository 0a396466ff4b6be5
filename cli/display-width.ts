/** How many columns of a terminal a text takes. Tabs are to be expanded before (`expandTabs`). */
export function displayWidth(text: string): number {
    let width = 0;
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) width += graphemeWidth(segment);
    return width;
}

/** A text with tabs as blanks up to the next multiple of four columns. */
export function expandTabs(text: string): string {
    let expanded = '';
    for (const piece of text.split(/(\t)/)) {
        expanded += piece === '\t' ? ' '.repeat(4 - displayWidth(expanded) % 4) : piece;
    }
    return expanded;
}

/** A text that does nothing to a terminal: control characters and those that turn the direction of writing are shown as �. */
export function printable(text: string): string {
    // eslint-disable-next-line no-control-regex -- Control characters are what is looked for.
    return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '\ufffd');
}

/** A text followed or preceded by blanks up to a width. */
export function padEnd(text: string, width: number): string {
    return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
    return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

const invisible = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
/** East Asian letters and signs that are two columns wide, and emoji. */
const wide = /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;

/** One letter with its marks takes one column, or two. */
function graphemeWidth(grapheme: string): number {
    return invisible.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1;
}
