import type { Localized } from '../../language/index.js';

/** The title of the action that applies the first fix to all diagnostics of a code in a file. */
export function fixAllTitle(kind: Localized, count: number): Localized {
    return { en: `Fix all ${count} in this file: ${kind.en}`, vi: `Sửa cả ${count} lỗi cùng loại trong tệp: ${kind.vi}` };
}
