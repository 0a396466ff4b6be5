import { dayBefore } from '../../model/dates.js';
import { directivesOf } from '../../model/history.js';
import type { Allocation, AllocationVersion, Directive, Figure } from '../../model/model.js';

/** What the rows of figures have that change: `figureId` is the id of the first row of the figure, and its key. */
interface VersionedRow {
    readonly id: string;
    readonly figureId: string;
    readonly directiveId: string | null;
    readonly validFrom: string | null;
    readonly validTo: string | null;
}

type Draft<R> = { -readonly [K in keyof R]: R[K] };

/** A row as a version has it: its key, what it says, and which documents say so where it is a new one. */
export interface VersionRow<R extends VersionedRow> {
    readonly key: string;
    readonly columns: Omit<R, keyof VersionedRow>;
    readonly figure: Figure | undefined;
    /** Called for a row that is new, with its id: says where it comes from, and gives the id of the first document. */
    cite(id: string, directives: readonly Directive[]): string | null;
}

/**
 * Collects the rows of an allocation over its versions: a figure that changes has a row for each span of days in which it holds, one
 * that does not change has one. The first row of a figure has its key as its id, later ones the key and their first day.
 */
export class VersionedRows<R extends VersionedRow> {
    readonly rows: R[] = [];
    private readonly current = new Map<string, Draft<R>>();
    private readonly keys = new Set<string>();
    private version!: AllocationVersion;
    private present = new Set<string>();

    constructor(private readonly allocation: Allocation) {}

    /** Begins the rows of a version. */
    begin(version: AllocationVersion): void {
        this.version = version;
        this.present = new Set();
    }

    add(row: VersionRow<R>): void {
        const { key, columns, figure } = row;
        const isFirst = this.version === this.allocation.versions[0];
        if (isFirst) {
            if (this.allocation.versions.length === 1) return void this.rows.push(this.make(row, key, this.allocation.directives));
        } else {
            const before = this.current.get(key);
            this.present.add(key);
            if (before && saysTheSame(before, columns)) return;
            this.end(before);
        }
        this.present.add(key);
        const id = this.keys.has(key) ? `${key}@${this.version.validFrom}` : key;
        this.keys.add(key);
        const made = this.make(row, id, directivesOf(figure, this.version));
        this.current.set(key, made as Draft<R>);
        this.rows.push(made);
    }

    /** Ends the rows that the version no longer has. */
    finish(): void {
        if (this.allocation.versions.length === 1) return;
        for (const [key, row] of this.current) {
            if (this.present.has(key)) continue;
            this.end(row);
            this.current.delete(key);
        }
    }

    private end(row: Draft<R> | undefined): void {
        if (row && this.version.validFrom) row.validTo = dayBefore(this.version.validFrom);
    }

    private make({ key, columns, cite }: VersionRow<R>, id: string, directives: readonly Directive[]): R {
        const { validFrom } = this.version;
        const { validTo } = this.allocation;
        return { id, figureId: key, ...columns, directiveId: cite(id, directives), validFrom: validFrom ?? null, validTo: validTo ?? null } as unknown as R;
    }
}

function saysTheSame(row: object, columns: object): boolean {
    return Object.entries(columns).every(([column, value]) => (row as { readonly [column: string]: unknown })[column] === value);
}
