import type { Localized } from '../../language/index.js';

/** What is said of the sum of a split's rows, beside its amounts. */
export const sumTexts = {
    left: left => ({ en: `${left} left`, vi: `còn ${left}` }),
    over: over => ({ en: `${over} over`, vi: `vượt ${over}` }),
    level: level => ({ en: `level ${level}`, vi: `lũy kế ${level}` }),
    more: (difference, limit) => ({ en: `${difference} more than ${limit}`, vi: `nhiều hơn ${difference} so với ${limit}` }),
    less: (difference, limit) => ({ en: `${difference} less than ${limit}`, vi: `ít hơn ${difference} so với ${limit}` }),
    not: (_, limit) => ({ en: `not ${limit}`, vi: `không phải ${limit}` }),
    adjusted: count => ({ en: `adjusted ${count === '1' ? 'once' : `${count} times`}`, vi: `đã điều chỉnh ${count} lần` }),
} satisfies { readonly [phrase: string]: (amount: string, limit: string) => Localized };
