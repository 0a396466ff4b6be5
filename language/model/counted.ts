import type { Localized } from '../diagnostics/definition.js';

/** How many there are of something, as messages say it: `1 cell`, `2 cells`. */
export function counted(n: number, en: string, vi: string): Localized {
    return { en: `${n} ${en}${n === 1 ? '' : 's'}`, vi: `${n} ${vi}` };
}
