import type { Localized } from './definition.js';

type Texts = { readonly [name: string]: Localized };

/** Sentences about the other places that take part in a mistake. */
export const relatedTexts = {
    'declared-here': { en: '{name} is declared here.', vi: '{name} được khai báo ở đây.' },
    'total-here': { en: 'The total {total} stands here.', vi: 'Tổng {total} ghi ở đây.' },
    'row-here': { en: 'The row {label} has {value} here.', vi: 'Dòng {label} có {value} ở đây.' },
    'check-here': { en: '{check} wants {wanted}.', vi: '{check} cần {wanted}.' },
    'parts-here': { en: 'The parts add up to {sum} here.', vi: 'Các phần cộng lại được {sum} ở đây.' },
    'first-here': { en: 'The first one stands here.', vi: 'Lần ghi đầu tiên ở đây.' },
    'dated-here': { en: '{name} is dated {date} here.', vi: '{name} ghi ngày {date} ở đây.' },
    'problem-here': { en: '{message}', vi: '{message}' },
} as const satisfies Texts;

/** The titles of fixes. */
export const fixTexts = {
    'write-instead': { en: 'Write {text}', vi: 'Viết {text}' },
    'change-total': { en: 'If the parts are right, change the total {from} to {to}', vi: 'Nếu các phần đúng thì đổi tổng {from} thành {to}' },
    'change-figure': { en: 'Change {from} to {to}', vi: 'Đổi {from} thành {to}' },
    'insert-comma': { en: 'Insert a comma: {text}', vi: 'Chèn dấu phẩy: {text}' },
    'insert': { en: 'Insert {text}', vi: 'Chèn {text}' },
    'remove': { en: 'Remove {text}', vi: 'Xóa {text}' },
} as const satisfies Texts;
