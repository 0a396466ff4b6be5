import type { Severity } from '../language/index.js';
import type { ProjectStatus } from './protocol.js';
import type { Snapshot } from './snapshot.js';

/** How a project stands, in numbers. */
export function projectStatus({ input, model, diagnostics, language, folderUri, uriOf }: Snapshot): ProjectStatus {
    const found = (severity: Severity) => diagnostics.filter(one => one.severity === severity).length;
    const checks = { passed: 0, failed: 0, open: 0 };
    for (const { status } of model.checks) checks[status === 'pending' ? 'open' : status]++;
    return {
        name: input.config.name, uri: folderUri ?? uriOf(input.sources[0])!, language, files: input.sources.length,
        errors: found('error'), warnings: found('warning'), checks,
    };
}
