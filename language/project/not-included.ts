import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { includedBy, isNamedAsSource, isSearched } from './find-sources.js';
import type { IncludedPattern, ProjectInput } from './project.js';

/**
 * What is to be said of a text that lies in the folder of a project and is none of its texts, so that names of the project mean nothing
 * in it. `path` is relative to that folder.
 */
export function notIncluded(document: SourceDocument, path: string, { name, config }: ProjectInput): Diagnostic {
    // Behind comments, among which one may set this aside.
    const start = /^(?:\s+|\/\/.*|\/\*[^]*?\*\/)*/.exec(document.text)![0].length;
    const [word] = /^\S*/.exec(document.text.slice(start))!;
    return diagnostic('not-included', { document, start, end: start + word.length }, { project: name, reason: reasonFor(path, config.include) });
}

function reasonFor(path: string, include: readonly IncludedPattern[]): Localized {
    const folder = path.split('/').slice(0, -1).find(name => !isSearched(name));
    if (folder !== undefined) return inFolder(folder);
    if (!isNamedAsSource(path)) return { en: 'its name does not end with .allot', vi: 'tên tệp không có đuôi .allot' };
    if (includedBy(include, path).length > 0) {
        return {
            en: 'it was not found in the folder of the project, perhaps because it lies behind a link or in a folder that cannot be read',
            vi: 'không tìm thấy tệp trong thư mục của dự án, có thể vì tệp nằm sau một liên kết (lối tắt) hoặc trong thư mục không đọc được',
        };
    }
    if (include.length === 0) return { en: 'include in allot.yaml names no files', vi: 'mục include trong allot.yaml không nêu tệp nào' };
    const patterns = include.map(({ pattern }) => pattern).join(', ');
    return { en: `include in allot.yaml names only ${patterns}`, vi: `mục include trong allot.yaml chỉ nêu ${patterns}` };
}

/** That a file lies in a folder that is not searched. */
function inFolder(folder: string): Localized {
    if (!folder.startsWith('.')) return { en: `it lies in a folder named ${folder}, which projects leave out`, vi: `tệp nằm trong thư mục ${folder}, dự án không đọc thư mục này` };
    return {
        en: `it lies in the folder ${folder}, and projects leave out folders whose names begin with a dot`,
        vi: `tệp nằm trong thư mục ${folder}, dự án không đọc các thư mục có tên bắt đầu bằng dấu chấm`,
    };
}
