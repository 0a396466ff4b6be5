import type { Localized } from '../diagnostics/definition.js';

/** What is wrong in allot.yaml: the sentences that fill `{problem}` of `project-file`. */
export const projectFileProblem = {
    syntax: (detail: Localized): Localized => ({
        en: `This is not YAML: ${detail.en}.`,
        vi: `Chỗ này không đúng cú pháp YAML: ${detail.vi}.`,
    }),
    notSettings: {
        en: 'allot.yaml consists of settings, one on a line: name: my-project.',
        vi: 'allot.yaml gồm các mục cài đặt, mỗi dòng một mục: name: ten-du-an.',
    },
    wrongType: (name: string, wanted: WantedType): Localized => ({
        en: `${name} wants ${wantedTypes[wanted].en}.`,
        vi: `${name} phải là ${wantedTypes[wanted].vi}.`,
    }),
    twice: (name: string): Localized => ({ en: `${name} is set twice.`, vi: `${name} được đặt hai lần.` }),
    notOneOf: (name: string, value: string, allowed: readonly string[]): Localized => ({
        en: `${name} cannot be ${value}. It can be ${allowed.join(', ')}.`,
        vi: `${name} không nhận giá trị ${value}. Các giá trị được dùng: ${allowed.join(', ')}.`,
    }),
    badName: (value: string): Localized => ({
        en: `${value} cannot be a project's name, because the compiled file is named after it: no \\ / : * ? " < > |, no point or blank at its ends.`,
        vi: `${value} không dùng làm tên dự án được, vì tệp kết quả mang tên này: không có \\ / : * ? " < > |, không có dấu chấm hay dấu cách ở đầu và cuối.`,
    }),
    alias: { en: 'Anchors (&) and aliases (*) are not read here: write the value itself.', vi: 'Không dùng neo (&) và bí danh (*) ở đây: hãy viết thẳng giá trị.' },
    badGlob: (value: string): Localized => ({
        en: `${value} is not a pattern of files: only *, ** and ? are special, and it stays within the project's folder. Other folders are reached with uses.`,
        vi: `${value} không phải là mẫu tên tệp hợp lệ: chỉ *, ** và ? có nghĩa đặc biệt, và mẫu phải nằm trong thư mục của dự án. Thư mục khác thì dùng uses.`,
    }),
    fitsNothing: (pattern: string): Localized => ({
        en: `No .allot file of this project fits ${pattern}. Correct the pattern or remove it.`,
        vi: `Không có tệp .allot nào của dự án khớp với ${pattern}. Hãy sửa mẫu này hoặc xóa đi.`,
    }),
    badOut: (value: string): Localized => ({
        en: `${value} is not a folder within the project. To write elsewhere use allot compile -o.`,
        vi: `${value} không phải là thư mục nằm trong dự án. Muốn ghi ra nơi khác, dùng allot compile -o.`,
    }),
    wrongFileName: { en: 'The project file must be named allot.yaml: this one is not read.', vi: 'Tệp dự án phải có tên allot.yaml: tệp này không được đọc.' },
} as const;

export type WantedType = keyof typeof wantedTypes;

const wantedTypes = {
    string: { en: 'a text', vi: 'một đoạn chữ' },
    array: { en: 'a list: [first, second]', vi: 'một danh sách: [mục 1, mục 2]' },
    object: { en: 'settings of its own: { name: value }', vi: 'một nhóm cài đặt: { tên: giá trị }' },
} as const;

const otherSyntaxProblem: Localized = { en: 'this is not expected here', vi: 'phần này không được đứng ở đây' };

/** YAML's own mistakes by the code of the YAML library, in words. */
const syntaxProblems: { readonly [code: string]: Localized } = {
    BAD_INDENT: { en: 'the lines of one list or group must begin in the same column', vi: 'các dòng của cùng một nhóm phải thụt vào bằng nhau' },
    TAB_AS_INDENT: { en: 'indent with blanks, not with tabs', vi: 'thụt đầu dòng bằng dấu cách, không dùng phím Tab' },
    MISSING_CHAR: { en: 'a sign is missing: a colon, a comma, a bracket or a quote', vi: 'thiếu một dấu: hai chấm, phẩy, ngoặc hoặc nháy' },
    BAD_SCALAR_START: { en: 'a text that begins with this sign stands in quotes', vi: 'đoạn chữ bắt đầu bằng dấu này phải đặt trong dấu nháy' },
    BAD_DQ_ESCAPE: { en: 'within double quotes a \\ is written twice; in single quotes once', vi: 'trong dấu nháy kép, \\ phải viết hai lần; trong dấu nháy đơn chỉ viết một lần' },
    BLOCK_AS_IMPLICIT_KEY: { en: 'two settings stand on one line', vi: 'hai mục cài đặt nằm trên cùng một dòng' },
    MULTIPLE_DOCS: { en: 'a second document begins here (---); only one is read', vi: 'từ đây (---) là tài liệu thứ hai; chỉ đọc một tài liệu' },
    TAG_RESOLVE_FAILED: { en: 'this tag (!) is not known', vi: 'thẻ (!) này không được hỗ trợ' },
};

/** A mistake of the YAML library in words. */
export function syntaxProblem(code: string): Localized {
    return projectFileProblem.syntax(Object.hasOwn(syntaxProblems, code) ? syntaxProblems[code] : otherSyntaxProblem);
}
