import { compiledLanguages } from './compiled-languages.js';

const compiledIds = Object.values(compiledLanguages);

/**
 * The manifest of the extension. What VS Code shows of it (titles of commands, descriptions of settings) cannot follow the
 * setting `allot.language`, and VS Code itself has no Vietnamese: so both languages stand there, Vietnamese first.
 */
export function extensionManifest({ version, license, tokenTypes }: ManifestFacts): object {
    return {
        name: 'allot',
        displayName: 'Allot',
        description: both('Giao và phân bổ chỉ tiêu bằng văn bản: kiểm tra ngay khi gõ, biên dịch sang JSON', 'Quotas and who is given them, as plain text: checked while typing, compiled to JSON'),
        publisher: 'allot',
        version, license,
        engines: { vscode: '^1.101.0' },
        files: ['**/*'],
        categories: ['Programming Languages', 'Linters', 'Formatters'],
        keywords: ['quota', 'planning', 'chỉ tiêu', 'phân bổ', 'kế hoạch'],
        icon: 'icons/allot.png',
        main: './client.js',
        browser: './client-browser.js',
        // A language with a configuration wakes the extension by itself; so does a folder that is a project.
        activationEvents: ['workspaceContains:allot.yaml'],
        capabilities: {
            untrustedWorkspaces: { supported: true },
            virtualWorkspaces: { supported: true },
        },
        contributes: {
            languages: [{
                id: 'allot',
                aliases: ['Allot'],
                extensions: ['.allot'],
                configuration: './language-configuration.json',
                icon: { light: './icons/allot-light.svg', dark: './icons/allot-dark.svg' },
            }, ...compiledIds.map(id => ({ id, aliases: ['Allot JSON'], configuration: './compiled-configuration.json' }))],
            grammars: [
                { language: 'allot', scopeName: 'source.allot', path: './syntaxes/allot.tmLanguage.json' },
                ...compiledIds.map(id => ({ language: id, scopeName: `source.json.${id}`, path: `./syntaxes/${id}.tmLanguage.json` })),
            ],
            // What VS Code does for JSON it does for the view too. Its JSON would have a comment for an error, whatever is said here.
            jsonLanguageParticipants: [{ languageId: compiledLanguages.json }],
            snippets: [{ language: 'allot', path: './snippets/allot.json' }],
            yamlValidation: [{ fileMatch: 'allot.yaml', url: './schemas/allot-project.schema.json' }],
            semanticTokenTypes: tokenTypes.flatMap(id => Object.hasOwn(ownTokenTypes, id) ? [{ id, ...ownTokenTypes[id].type }] : []),
            semanticTokenScopes: [{
                language: 'allot',
                scopes: Object.fromEntries(tokenTypes.flatMap(id => Object.hasOwn(scopes, id) ? [[id, scopes[id]]] : [])),
            }],
            configurationDefaults: {
                '[allot]': {
                    ...vietnameseLetters,
                    'editor.wordBasedSuggestions': 'off',
                    // Names stand in quotes too.
                    'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'on' },
                    'editor.semanticHighlighting.enabled': true,
                    'editor.tabSize': 4,
                    'editor.insertSpaces': true,
                    'editor.detectIndentation': false,
                    'files.encoding': 'utf8',
                },
                // Languages of their own, so that nothing is set for the JSON files that somebody has.
                ...Object.fromEntries(compiledIds.map(id => [`[${id}]`, vietnameseLetters])),
            },
            configuration: {
                title: 'Allot',
                properties: {
                    'allot.language': {
                        type: 'string', enum: ['auto', 'vi', 'en'], default: 'auto', scope: 'window', order: 1,
                        enumDescriptions: [
                            both('Theo `language` trong allot.yaml; nếu không ghi thì là tiếng Việt', 'As `language` in allot.yaml says; Vietnamese if it says nothing'),
                            'Tiếng Việt',
                            'English',
                        ],
                        markdownDescription: paragraphs('Ngôn ngữ của thông báo.', 'The language of messages.'),
                    },
                    'allot.figures': {
                        type: 'boolean', default: true, scope: 'window', order: 2,
                        markdownDescription: paragraphs(
                            'Hiện tổng các dòng và số còn lại ở phía trên và cuối dòng đầu của mỗi phần chia.',
                            'Show above each split, and at the end of its first line, what its rows come to and what is left.',
                        ),
                    },
                },
            },
            commands: [
                command('checkProject', 'Kiểm tra dự án', 'Check Project', '$(checklist)'),
                command('compileToJson', 'Biên dịch sang JSON', 'Compile to JSON', '$(json)'),
                command('showCompiledJson', 'Xem JSON đã biên dịch', 'Show Compiled JSON', '$(open-preview)'),
                command('explainDiagnostic', 'Giải thích lỗi', 'Explain Diagnostic', '$(question)'),
                command('restartServer', 'Khởi động lại máy chủ ngôn ngữ', 'Restart Language Server', '$(debug-restart)'),
                command('showLog', 'Xem nhật ký', 'Show Log', '$(output)'),
            ],
            menus: {
                'editor/title': [{ command: 'allot.showCompiledJson', when: 'resourceLangId == allot', group: 'navigation' }],
                'editor/context': [
                    { command: 'allot.explainDiagnostic', when: 'resourceLangId == allot', group: '1_allot@1' },
                    { command: 'allot.compileToJson', when: 'resourceLangId == allot', group: '1_allot@2' },
                ],
            },
        },
    };
}

