import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** Where `npm run package` leaves the extension. */
export const vsix = join(root, 'allot.vsix');

/** Several files without a mistake, of which tests get a copy. */
export const workspace = join(root, 'test/vscode/workspace');

/** What a run leaves for those who look at it. */
export const leavings = join(root, 'dist/vscode');
export const screenshots = join(leavings, 'screenshots');

/** The pictures of the documentation. */
export const pictures = join(root, 'docs/images/editor');
export const resultsFile = join(leavings, 'results.json');
