import { fix, type Fix } from '../diagnostics/diagnostic.js';
import { newSetting } from './new-setting.js';
import type { ProjectInput } from './project.js';

/**
 * The fix that names the calendar of a project in its allot.yaml. Nothing where there is no such file, or where it is not plainly
 * seen where the setting belongs.
 */
export function nameCalendar({ projectFile }: ProjectInput, name: string): readonly Fix[] {
    const edit = projectFile && newSetting(projectFile, 'calendar', name);
    return edit ? [fix('name-calendar', { name }, [edit])] : [];
}
