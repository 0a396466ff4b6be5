import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LanguageService } from '../../client/language-service.js';
import { texts, type Localized } from '../../client/texts.js';

const editor = vi.hoisted(() => ({
    item: { text: '', tooltip: '', show: () => {}, hide: () => {}, dispose: () => {} },
    document: { languageId: 'allot', uri: { path: '/p/a.allot' } },
}));

vi.mock('vscode', () => ({
    Disposable: { from: () => ({}) },
    StatusBarAlignment: { Left: 1 },
    ThemeColor: class {},
    window: {
        createStatusBarItem: () => editor.item,
        onDidChangeActiveTextEditor: () => ({}),
        activeTextEditor: { document: editor.document },
    },
}));

const { showStatus } = await import('../../client/status.js');

const passing = { name: 'p', uri: 'file:///p', language: 'vi', files: 1, errors: 0, warnings: 0, checks: { passed: 3, failed: 0, open: 0 } };

/** What the status bar shows of the active file. */
function shown(service: Partial<LanguageService>): string {
    showStatus({ onDidChange: () => ({}), say: (text: Localized) => text.vi, statusOf: () => undefined, ...service } as never);
    return editor.item.text;
}

beforeEach(() => { editor.item.text = editor.item.tooltip = ''; });

describe('the status bar', () => {
    it('says how the project of the active file stands', () => {
        expect(shown({ hasTold: true, isThere: true, statusOf: () => passing as never })).toBe('$(pass) Allot: 3 phép kiểm đạt');
    });

    it('turns only while something is to come', () => {
        expect(shown({ hasTold: false, isThere: true, standing: texts.starting })).toBe('$(sync~spin) Allot');
        expect(shown({ hasTold: false, isThere: false, standing: texts.notRunning })).toBe('$(circle-slash) Allot');
    });

    it('says that the project of a file could not be read', () => {
        expect(shown({ hasTold: true, isThere: true, standing: texts.unread })).toBe('$(question) Allot');
        expect(editor.item.tooltip).toBe(texts.unread.vi);
    });
});
