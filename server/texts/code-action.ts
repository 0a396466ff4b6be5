import type { Localized } from '../../language/index.js';

/** The title of the action that mends all diagnostics of a code in a file; with several ways, `like` says which: as this one. */
export function fixAllTitle(kind: Localized, count: number, like: string | undefined): Localized {
    return {
        en: `Fix all ${count} in this file: ${kind.en}${like === undefined ? '' : `, like this: ${like}`}`,
        vi: `Sửa cả ${count} lỗi cùng loại trong tệp: ${kind.vi}${like === undefined ? '' : `, theo cách: ${like}`}`,
    };
}
