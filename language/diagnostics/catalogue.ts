import type { Catalogue } from './definition.js';
import { adjustments } from './catalogue/adjustments.js';
import { reading } from './catalogue/reading.js';
import { names } from './catalogue/names.js';
import { plans } from './catalogue/plans.js';
import { claims } from './catalogue/claims.js';
import { computedRows } from './catalogue/computed-rows.js';
import { documents } from './catalogue/documents.js';
import { units } from './catalogue/units.js';
import { times } from './catalogue/times.js';
import { projects } from './catalogue/projects.js';
import { rowsFiles } from './catalogue/rows-files.js';

/** Everything Allot can say about a project, by code. A code names one mistake and never changes its meaning. */
export const catalogue = {
    ...reading, ...names, ...units, ...plans, ...computedRows, ...adjustments, ...claims, ...documents, ...times, ...projects, ...rowsFiles,
} as const satisfies Catalogue;
