/**
 * The order of texts by code point: that of their UTF-8 bytes, which databases and other languages use. JavaScript compares
 * code units, which puts characters beyond U+FFFF before those from U+E000 on.
 */
export function compareCodePoints(a: string, b: string): number {
    if (a === b) return 0;
    const smaller = a < b ? -1 : 1;
    const first = firstDifference(a, b);
    const x = a.charCodeAt(first);
    const y = b.charCodeAt(first);
    return isHigh(x) && isHigh(y) && isSurrogate(x) !== isSurrogate(y) ? -smaller : smaller;
}

function firstDifference(a: string, b: string): number {
    let index = 0;
    while (index < a.length && index < b.length && a.charCodeAt(index) === b.charCodeAt(index)) index++;
    return index;
}

function isHigh(unit: number): boolean {
    return unit >= 0xD800;
}

function isSurrogate(unit: number): boolean {
    return unit >= 0xD800 && unit <= 0xDFFF;
}
