import { type IsoDate, parseIsoDate } from '../language/index.js';

/** The present day where the server runs. Only what is shown to a reader may ask: what is checked and compiled depends on no clock. */
export function today(): IsoDate {
    const now = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    return parseIsoDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)!;
}