/** Vietnamese letters are no look-alikes: where a folder is not trusted VS Code would put a box around each. */
const vietnameseLetters = {
    'editor.unicodeHighlight.nonBasicASCII': false,
    'editor.unicodeHighlight.ambiguousCharacters': true,
    'editor.unicodeHighlight.invisibleCharacters': true,
};

/** What the manifest takes from elsewhere. */
export interface ManifestFacts {
    readonly version: string;
    readonly license: string;
    /** The types of semantic tokens that the server speaks of. */
    readonly tokenTypes: readonly string[];
}

/** Types of tokens that VS Code does not know by itself, each with a known one whose colour it takes where a theme has none for it. */
const ownTokenTypes: { readonly [type: string]: { readonly type: { readonly superType: string; readonly description: string } } } = Object.fromEntries(([
    ['level', 'type', 'Cấp đơn vị', 'Level of units'],
    ['unit', 'namespace', 'Đơn vị', 'Unit'],
    ['organization', 'class', 'Cơ quan', 'Organization'],
    ['role', 'class', 'Nhóm cán bộ', 'Role'],
    ['category', 'enum', 'Phân loại', 'Category'],
    ['member', 'enumMember', 'Loại trong phân loại', 'Member of a category'],
    ['measure', 'type', 'Đơn vị tính', 'Measure'],
    ['indicator', 'variable', 'Chỉ tiêu', 'Indicator'],
    ['doctype', 'type', 'Loại văn bản', 'Document type'],
    ['directive', 'function', 'Văn bản', 'Directive'],
    ['allocation', 'function', 'Bảng giao', 'Allocation'],
    ['period', 'number', 'Kỳ', 'Period'],
    ['deadline', 'function', 'Thời hạn', 'Deadline'],
    ['task', 'function', 'Nhiệm vụ', 'Task'],
    ['report', 'function', 'Kết quả', 'Report'],
    ['calendar', 'type', 'Lịch', 'Calendar'],
    ['date', 'number', 'Ngày', 'Date'],
] as const).map(([id, superType, vi, en]) => [id, { type: { superType, description: both(vi, en) } }]));

/** The scopes of ordinary themes for types of tokens. */
const scopes: { readonly [type: string]: readonly string[] } = {
    level: ['entity.name.type.allot'],
    unit: ['entity.name.namespace.allot', 'entity.name.type.allot'],
    organization: ['entity.name.type.class.allot'],
    role: ['entity.name.type.class.allot'],
    category: ['entity.name.type.enum.allot'],
    member: ['variable.other.enummember.allot'],
    measure: ['support.type.allot'],
    indicator: ['variable.other.allot'],
    doctype: ['support.type.allot'],
    directive: ['entity.name.function.allot'],
    allocation: ['entity.name.function.allot'],
    period: ['constant.numeric.allot'],
    deadline: ['entity.name.function.allot'],
    task: ['entity.name.function.allot'],
    report: ['entity.name.function.allot'],
    calendar: ['entity.name.type.allot'],
    date: ['constant.numeric.allot'],
};

function command(id: string, vi: string, en: string, icon: string): object {
    return { command: `allot.${id}`, category: 'Allot', title: both(vi, en), icon };
}

function both(vi: string, en: string): string {
    return `${vi} · ${en}`;
}

function paragraphs(vi: string, en: string): string {
    return `${vi}\n\n${en}`;
}
