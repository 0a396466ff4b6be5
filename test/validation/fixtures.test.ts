import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogue, fixTitleOf, messageOf, relatedMessageOf, type Code, type Diagnostic, type Fix } from '../../language/index.js';
import { checkFiles, expectedCodes, filesOf, parseFixture, renderSection, writtenFile, type Section } from '../support/fixture.js';
import { edited } from './edited.js';

const folder = 'test/validation';

// With UPDATE_FIXTURES=1 the expectations are rewritten to what is found. They are then to be judged line by line.
const update = process.env.UPDATE_FIXTURES === '1';

for (const name of readdirSync(folder).filter(file => file.endsWith('.allot')).sort()) {
    const fixture = parseFixture(readFileSync(join(folder, name), 'utf8'));
    const code = name.replace(/\.allot$/, '');

    describe(name, () => {
        const rendered: string[] = fixture.start ? [writtenFile(fixture.start).join('\n')] : [];

        for (const section of fixture.sections) {
            it(section.title, async () => {
                const found = await checkFiles(filesOf(fixture, section));
                const actual = renderSection(section, found);
                rendered.push(actual);
                if (!update) expect(actual).toBe(writtenSection(section));
                for (const one of found) expectWords(one);
            });

            it(`${section.title} (with CRLF)`, async () => {
                const withLf = renderSection(section, await checkFiles(filesOf(fixture, section)));
                expect(renderSection(section, await checkFiles(filesOf(fixture, section, '\r\n')))).toBe(withLf);
            });

            it(`${section.title} (fixes)`, async () => {
                const files = filesOf(fixture, section);
                const found = await checkFiles(files);
                for (const one of found) for (const fix of one.fixes) await expectMended(files, found, one, fix);
            });
        }

        if (!update) it('has cases of its code, and a near miss', () => {
            expect(Object.keys(catalogue)).toContain(code);
            const isNearMiss = (section: Section) => section.title.startsWith('near miss: ');
            for (const section of fixture.sections) expect(expectedCodes(section).includes(code as Code), section.title).toBe(!isNearMiss(section));
            expect(fixture.sections.some(isNearMiss), 'a section "near miss: …"').toBe(true);
        });

        afterAll(() => {
            const whole = rendered.length === fixture.sections.length + (fixture.start ? 1 : 0);
            if (update && whole) writeFileSync(join(folder, name), `${rendered.join('\n\n')}\n`);
        });
    });
}

function writtenSection({ title, files }: Section): string {
    return [`//// ${title}`, ...files.flatMap(writtenFile)].join('\n');
}

/** Every text is filled, in both languages. */
function expectWords(found: Diagnostic): void {
    for (const language of ['en', 'vi'] as const) {
        const others = [...found.related.map(one => relatedMessageOf(one, language)), ...found.fixes.map(one => fixTitleOf(one, language))];
        const texts = [messageOf(found, language), ...others];
        for (const text of texts) {
            expect(text.trim()).not.toBe('');
            expect(text).not.toMatch(/\{\w+\}|undefined|null|NaN|\[object| {2}/);
        }
    }
}

/** With its edits made, the diagnostic is gone; a figure that was changed is not wrong in another way. */
async function expectMended(files: { readonly [path: string]: string }, before: readonly Diagnostic[], found: Diagnostic, fix: Fix): Promise<void> {
    const title = `${found.code}: ${fixTitleOf(fix, 'en')}`;
    expect(fix.edits.length, title).toBeGreaterThan(0);
    const after = await checkFiles(edited(files, fix));
    expect(countOf(after, found.code), title).toBeLessThan(countOf(before, found.code));
    if (fix.text === 'change-figure') expect(after.length, title).toBe(before.length - 1);
}

function countOf(diagnostics: readonly Diagnostic[], code: string): number {
    return diagnostics.filter(one => one.code === code).length;
}
