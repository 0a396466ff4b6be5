import type { Model } from '../model/model.js';
import { compareCodePoints } from './code-points.js';
import { createCompilation } from './compilation.js';
import type { Compiled, Row, SourceDigest, Tables } from './compiled.js';
import { formatVersion, generator, schemaId } from './format.js';
import { withReferencedOnly } from './referenced.js';
import { sortRows } from './sort-rows.js';
import { allocationTables } from './tables/allocation-tables.js';
import { calendarTables } from './tables/calendar-tables.js';
import { claimTables, createClaimIds } from './tables/claim-tables.js';
import { checkTables } from './tables/check-tables.js';
import { directiveTables } from './tables/directive-tables.js';
import { dutyTables } from './tables/duty-tables.js';
import { indicatorTables } from './tables/indicator-tables.js';
import { organizationTables } from './tables/organization-tables.js';
import { createPartKeys } from './tables/part-keys.js';
import { periodTables } from './tables/period-tables.js';
import { reportTables } from './tables/report-tables.js';
import { successionTables } from './tables/succession-tables.js';
import { targetTables } from './tables/target-tables.js';
import { unitTables } from './tables/unit-tables.js';

/** What a model does not know about where it comes from. */
export interface Origin {
    /** The projects that are used, as the project file names them. */
    readonly uses: readonly string[];
    /** The digests of the texts, in order of paths. */
    readonly digests: readonly SourceDigest[];
}

/**
 * The compiled form of a model without errors: flat tables whose content and order depend on nothing but what the texts say.
 * The same texts in another order, with other line ends or on another system give the same.
 */
export function compileModel(model: Model, { uses, digests }: Origin): Compiled {
    return {
        $schema: schemaId,
        format: 'allot',
        formatVersion,
        generator,
        project: {
            name: model.name.normalize('NFC'),
            uses: uses.map(name => name.normalize('NFC')).sort(compareCodePoints),
        },
        sourceDigests: digests,
        tables: compileTables(withReferencedOnly(model)),
    };
}

function compileTables(model: Model): Tables {
    const compilation = createCompilation(model);
    const keys = createPartKeys(compilation);
    const units = unitTables(model, compilation);
    const successions = successionTables(model, compilation);
    const organizations = organizationTables(model, compilation);
    const indicators = indicatorTables(model, compilation);
    const directives = directiveTables(model, compilation);
    const calendars = calendarTables(model, compilation);
    const allocations = allocationTables(model, compilation, keys);
    const targets = targetTables(model, compilation, keys);
    const duties = dutyTables(model, compilation, keys);
    const reports = reportTables(model, compilation, keys);
    const claimIds = createClaimIds(model, compilation, keys);
    const claims = claimTables(model, claimIds, compilation, keys);
    const checks = checkTables(model, claimIds, compilation, keys);
    // Last, because only now all periods that rows refer to are known.
    const periods = periodTables(model, compilation);
    return sorted({
        ...units,
        ...successions,
        ...organizations,
        ...indicators,
        doctypes: directives.doctypes,
        ...periods,
        directives: directives.directives,
        directiveIssuers: directives.directiveIssuers,
        directiveRelations: directives.directiveRelations,
        citations: compilation.citations,
        ...calendars,
        ...allocations,
        ...targets,
        ...duties,
        ...claims,
        ...reports,
        ...checks,
        sources: compilation.sources,
    });
}

function sorted(tables: Tables): Tables {
    const entries = Object.entries(tables) as [string, readonly Row<keyof Tables>[]][];
    return Object.fromEntries(entries.map(([name, rows]) => [name, sortRows(rows)])) as unknown as Tables;
}
