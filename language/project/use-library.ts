import { fix, type Fix, type TextEdit } from '../diagnostics/diagnostic.js';
import { lineEndOf, newSetting } from './new-setting.js';
import type { ProjectInput } from './project.js';

/**
 * The fix that lets a project use another one: an entry more in `uses` of its allot.yaml. Nothing where there is no such file, or
 * where it is not plainly seen where the entry belongs.
 */
export function useLibrary({ projectFile, config: { uses } }: ProjectInput, target: string): readonly Fix[] {
    if (!projectFile) return [];
    const edit = uses.length ? besideOthers(uses[uses.length - 1].place, target) : newSetting(projectFile, 'uses', `[${target}]`);
    return edit ? [fix('use-library', { target }, [edit])] : [];
}

/** `uses: [a]` and a list of lines that begin with dashes. */
function besideOthers({ document, start, end }: TextEdit['place'], target: string): TextEdit | undefined {
    const { text } = document;
    const place = { document, start: end, end };
    if (/^\s*[,\]]/.test(text.slice(end))) return { place, text: `, ${target}` };
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return /^\s*-\s+$/.test(line) ? { place, text: lineEndOf(text) + line + target } : undefined;
}
