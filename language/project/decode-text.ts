/** Texts as files have them: the text without a byte order mark, or the offset of the first byte that is not UTF-8. */
export type DecodedText = { readonly text: string } | { readonly invalidByte: number };

export function decodeText(bytes: Uint8Array): DecodedText {
    try {
        // The decoder drops the byte order mark.
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
        return { invalidByte: firstInvalidByte(bytes) };
    }
}

/** The decoder says only that something is wrong; halving finds where, in a few more runs of it. */
function firstInvalidByte(bytes: Uint8Array): number {
    let valid = 0;
    let invalid = bytes.length;
    while (invalid - valid > 1) {
        const middle = (valid + invalid) >> 1;
        if (isValid(bytes.subarray(0, middle), true)) valid = middle;
        else invalid = middle;
    }
    // The bytes that are valid so far can end within a letter: it is that letter which goes wrong.
    while (!isValid(bytes.subarray(0, valid), false)) valid--;
    return valid;
}

/** Whether bytes are UTF-8; where `more` can follow, they may end within a letter. */
function isValid(bytes: Uint8Array, more: boolean): boolean {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: more });
        return true;
    } catch {
        return false;
    }
}
