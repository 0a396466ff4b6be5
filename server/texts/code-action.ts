import type { Localized } from '../../language/index.js';

/** The title of the action that mends all diagnostics of a code in a file; with several ways, `like` says which: as this one. */
export function fixAllTitle(kind: Localized, count: number, like: string | undefined): Localized {
    return {
        en: `Fix all ${count} in this file: ${kind.en}${like === undefined ? '' : `, like this: ${like}`}`,
        vi: `Sửa cả ${count} lỗi cùng loại trong tệp: ${kind.vi}${like === undefined ? '' : `, theo cách: ${like}`}`,
    };
}

/** The titles of the actions that move rows between a text and a CSV file. */
export const moveTexts = {
    toFile: (file: string): Localized => ({ en: `Move rows to CSV: ${file}`, vi: `Chuyển các dòng sang CSV: ${file}` }),
    toText: (file: string): Localized => ({ en: `Write the rows of ${file} here`, vi: `Ghi các dòng của ${file} vào đây` }),
};
