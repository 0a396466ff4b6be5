import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { matchesGlob } from './glob.js';
import type { ProjectInput } from './project.js';

/**
 * What is to be said of a text that lies in the folder of a project and is none of its texts, so that names of the project mean nothing
 * in it. `path` is relative to that folder.
 */
export function notIncluded(document: SourceDocument, path: string, { name, config }: ProjectInput): Diagnostic {
    const [first] = /\S+/.exec(document.text) ?? [''];
    const start = document.text.indexOf(first);
    return diagnostic('not-included', { document, start, end: start + first.length }, { project: name, reason: reasonFor(path, config.include) });
}

function reasonFor(path: string, include: ProjectInput['config']['include']): Localized {
    const patterns = include.map(({ pattern }) => pattern);
    if (patterns.some(pattern => matchesGlob(path, pattern))) {
        return {
            en: 'it lies in a folder that projects leave out (one that begins with a point, or node_modules)',
            vi: 'tệp nằm trong thư mục mà dự án bỏ qua (tên bắt đầu bằng dấu chấm, hoặc node_modules)',
        };
    }
    return { en: `include in allot.yaml names only ${patterns.join(', ')}`, vi: `include trong allot.yaml chỉ gồm ${patterns.join(', ')}` };
}
