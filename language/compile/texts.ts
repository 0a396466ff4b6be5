/** A text for a cell: in NFC, with LF, so that it does not depend on the system on which it was typed. */
export function text(value: string): string {
    return value.normalize('NFC').replace(/\r\n?/g, '\n');
}

export function textOrNull(value: string | null | undefined): string | null {
    return value === null || value === undefined ? null : text(value);
}
