/** The words of items of a split: a line that begins with one is no row with a label. */
export const splitWords: ReadonlySet<string> = new Set(['columns', 'total', 'others', 'reserve', 'split by', 'rows from', 'reach', 'due']);
