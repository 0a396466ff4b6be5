import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/places.mjs';

/** What the user does, step by step. Each gets what `session.mjs` gives: the page, `shot` for a picture, `workspace`, and `hands`. */
export const steps = [
    ['A plan is opened and nothing else: VS Code knows its language, and the sums stand in the text', async ({ editor, statusBar, shot }) => {
        await editor.locator('.view-line', { hasText: 'total' }).waitFor();
        await statusBar.locator('[id="status.editor.mode"]', { hasText: 'Allot' }).waitFor();
        await editor.locator('.codelens-decoration', { hasText: 'Σ 300 ✓' }).waitFor();
        await statusBar.locator('.statusbar-item', { hasText: /Allot: \d+ phép kiểm đạt/ }).waitFor();
        await shot('plan');
    }],
    ['Hovering over the plan tells how it stands', async ({ page, editor, shot, pointAt }) => {
        await pointAt('Plan2023');
        await page.locator('.monaco-hover', { hasText: 'Chỉ tiêu của huyện' }).first().waitFor();
        await shot('hover');
        await page.mouse.move(5, 700);
        await editor.locator('.view-lines').click();
    }],
    ['A wrong total is underlined while it is typed, and the message says by how much', async ({ page, editor, statusBar, goTo, pointAt, shot }) => {
        await goTo(8, 11);
        await page.keyboard.press('Shift+End');
        await page.keyboard.type('310');
        await editor.locator('.squiggly-error').first().waitFor();
        await statusBar.locator('.statusbar-item', { hasText: /Allot: 1 lỗi/ }).waitFor();
        await pointAt('310');
        await page.locator('.monaco-hover', { hasText: 'sum-mismatch' }).first().waitFor();
        await shot('error');
        await page.mouse.move(5, 700);
    }],
    ['Problems lists it, with the places that take part', async ({ page, shot }) => {
        await page.keyboard.press('Control+Shift+M');
        const problems = page.locator('.markers-panel .monaco-list-row');
        await problems.filter({ hasText: 'sum-mismatch' }).waitFor();
        await problems.filter({ hasText: 'sum-mismatch' }).click();
        await page.keyboard.press('ArrowRight');
        await problems.filter({ hasText: /cộng lại được 300 ở đây/ }).waitFor();
        await shot('problems');
    }],
    ['The code is a link to its explanation', async ({ page, editor, shot }) => {
        await page.locator('.markers-panel .marker-code a, .markers-panel a', { hasText: 'sum-mismatch' }).first().click();
        const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
        await preview.locator('h2', { hasText: 'Đúng' }).waitFor();
        await shot('explanation');
        await page.locator('.tab', { hasText: 'sum-mismatch' }).click({ button: 'middle' });
        await editor.locator('.view-lines').click();
        await page.keyboard.press('Control+J');
    }],
    ['A quick fix mends it', async ({ page, editor, goTo, actionAtCursor, shot }) => {
        await goTo(8, 12);
        await actionAtCursor('300');
        await shot('quick-fix');
        await page.keyboard.press('Enter');
        await editor.locator('.view-line', { hasText: /total\s+300/ }).waitFor();
        await editor.locator('.codelens-decoration', { hasText: 'Σ 300 ✓' }).waitFor();
        await editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    }],
    ['Completion offers the commune that has no row, found without diacritics', async ({ page, editor, goTo, shot }) => {
        await goTo(11, 9);
        await page.keyboard.press('Shift+End');
        await page.keyboard.press('Delete');
        await page.keyboard.type('diem');
        await page.keyboard.press('Control+Space');
        const offered = page.locator('.suggest-widget .monaco-list-row', { hasText: 'VanDiem' });
        await offered.waitFor();
        await shot('completion');
        await offered.click();
        await page.keyboard.type('   140');
        await editor.locator('.view-line', { hasText: /VanDiem\s+140/ }).waitFor();
        await editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    }],
    ['A name is changed in all files', async ({ page, editor, goTo, openFile, shot }) => {
        await goTo(10, 12);
        await page.keyboard.press('F2');
        const input = page.locator('.rename-box input');
        await input.waitFor();
        await input.fill('XaDungTien');
        await shot('rename');
        await page.keyboard.press('Enter');
        await editor.locator('.view-line', { hasText: /XaDungTien\s+160/ }).waitFor();
        await openFile('commune.allot');
        await editor.locator('.view-line', { hasText: 'in XaDungTien' }).waitFor();
        await openFile('plan.allot');
    }],
    ['The compiled JSON is shown beside the text, and cannot be edited', async ({ page, runCommand, shot }) => {
        await runCommand('Allot: Show Compiled JSON');
        const beside = page.locator('.editor-instance').nth(1);
        await beside.locator('.view-line', { hasText: '"formatVersion"' }).waitFor();
        await shot('compiled');
        await beside.locator('.view-line').first().click();
        await page.keyboard.type('x');
        await page.locator('.monaco-editor-overlaymessage', { hasText: 'read-only' }).waitFor();
    }],
    ['A project is compiled to a file', async ({ page, runCommand, openFile, workspace, shot }) => {
        await openFile('plan.allot');
        // By its Vietnamese title, as most would type it.
        await runCommand('Allot: Biên dịch sang JSON');
        await page.locator('.notification-list-item', { hasText: 'Đã ghi dist/thuong-tin.json' }).waitFor();
        await shot('written');
        const file = join(workspace, 'dist/thuong-tin.json');
        if (!existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).format !== 'allot') throw new Error(`${file} is no compiled plan.`);
    }],
    ['A new file is filled with a whole plan in Vietnamese, and completion goes on in its keywords', async ({ page, editor, runCommand, workspace }) => {
        await runCommand('View: Close All Editors');
        writeFileSync(join(workspace, 'moi.allot'), '');
        await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'moi.allot' }).dblclick();
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill('>Snippets: Fill File with Snippet');
        await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Fill File' }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: /Tệp kế hoạch.*tiếng Việt/ }).click();
        await editor.locator('.view-line', { hasText: 'giao' }).first().waitFor();
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+End');
        await page.keyboard.press('Enter');
        await page.keyboard.type('gi');
        await page.locator('.suggest-widget .monaco-list-row', { hasText: 'giao' }).first().waitFor();
    }],
    ['Enter behind a number begins a line: the word before it is not put in its place', async ({ page, editor }) => {
        for (let i = 0; i < 2; i++) await page.keyboard.press('Backspace');
        await page.keyboard.type('giao A về B tại C kỳ 2026 {');
        await page.keyboard.press('Enter');
        for (const line of ['tổng 100', 'dự phòng 50', 'con lai 3']) {
            await page.keyboard.type(line, { delay: 60 });
            // A list that is still open has time to come.
            await page.waitForTimeout(700);
            await page.keyboard.press('Enter');
            await editor.locator('.view-line', { hasText: new RegExp(`${line.replaceAll(' ', '\\s')}$`) }).waitFor();
        }
    }],
    ['A figure that was adjusted shows its history, each value with its document', async ({ page, editor, runCommand, openFile, workspace, pointAt, shot }) => {
        await runCommand('File: Save All');
        await runCommand('View: Close All Editors');
        // Another project in the same folder.
        cpSync(join(root, 'examples/adjustment'), join(workspace, 'nam-2024'), { recursive: true });
        await openFile(join(workspace, 'nam-2024/districts/tan-an.allot'));
        await editor.locator('.codelens-decoration', { hasText: 'Σ 2_500 ✓' }).first().waitFor();
        await pointAt('540');
        const hover = page.locator('.monaco-hover', { hasText: 'QD12' }).first();
        await hover.waitFor();
        for (const document of ['QD5', 'QD19']) await hover.filter({ hasText: document }).waitFor();
        await shot('history');
        await page.mouse.move(5, 700);
    }],
    ['Computed rows stand behind the line, and under the mouse with what they are proportional to', async ({ page, editor, openFile, workspace, pointAt, shot }) => {
        await openFile(join(workspace, 'nam-2024/districts/long-hai.allot'));
        await editor.locator('.view-line', { hasText: /others\sproportional\sto.*HaiBinh\s270/ }).waitFor();
        await pointAt('proportional');
        await page.locator('.monaco-hover', { hasText: 'LongDien' }).first().waitFor();
        await shot('computed');
        await page.mouse.move(5, 700);
    }],
    ['Rows of a CSV file are written into the plan, and moved back', async ({ editor, openFile, workspace, goTo, actionAtCursor, shot }) => {
        await openFile(join(workspace, 'nam-2024/districts/phu-my.allot'));
        await goTo(5, 12);
        const writing = await actionAtCursor('phu-luc-1.csv');
        await shot('rows-from-csv');
        await writing.click();
        await editor.locator('.view-line', { hasText: /MyXuan.*2_400/ }).first().waitFor();
        await goTo(5, 12);
        await (await actionAtCursor('CSV')).click();
        await editor.locator('.view-line', { hasText: /rows\sfrom.*csv/ }).first().waitFor();
    }],
    ['A percentage in a report tells what it makes of the plan, and one that is wrong is told', async ({ page, editor, openFile, workspace, pointAt, shot }) => {
        cpSync(join(root, 'examples/hai-phong-2019'), join(workspace, 'hai-phong'), { recursive: true });
        await openFile(join(workspace, 'hai-phong/results.allot'));
        await editor.locator('.squiggly-warning').first().waitFor();
        await pointAt('56.43');
        await page.locator('.monaco-hover', { hasText: /14_438.*14_440/s }).first().waitFor();
        await shot('results');
        await page.mouse.move(5, 700);
    }],
];
