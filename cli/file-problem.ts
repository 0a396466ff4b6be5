import type { Localized } from '../language/index.js';

const sentences: { readonly [code: string]: Localized } = {
    EACCES: { en: 'there is no permission', vi: 'không có quyền truy cập' },
    EPERM: { en: 'there is no permission', vi: 'không có quyền truy cập' },
    EISDIR: { en: 'it is a folder', vi: 'đây là một thư mục' },
    ENOTDIR: { en: 'a part of its path is not a folder', vi: 'một phần của đường dẫn không phải là thư mục' },
    ENOENT: { en: 'there is no such file or folder', vi: 'không có tệp hoặc thư mục này' },
    EEXIST: { en: 'it is already there', vi: 'đã có sẵn' },
    ENOSPC: { en: 'the disk is full', vi: 'ổ đĩa đã đầy' },
    EROFS: { en: 'the disk can only be read', vi: 'ổ đĩa chỉ cho phép đọc' },
    EBUSY: { en: 'another program is using it', vi: 'chương trình khác đang dùng' },
    EMFILE: { en: 'too many files are open', vi: 'đang mở quá nhiều tệp' },
    ELOOP: { en: 'its links go in a circle', vi: 'các liên kết dẫn vòng tròn' },
    ENAMETOOLONG: { en: 'its name is too long', vi: 'tên quá dài' },
};

/** What a file system answered, as a clause; undefined for what is no answer of a file system. */
export function fileProblem(error: unknown): Localized | undefined {
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if (!(error instanceof Error) || typeof code !== 'string' || !('syscall' in error)) return undefined;
    return sentences[code] ?? { en: `the system says ${code}`, vi: `hệ thống báo ${code}` };
}
