import type { Localized, Severity } from '../../language/index.js';

/** The headings of an explanation. */
export const explanationWords = {
    bad: { en: 'Wrong', vi: 'Sai' },
    good: { en: 'Right', vi: 'Đúng' },
} satisfies { readonly [word: string]: Localized };

export const severityWords: { readonly [S in Severity]: Localized } = {
    error: { en: 'error: nothing is compiled until it is mended', vi: 'lỗi: phải sửa thì mới biên dịch được' },
    warning: { en: 'warning: it is compiled all the same', vi: 'cảnh báo: vẫn biên dịch được' },
    info: { en: 'worth knowing', vi: 'thông tin nên biết' },
    hint: { en: 'hint', vi: 'gợi ý' },
};
