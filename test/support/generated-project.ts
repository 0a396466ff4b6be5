/** A number of a generated project: where it stands, and what a change of it must lead to, known from how it was made. */
export interface GeneratedNumber {
    readonly kind: 'total' | 'leaf' | 'passed on' | 'nested' | 'quarter' | 'channel' | 'cell' | 'margin';
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly value: number;
    /** In how many comparisons it takes part. Of two or more, the number itself is to blame. */
    readonly checks: number;
    /** Where the total of its only comparison stands: a number, or (for a total) itself. */
    readonly total: () => GeneratedNumber;
    /** The least change upwards that some comparison does not allow. */
    readonly step: number;
    /** By how much the parts it belongs to exceed their total already, which a margin allows. */
    readonly extra: number;
    /** A split with a margin leaves room below: a change downwards need not be noticed by all comparisons. */
    readonly roomBelow: boolean;
}

export interface GeneratedProject {
    readonly files: { readonly [path: string]: string };
    readonly numbers: readonly GeneratedNumber[];
}

/** A source of numbers from 0 up to but not including `below`, of which tests keep the seed. */
export type Random = (below: number) => number;

/** A small seeded generator (mulberry32), so that a failed test can be run again. */
export function randomOf(seed: number): Random {
    let state = seed >>> 0;
    return below => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
}

/**
 * A cascade whose sums are right: a province divides a flow over districts, each district (in a file of its own) divides
 * what it got over communes, by quarter, by channel and in a table of both, some communes over groups in place.
 */
export function generateProject(random: Random): GeneratedProject {
    return new ProjectWriter(random).write();
}

/** A commune's figure can be divided again by quarter or group. */
const leastOfCommune = 10;

interface Number extends GeneratedNumber {
    checks: number;
}

class ProjectWriter {
    private readonly texts = new Map<string, string>();
    private readonly numbers: Number[] = [];

    constructor(private readonly random: Random) {}

    write(): GeneratedProject {
        const districts = 2 + this.random(2);
        const communes = Array.from({ length: districts }, () => 2 + this.random(3));
        this.units(communes);
        const received = communes.map(count => count * (60 + this.random(60)));
        const rows = this.plan(received);
        communes.forEach((count, d) => {
            if (this.random(4) > 0) this.district(d, count, rows[d]);
        });
        const files: Record<string, string> = {};
        for (const [file, text] of this.texts) files[file] = text;
        return { files, numbers: this.numbers };
    }

    private units(communes: readonly number[]): void {
        const lines = [
            'level province "Tỉnh"', 'level district "Huyện" within province', 'level commune "Xã" within district', 'level group "Tổ" within commune',
            'measure persons "người" whole', 'indicator NewVSI "Người mới" in persons flow',
            'category channel "Kênh" { Post "Bưu điện" Agents "Đại lý" }',
            'organization OP "UBND tỉnh" of P line state',
            'unit P "Tỉnh P" is province {',
        ];
        communes.forEach((count, d) => {
            lines.push(`    unit D${d} "Huyện ${d}" is district {`);
            for (let c = 0; c < count; c++) lines.push(`        unit C${d}x${c} "Xã ${c}" is commune { units To 1..3 "Tổ {n}" is group }`);
            lines.push('    }');
        });
        lines.push('}', ...communes.map((_, d) => `organization O${d} "UBND huyện ${d}" of D${d} line state`), '');
        this.texts.set('units.allot', lines.join('\n'));
    }

    /** The province's plan: exactly, or with a margin that some of the parts use up. Gives the number of each district's row. */
    private plan(received: readonly number[]): readonly Number[] {
        const file = 'plan.allot';
        const sum = received.reduce((a, b) => a + b, 0);
        this.put(file, 'allocation Plan of NewVSI in P for 2023 by OP {\n    total ');
        const total = this.number(file, 'total', sum, 1);
        this.put(file, '\n    split by district {\n');
        const rows = received.map((value, d) => {
            this.put(file, `        D${d} `);
            const row = this.number(file, 'leaf', value, 1, () => total);
            this.put(file, '\n');
            return row;
        });
        this.put(file, '    }\n');
        if (this.random(2)) total.checks += this.parts(file, 'channel', ['Post', 'Agents'], total, 'channel');
        this.put(file, '}\n');
        return rows;
    }

    private district(d: number, communes: number, row: Number): void {
        const file = `district-${d}.allot`;
        const stated = this.random(2) === 1;
        this.put(file, `allocation Plan${d} of NewVSI in D${d} for 2023 by O${d} passing on Plan {\n`);
        Object.assign(row, { kind: 'passed on' });
        let total = row;
        if (stated) {
            this.put(file, '    total ');
            total = this.number(file, 'total', row.value, 1, () => row);
            this.put(file, '\n');
            // The link is shown at the district's own total.
            Object.assign(total, { total: () => total });
            row.checks += 1;
        }
        total.checks += this.splits(file, d, communes, total);
        this.put(file, '}\n');
    }

