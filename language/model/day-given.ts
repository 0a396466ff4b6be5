import type { IsoDate } from './dates.js';
import type { Allocation } from './model.js';

/**
 * The day for which an allocation gives what it gives: a document for units that begin later is issued before they are there. So it is
 * the date of the document, or the later day from which it is in force, or on which its period begins.
 */
export function dayGiven({ date, validFrom, period }: Pick<Allocation, 'date' | 'validFrom' | 'period'>): IsoDate | undefined {
    const days = [date, date && validFrom, period?.range.first].flatMap(day => day ?? []);
    return days.reduce<IsoDate | undefined>((latest, day) => (latest && latest > day ? latest : day), undefined);
}
