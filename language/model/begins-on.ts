import type { IsoDate } from './dates.js';
import type { Allocation } from './model.js';

/** The day from which an allocation can take the place of another; undefined where the date of its document is not known. */
export function beginsOn({ date, directives, validFrom }: Allocation): IsoDate | undefined {
    return date || directives[0]?.inForceFrom ? validFrom : undefined;
}
