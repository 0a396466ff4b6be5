import { mkdtempSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../cli/node-files.js';
import {
    checkProject, SourceDocument, type Allocation, type Check, type Diagnostic, type Figure, type Model, type Part, type ProjectInput,
} from '../../language/index.js';
import { loadProject } from '../../language/project/load-project.js';
import { randomOf } from '../support/generated-project.js';
import { runAllot } from '../support/run-allot.js';

const folder = 'examples/cascade';
const seed = 2023;
const samplesOfAKind = 8;

type Kind = 'leaf' | 'passed on' | 'nested' | 'quarter' | 'channel' | 'cell';

/** A number of the example with everything it is compared with. */
interface Candidate {
    readonly kind: Kind;
    readonly figure: Figure;
    readonly checks: readonly Check[];
}

const input = await loadProject(nodeFiles, folder);
const { model, diagnostics } = checkProject(input);
const candidates = candidatesOf(model);

/** Some deadlines of the example fall on days off, which is worth knowing and no mistake. */
function isGrave({ severity }: Diagnostic): boolean {
    return severity !== 'info';
}

describe('the cascade with one number changed', () => {
    it('is clean as it stands', () => expect(diagnostics.filter(isGrave)).toEqual([]));

    for (const kind of ['leaf', 'passed on', 'nested', 'quarter', 'channel', 'cell'] as const) {
        const sample = sampleOf(candidates.filter(one => one.kind === kind));
        it(`has samples of the kind ${kind}`, () => expect(sample.length).toBeGreaterThan(0));
        for (const candidate of sample) {
            for (const direction of [1, -1]) {
                const by = leastFailing(candidate, direction);
                if (by === 0) continue;
                it(`${kind} ${nameOf(candidate.figure)} ${by > 0 ? '+' : ''}${by}`, () => {
                    const found = checkProject(withText(input, candidate.figure, by)).diagnostics.filter(isGrave);
                    expect(found.map(one => one.severity)).toEqual(['error']);
                    expectBlame(found[0], candidate, by);
                });
            }
        }
        it(`ends the command line with 1 for a ${kind}`, () => {
            const [candidate] = sample;
            const copy = mkdtempSync(join(tmpdir(), 'allot-cascade-'));
            temporary.push(copy);
            cpSync(folder, copy, { recursive: true });
            const { document } = candidate.figure.place!;
            writeFileSync(join(copy, document.path), changedText(candidate.figure, leastFailing(candidate, 1) || leastFailing(candidate, -1)));
            const run = runAllot(copy, ['check', '--format', 'json']);
            expect(run.exitCode).toBe(1);
            expect(JSON.parse(run.stdout).summary).toMatchObject({ errors: 1, warnings: 0 });
        });
    }
});

const temporary: string[] = [];
afterAll(() => temporary.forEach(path => rmSync(path, { recursive: true })));

function candidatesOf({ allocations, checks }: Model): readonly Candidate[] {
    const byFigure = new Map<Figure, Check[]>();
    for (const check of checks) {
        const figures = check.comparison ? [...check.comparison.parts, check.comparison.whole] : [];
        for (const figure of figures) byFigure.set(figure, [...byFigure.get(figure) ?? [], check]);
    }
    const passedOn = new Set(allocations.flatMap(allocation => allocation.passedOn.flatMap(one => one?.figure ?? [])));
    return allocations.flatMap(allocation => partsOf(allocation).flatMap(part => part.cells.map((figure): Candidate => {
        const kind = kindOf(part, passedOn.has(figure));
        return { kind, figure, checks: byFigure.get(figure) ?? [] };
    }))).filter(({ figure, checks }) => checks.length > 0 && isWrittenNumber(figure));
}

function isWrittenNumber({ place, operator, status, value, percent }: Figure): boolean {
    return place !== undefined && operator === 'exactly' && status === 'stated' && value !== undefined && !percent;
}

function kindOf(part: Part, passedOn: boolean): Kind {
    if (part.split?.columnDimension) return 'cell';
    if (passedOn) return 'passed on';
    if (part.split?.whole.split) return 'nested';
    if (part.member?.kind === 'period') return 'quarter';
    return part.member?.kind === 'member' ? 'channel' : 'leaf';
}

function* rows(whole: Part): Generator<Part> {
    for (const split of whole.splits) {
        for (const part of split.parts) {
            yield part;
            yield* rows(part);
        }
    }
}

function partsOf(allocation: Allocation): readonly Part[] {
    return [...rows(allocation.total)];
}

function sampleOf<T>(all: readonly T[]): readonly T[] {
    const random = randomOf(seed);
    const left = [...all];
    return Array.from({ length: Math.min(samplesOfAKind, left.length) }, () => left.splice(random(left.length), 1)[0]);
}

/** The checks that fail when the figure changes, by arithmetic of numbers that fit a double exactly. */
function failing({ figure, checks }: Candidate, by: number): readonly Check[] {
    return checks.filter(({ comparison, indicator }) => {
        const { parts, whole, mode, margin } = comparison!;
        const value = (one: Figure) => (one.value?.toNumber() ?? NaN) + (one === figure ? by * one.scale.toNumber() : 0);
        const sum = parts.reduce((total, part) => total + value(part), 0);
        const total = value(whole);
        if (Number.isNaN(sum) || Number.isNaN(total) || !indicator) return false;
        switch (mode) {
            case 'exactly': return sum !== total;
            case 'up to': return sum < total || sum * 100 > total * (100 + margin.toNumber() * 100);
            case 'at least': case 'overlapping': return sum < total;
            case 'at most': return sum > total;
        }
    });
}

/** The least change in a direction that some check does not allow; 0 where none up to 1,000 is found. */
function leastFailing(candidate: Candidate, direction: number): number {
    for (let by = direction; Math.abs(by) <= 1000 && candidate.figure.value!.toNumber() / candidate.figure.scale.toNumber() + by >= 0; by += direction) {
        if (failing(candidate, by).length) return by;
    }
    return 0;
}

function written(figure: Figure): string {
    const { document, start, end } = figure.place!;
    return document.text.slice(start, end);
}

function changedText(figure: Figure, by: number): string {
    const { document, start, end } = figure.place!;
    return document.text.slice(0, start) + String(Number(written(figure).replaceAll('_', '')) + by) + document.text.slice(end);
}

function withText(project: ProjectInput, figure: Figure, by: number): ProjectInput {
    const { document } = figure.place!;
    return { ...project, sources: project.sources.map(source => (source === document ? new SourceDocument(source.path, changedText(figure, by)) : source)) };
}

function nameOf(figure: Figure): string {
    const { document, start } = figure.place!;
    return `${document.path}:${document.positionAt(start).line + 1} ${written(figure)}`;
}

function expectBlame(found: Diagnostic, candidate: Candidate, by: number): void {
    const { figure } = candidate;
    const failed = failing(candidate, by);
    const place = figure.place!;
    const amount = (text: unknown) => Number(String((text as { en?: string }).en ?? text).replaceAll('_', '').replace(/ .*$/, ''));
    if (failed.length > 1) {
        expect({ code: found.code, file: found.place.document.path, start: found.place.start })
            .toEqual({ code: 'wrong-figure', file: place.document.path, start: place.start });
        expect(amount(found.values.wanted)).toBe(Number(written(figure).replaceAll('_', '').replace(/ .*$/, '')));
        return;
    }
    const { place: total, comparison } = failed[0];
    const moved = total.document === place.document && place.start < total.start ? changedText(figure, by).length - place.document.text.length : 0;
    expect({ file: found.place.document.path, start: found.place.start }).toEqual({ file: total.document.path, start: total.start + moved });
    expect(['sum-mismatch', 'level-mismatch', 'link-mismatch', 'table-mismatch']).toContain(found.code);
    if (found.code === 'sum-mismatch' && comparison!.mode === 'exactly') expect(amount(found.values.difference)).toBe(Math.abs(by));
}
