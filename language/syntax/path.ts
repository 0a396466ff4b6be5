/** One name of a path. */
export interface PathPart {
    /** In NFC, without quotes. */
    readonly name: string;
    /** Whether it stood in quotes: an official name rather than an identifier. */
    readonly quoted: boolean;
}

/**
 * The parts of a reference's `$refText`: `HaNoi."Phường B"` has two, `"TP. Hải Phòng"` is one. `?` (not known) has none.
 *
 * A `$refText` is the path as written, without blanks around the points, in NFC, every quoted part in straight quotes and
 * with its closing one (`referenceText` makes it). A text in quotes never has a straight quote inside.
 */
export function parsePath(refText: string): readonly PathPart[] {
    if (refText === '?') return [];
    const parts: PathPart[] = [];
    let at = 0;
    while (at < refText.length) {
        const quoted = refText[at] === '"';
        const stop = refText.indexOf(quoted ? '"' : '.', at + 1);
        const end = stop < 0 ? refText.length : stop;
        parts.push({ name: refText.slice(quoted ? at + 1 : at, end), quoted });
        at = quoted ? end + 2 : end + 1;
    }
    return parts;
}

/** One quoted name as it stands in a `$refText`. */
export function quotedPart(name: string): string {
    return `"${name.replaceAll('"', '”')}"`;
}
