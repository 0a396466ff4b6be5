import { basename } from 'node:path';

/** What a user does again and again, with the keys. */
export function hands(page) {
    const input = page.locator('.quick-input-widget input');
    /** Opens one of the fields at the top of the window, says something there, and confirms once that is what is offered first. */
    async function say(key, text, offered) {
        await page.keyboard.press(key);
        await input.fill(text);
        await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: offered }).waitFor();
        await page.keyboard.press('Enter');
        await input.waitFor({ state: 'hidden' });
    }
    return {
        /** Runs a command by its title. */
        runCommand: title => say('F1', `>${title}`, title.replace(/^Allot: /, '')),
        /** Opens a file by its name, or by its path where VS Code has not shown it before: here it has no search over files. */
        openFile: file => say('Control+P', file, basename(file)),
        /** Puts the cursor somewhere; lines and columns begin at 1. */
        async goTo(line, column) {
            await say('Control+P', `:${line}:${column}`);
            // On a busy machine the field has gone before the editor gets the keys.
            await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
        },
        /** Rests the mouse on a word of the text. */
        async pointAt(word) {
            await page.mouse.move(5, 700);
            const place = page.locator('.editor-instance .view-line span', { hasText: word }).last();
            await place.hover();
        },
        /** Opens what can be done at the cursor, and gives the one with a text; once more where VS Code asked before it had said what was edited. */
        async actionAtCursor(text) {
            const action = page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
            for (let left = 5; ; left--) {
                await page.keyboard.press('Control+.');
                const isThere = await action.waitFor({ timeout: left ? 3000 : undefined }).then(() => true, error => left ? false : Promise.reject(error));
                if (isThere) return action;
                await page.keyboard.press('Escape');
            }
        },
        editor: page.locator('.editor-instance').first(),
        statusBar: page.locator('.statusbar'),
    };
}
