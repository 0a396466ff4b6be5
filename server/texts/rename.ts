import type { Localized } from '../../language/index.js';

/** Why something cannot be renamed, or not so: what is wrong, then what to do. */
export const renameTexts = {
    library: name => ({
        en: `${name} belongs to Allot's library and cannot be renamed.`,
        vi: `${name} thuộc thư viện của Allot nên không đổi tên được.`,
    }),
    series: name => ({
        en: `${name} belongs to a series ("units … 1..n") and cannot be renamed singly. Change the name where the series is declared.`,
        vi: `${name} thuộc một dãy đơn vị ("các đơn vị … 1..n") nên không đổi tên riêng được. Hãy sửa tên ở nơi khai báo dãy.`,
    }),
    title: name => ({
        en: `Only the identifier ${name} can be renamed; this is its official name or number. Change that by hand, or rename where ${name} stands.`,
        vi: `Chỉ đổi được tên gọi (mã) ${name}; đây là tên chính thức hoặc số hiệu. Hãy sửa trực tiếp tên này, hoặc đổi tên ở nơi ghi ${name}.`,
    }),
    notAName: name => ({
        en: `"${name}" cannot be a name. A name begins with a letter or "_" and has letters, digits and "_", without blanks.`,
        vi: `"${name}" không dùng làm tên được. Tên bắt đầu bằng chữ cái hoặc "_", chỉ gồm chữ cái, chữ số và "_", không có dấu cách.`,
    }),
    keyword: name => ({
        en: `"${name}" is a keyword and cannot be a name here. Choose another name.`,
        vi: `"${name}" là từ khóa nên không dùng làm tên ở đây được. Hãy chọn tên khác.`,
    }),
    taken: (name, kind, where) => ({
        en: `"${name}" is already the name of ${kind.en} (${where.en}). Choose another name.`,
        vi: `"${name}" đã là tên của một ${kind.vi} (${where.vi}). Hãy chọn tên khác.`,
    }),
    newError: (name, message) => ({
        en: `With the name ${name} there would be a new error: ${message.en}`,
        vi: `Nếu đổi thành ${name} sẽ có lỗi mới: ${message.vi}`,
    }),
    otherMeaning: (name, where) => ({
        en: `With the name ${name}, a name in ${where.en} would mean something else. Choose another name.`,
        vi: `Nếu đổi thành ${name}, một tên ở ${where.vi} sẽ mang nghĩa khác. Hãy chọn tên khác.`,
    }),
} satisfies { readonly [problem: string]: (name: string, ...details: readonly Localized[]) => Localized };

/** A line of a file, from 0, as planners count it. */
export function lineOf(path: string, line: number): Localized {
    return { en: `${path}, line ${line + 1}`, vi: `${path}, dòng ${line + 1}` };
}
