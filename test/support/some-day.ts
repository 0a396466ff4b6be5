import { type IsoDate, parseIsoDate } from '../../language/index.js';

/** A day, for what says what is in force on it. */
export function day(text: string): IsoDate {
    return parseIsoDate(text)!;
}

/** The day on which tests read the plans of the test project. */
export const someDay = day('2023-09-01');
