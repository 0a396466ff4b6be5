import type { Localized } from '../diagnostics/definition.js';

/** Why a used project or a file cannot be read: clauses that fill `{reason}`. */
export const loadProblem = {
    notInLibrary: (known: readonly string[]): Localized => ({
        en: `Allot ships no project of that name; it has ${known.join(', ')}`,
        vi: `Allot không kèm theo dự án nào có tên này; hiện có ${known.join(', ')}`,
    }),
    notRelative: {
        en: "only folders relative to this project's can be used, with / between names, because others differ between machines",
        vi: 'chỉ dùng được thư mục tính từ thư mục của dự án này, các tên cách nhau bằng /, vì đường dẫn khác sẽ không giống nhau trên mỗi máy',
    },
    noFolder: { en: 'there is no such folder', vi: 'không có thư mục này' },
    noProjectFile: { en: 'there is no allot.yaml in that folder', vi: 'trong thư mục đó không có allot.yaml' },
    tooLarge: (megabytes: number): Localized => ({ en: `it is larger than ${megabytes} MB`, vi: `tệp lớn hơn ${megabytes} MB` }),
    linkOutside: { en: "it is a link that leads out of the project's folder", vi: 'đây là liên kết dẫn ra ngoài thư mục của dự án' },
    linkToNothing: { en: 'it is a link that leads nowhere', vi: 'đây là liên kết không dẫn tới đâu' },
    notAFile: { en: 'it is not a file', vi: 'đây không phải là tệp' },
    sameName: { en: 'another file has the same name, with its letters written in another encoding', vi: 'có tệp khác trùng tên, chỉ khác cách mã hóa chữ có dấu' },
    capitalEnding: {
        en: 'its name must end with .allot in small letters; rename it',
        vi: 'tên tệp phải có đuôi .allot viết thường; hãy đổi tên tệp',
    },
    noFile: { en: 'there is no such file', vi: 'không có tệp này' },
    noFolderOf: (name: string): Localized => ({ en: `there is no folder ${name}`, vi: `không có thư mục ${name}` }),
    fileNotRelative: {
        en: 'write its path from the folder of this text, with / between names, because other paths differ between machines',
        vi: 'hãy ghi đường dẫn tính từ thư mục của tệp này, các tên cách nhau bằng /, vì đường dẫn khác sẽ không giống nhau trên mỗi máy',
    },
    fileOutside: { en: "it lies outside of the project's folder", vi: 'tệp nằm ngoài thư mục của dự án' },
    fileOfOtherProject: { en: 'it lies in the folder of another project', vi: 'tệp nằm trong thư mục của dự án khác' },
    linkInside: { en: 'it is a link; name the file to which it leads', vi: 'đây là liên kết; hãy ghi tên tệp mà liên kết dẫn tới' },
    gone: { en: 'it is no longer there', vi: 'tệp không còn ở đó' },
} as const;
