import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixTitleOf, type Diagnostic, type Fix } from '../../language/index.js';
import { checkFiles, filesOf, parseFixture, writtenFile, type Section } from '../support/fixture.js';
import { edited } from './edited.js';

/**
 * What fixes do to a text, word for word. The files have the sections of fixtures; at the end of each stands what was offered:
 *
 *     //> sum-mismatch: If the parts are right, change the total 300 to 301
 *     //> Nếu các phần đúng thì đổi tổng 300 thành 301
 *     //-     total 300
 *     //+     total 301
 *     //= undecided
 *
 * the code with the title in both languages (`no fix` where none is offered), the lines that go and come, and the codes of what is
 * found afterwards.
 */
const folder = 'test/validation/fixes';

// With UPDATE_FIXTURES=1 what is offered is written down. It is then to be judged line by line.
const update = process.env.UPDATE_FIXTURES === '1';

for (const name of readdirSync(folder).sort()) {
    const fixture = parseFixture(readFileSync(join(folder, name), 'utf8'));

    describe(name, () => {
        const rendered: string[] = fixture.start ? [writtenFile(fixture.start).join('\n')] : [];

        for (const written of fixture.sections) {
            const section = withoutOffers(written);

            it(written.title, async () => {
                const text = [textOf(section), ...await offersIn(filesOf(fixture, section))].join('\n');
                rendered.push(text);
                if (!update) expect(text).toBe(textOf(written));
            });

            it(`${written.title} (with CRLF)`, async () => {
                expect(await offersIn(filesOf(fixture, section, '\r\n'))).toEqual(await offersIn(filesOf(fixture, section)));
            });
        }

        afterAll(() => {
            if (update) writeFileSync(join(folder, name), `${rendered.join('\n\n')}\n`);
        });
    });
}

function isOffer(line: string): boolean {
    return /^\/\/[>=+-]/.test(line);
}

function withoutOffers({ title, files }: Section): Section {
    return { title, files: files.map(file => ({ ...file, lines: file.lines.filter(line => !isOffer(line)) })) };
}

function textOf({ title, files }: Section): string {
    return [`//// ${title}`, ...files.flatMap(writtenFile)].join('\n');
}

type Files = { readonly [path: string]: string };

async function offersIn(files: Files): Promise<readonly string[]> {
    const found = await checkFiles(files);
    const offers = await Promise.all(found.map(one => (one.fixes.length ? Promise.all(one.fixes.map(fix => offer(files, found, one, fix))) : [[`//> ${one.code}: no fix`]])));
    return offers.flat(2);
}

async function offer(files: Files, before: readonly Diagnostic[], { code }: Diagnostic, fix: Fix): Promise<readonly string[]> {
    const after = edited(files, fix);
    const changes = Object.keys(files).flatMap(path => difference(linesOf(files[path]), linesOf(after[path])));
    const found = await checkFiles(after);
    const countOf = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(one => one.code === code).length;
    expect(countOf(found), fixTitleOf(fix, 'en')).toBeLessThan(countOf(before));
    return [`//> ${code}: ${fixTitleOf(fix, 'en')}`, `//> ${fixTitleOf(fix, 'vi')}`, ...changes, `//= ${found.map(one => one.code).join(', ') || 'nothing'}`];
}

/** A file that had `\r\n` must have nothing else afterwards. */
function linesOf(text: string): readonly string[] {
    if (text.includes('\r\n')) expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    return text.split(/\r?\n/);
}

/** The lines that go and come: those around the longest common sequence. */
function difference(before: readonly string[], after: readonly string[]): readonly string[] {
    const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
    for (let i = before.length - 1; i >= 0; i--) {
        for (let j = after.length - 1; j >= 0; j--) {
            common[i][j] = before[i] === after[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
        }
    }
    const lines: string[] = [];
    for (let i = 0, j = 0; i < before.length || j < after.length;) {
        if (i < before.length && j < after.length && before[i] === after[j]) [i, j] = [i + 1, j + 1];
        else if (i < before.length && (j === after.length || common[i + 1][j] >= common[i][j + 1])) lines.push(`//- ${before[i++]}`);
        else lines.push(`//+ ${after[j++]}`);
    }
    return lines.map(line => line.trimEnd());
}
