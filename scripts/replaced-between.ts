/** A page with what stands between two of its markers made anew. */
export function replacedBetween(page: string, text: string, begin: string, end: string, piece: string): string {
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${page} has no place for ${begin} … ${end}`);
    return `${text.slice(0, from + begin.length)}\n\n${piece}\n\n${text.slice(to)}`;
}
