import type { Check, Model, Part } from '../../model/model.js';
import type { DateRange } from '../../model/dates.js';
import type { Interval } from '../../model/interval.js';
import { compareCodePoints } from '../code-points.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import type { ClaimIds } from './claim-tables.js';
import type { PartKeys } from './part-keys.js';
import { rowOfPart } from './row-reference.js';

/** Everything that was compared. */
export function checkTables(model: Model, claimIds: ClaimIds, compilation: Compilation, keys: PartKeys): TablesOf<'checks'> {
    const counts = new Map<string, number>();
    return {
        checks: model.checks.toSorted(inOrderOfTexts).map(check => {
            const subject = subjectOf(check, claimIds, compilation, keys);
            const indicator = subject.subjectTable === 'reports' ? compilation.idOrNull(check.indicator) : null;
            const since = validFrom(check);
            const key = [check.kind, subject.subjectId, subject.splitBy, indicator].filter(part => part !== null).join('/') + (since ? `@${since}` : '');
            const count = (counts.get(key) ?? 0) + 1;
            counts.set(key, count);
            const id = count === 1 ? key : `${key}~${count}`;
            compilation.comesFrom('checks', id, check.place);
            return {
                id,
                kind: check.kind,
                status: check.status,
                validFrom: since,
                ...subject,
                indicatorId: compilation.idOrNull(check.indicator),
                ...comparedColumns(check),
            };
        }),
    };
}

/** From when on what was compared holds, where that is not from the beginning. */
function validFrom({ status, passed, version, other }: Check): string | null {
    if (status === 'pending') return passed?.version.validFrom ?? (other?.kind === 'deadline' ? other.validFrom : undefined) ?? null;
    return version?.validFrom ?? null;
}

type Subject = Pick<Row<'checks'>, 'subjectTable' | 'subjectId' | 'splitBy'>;

function subjectOf(check: Check, claimIds: ClaimIds, compilation: Compilation, keys: PartKeys): Subject {
    const { subject } = check;
    const compared = comparedRow(check);
    if (compared) return { ...partSubject(compared, check, compilation, keys), splitBy: null };
    switch (subject.kind) {
        case 'directive': return { subjectTable: 'directives', subjectId: compilation.id(subject), splitBy: null };
        case 'deadline': return { subjectTable: 'deadlines', subjectId: compilation.id(subject), splitBy: null };
        case 'report': return { subjectTable: 'reports', subjectId: compilation.id(subject), splitBy: null };
        case 'allocation': return { ...partSubject(subject.total, check, compilation, keys), splitBy: null };
        case 'share': case 'growth': return { subjectTable: 'reportClaims', subjectId: claimIds.of(subject), splitBy: null };
        case 'split': return { ...partSubject(subject.whole, check, compilation, keys), splitBy: keys.split(subject) };
        default: return { ...partSubject(subject, check, compilation, keys), splitBy: null };
    }
}

/** A column of a two-way table is compared with the row of another split: that row is what the check is about. */
function comparedRow({ kind, subject, comparison }: Check): Part | undefined {
    if (kind !== 'table' || subject.kind !== 'split' || !comparison) return undefined;
    for (const split of subject.whole.splits) {
        const row = split.columnDimension ? undefined : split.parts.find(part => part.values.includes(comparison.whole));
        if (row) return row;
    }
    return undefined;
}

function partSubject(part: Part, check: Check, compilation: Compilation, keys: PartKeys): Omit<Subject, 'splitBy'> {
    const { table, id } = rowOfPart(part, indicatorIndex(part, check), compilation, keys);
    return { subjectTable: table, subjectId: id };
}

/** A check that is about no indicator is about the first row of its subject; one of what a rate says of another figure, about that rate. */
function indicatorIndex(part: Part, { indicator, place }: Check): number {
    const own = indicator ? part.indicators.indexOf(indicator) : 0;
    return own < 0 ? Math.max(0, part.values.findIndex(figure => figure?.place === place)) : own;
}

type Compared = Omit<Row<'checks'>, 'id' | 'kind' | 'status' | 'validFrom' | keyof Subject | 'indicatorId'>;

function comparedColumns({ expected, actual }: Check): Compared {
    return {
        expectedLow: amount(expected, 'low'),
        expectedHigh: amount(expected, 'high'),
        actualLow: amount(actual, 'low'),
        actualHigh: amount(actual, 'high'),
        expectedFrom: day(expected, 'first'),
        expectedTo: day(expected, 'last'),
        actualFrom: day(actual, 'first'),
        actualTo: day(actual, 'last'),
    };
}

function amount(range: Interval | DateRange, end: 'low' | 'high'): number | null {
    return 'lowOpen' in range ? range[end]?.toNumber() ?? null : null;
}

function day(range: Interval | DateRange, end: 'first' | 'last'): string | null {
    return 'lowOpen' in range ? null : range[end] ?? null;
}

/** Several checks of one kind about one thing are counted, so their order must not depend on that of the documents. */
function inOrderOfTexts(a: Check, b: Check): number {
    return compareCodePoints(a.place.document.path, b.place.document.path) || a.place.start - b.place.start || a.place.end - b.place.end;
}