    /** The splits of one total; gives how many comparisons the total takes part in. */
    private splits(file: string, d: number, communes: number, total: Number): number {
        const shape = this.random(5);
        if (shape === 4) return this.marginSplit(file, d, communes, total);
        const names = Array.from({ length: communes }, (_, c) => `C${d}x${c}`);
        const table = shape > 1 ? this.matrix(total.value, communes) : undefined;
        const values = table ? table.map(cells => cells.reduce((a, b) => a + b, 0)) : this.divide(total.value, communes, leastOfCommune);
        this.put(file, '    split by commune {\n');
        const rows = names.map((name, c) => {
            this.put(file, `        ${name} `);
            const row = this.number(file, 'leaf', values[c], 1, () => total);
            if (this.random(3) === 0) this.nested(file, row);
            this.put(file, '\n');
            return row;
        });
        this.put(file, '    }\n');
        let checks = 1;
        if (shape > 0) {
            const quarters = table ? [0, 1, 2, 3].map(q => table.reduce((sum, cells) => sum + cells[q], 0)) : this.divide(total.value, 4);
            checks += 1 + this.quarters(file, quarters, names, rows, table, total);
        }
        if (this.random(2)) checks += this.parts(file, 'channel', ['Post', 'Agents'], total, 'channel');
        return checks;
    }

    /** A split by quarter and, with a matrix, the two-way table; gives the comparisons of the total beyond the split by quarter. */
    private quarters(
        file: string, values: readonly number[], names: readonly string[], rows: readonly Number[], matrix: readonly (readonly number[])[] | undefined,
        total: Number,
    ): number {
        this.put(file, '    split by quarter {\n');
        const quarters = values.map((value, q) => {
            this.put(file, `        Q${q + 1} `);
            const quarter = this.number(file, 'quarter', value, 1, () => total);
            this.put(file, '\n');
            return quarter;
        });
        this.put(file, '    }\n');
        if (!matrix) return 0;
        this.put(file, '    split by commune and quarter {\n        columns Q1, Q2, Q3, Q4\n');
        matrix.forEach((cells, c) => {
            this.put(file, `        ${names[c]} `);
            cells.forEach((value, q) => {
                if (q > 0) this.put(file, ', ');
                this.number(file, 'cell', value, 3);
            });
            this.put(file, '\n');
            rows[c].checks += 1;
        });
        for (const quarter of quarters) quarter.checks += 1;
        this.put(file, '    }\n');
        return 1;
    }

    private nested(file: string, row: Number): void {
        this.put(file, ' {\n            split by group {\n');
        this.divide(row.value, 3).forEach((value, g) => {
            this.put(file, `                To${g + 1} `);
            this.number(file, 'nested', value, 1, () => row);
            this.put(file, '\n');
        });
        this.put(file, '            }\n        }');
        row.checks += 1;
    }

    /** A split whose parts may exceed the total by a tenth, and do by a little. */
    private marginSplit(file: string, d: number, communes: number, total: Number): number {
        const allowed = Math.floor(total.value / 10);
        const extra = this.random(allowed + 1);
        this.put(file, '    split by commune up to 10% more {\n');
        this.divide(total.value + extra, communes).forEach((value, c) => {
            this.put(file, `        C${d}x${c} `);
            Object.assign(this.number(file, 'margin', value, 1, () => total), { step: allowed - extra + 1, extra, roomBelow: true });
            this.put(file, '\n');
        });
        this.put(file, '    }\n');
        // Upwards a total meets this split only when it exceeds the sum of the parts.
        Object.assign(total, { step: Math.max(total.step, extra + 1), roomBelow: true });
        return 1;
    }

    private parts(file: string, dimension: string, labels: readonly string[], total: Number, kind: Number['kind']): number {
        this.put(file, `    split by ${dimension} {\n`);
        this.divide(total.value, labels.length).forEach((value, i) => {
            this.put(file, `        ${labels[i]} `);
            this.number(file, kind, value, 1, () => total);
            this.put(file, '\n');
        });
        this.put(file, '    }\n');
        return 1;
    }

    private matrix(total: number, rows: number): number[][] {
        return this.divide(total, rows, leastOfCommune).map(value => this.divide(value, 4));
    }

    /** Parts of at least 2 (or as told) that add up to a total. */
    private divide(total: number, parts: number, least = 2): number[] {
        const values: number[] = [];
        let left = total;
        for (let i = parts; i > 1; i--) {
            const value = least + this.random(Math.max(1, Math.min(Math.floor((2 * (left - least * i)) / i), left - least * i) + 1));
            values.push(value);
            left -= value;
        }
        return [...values, left];
    }

    private number(file: string, kind: Number['kind'], value: number, checks: number, total?: () => GeneratedNumber): Number {
        const start = (this.texts.get(file) ?? '').length;
        this.put(file, String(value));
        const end = start + String(value).length;
        const number: Number = { kind, file, start, end, value, checks, step: 1, extra: 0, roomBelow: false, total: total ?? (() => number) };
        this.numbers.push(number);
        return number;
    }

    private put(file: string, text: string): void {
        this.texts.set(file, (this.texts.get(file) ?? '') + text);
    }
}

/** The files with one number changed by some amount. */
export function withChanged(files: GeneratedProject['files'], { file, start, end, value }: GeneratedNumber, by: number): GeneratedProject['files'] {
    const text = files[file];
    return { ...files, [file]: text.slice(0, start) + String(value + by) + text.slice(end) };
}
