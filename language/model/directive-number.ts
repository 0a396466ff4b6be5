/**
 * The symbol of a document number that can name its type: the first group of letters after the running number and, where
 * there is one, the year (`417/QĐ-UBND`, `30/2020/NĐ-CP`, `94-QĐ/TU`). Undefined where the number has another form.
 */
export function symbolOf(number: string): string | undefined {
    return /^[0-9]+[a-z]?[/-](?:[0-9]{4}[/-])?([^0-9/\s-][^/\s-]*)/.exec(number.normalize('NFC'))?.[1];
}

/** The running number in front: 417 of `417/QĐ-UBND`. */
export function runningNumberOf(number: string): number | undefined {
    const digits = /^[0-9]{1,9}/.exec(number)?.[0];
    return digits === undefined ? undefined : Number(digits);
}

/** What follows the running number: documents of one issuer with the same are numbered in one series. */
export function seriesOf(number: string): string {
    return number.normalize('NFC').replace(/^[0-9]+/, '');
}
