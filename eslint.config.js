import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ownRules = {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'eqeqeq': ['error', 'always', { null: 'ignore' }],
    'no-control-regex': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'max-len': ['error', { code: 160, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
    'quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
    'semi': ['error', 'always'],
};

export default defineConfig(
    { ignores: ['node_modules/', 'dist/', 'language/generated/', 'language/library/embedded.ts', 'coverage/', 'examples/', 'docs/'] },
    {
        files: ['**/*.ts', '**/*.js', '**/*.mjs'],
        extends: [tseslint.configs.recommended],
        rules: ownRules,
    },
    {
        // A forgotten `await` is the mistake that types find and readers do not.
        files: ['cli/**/*.ts', 'server/**/*.ts', 'client/**/*.ts', 'language/project/**/*.ts', 'scripts/**/*.ts'],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/await-thenable': 'error',
            '@typescript-eslint/no-misused-promises': 'error',
        },
    },
    {
        // The language runs in a browser: no files, no process, no clock.
        files: ['language/**/*.ts'],
        rules: {
            'no-restricted-imports': ['error', { patterns: ['node:*', 'vscode', '**/cli/**', '**/server/**', '**/client/**'] }],
            'no-restricted-globals': ['error', 'process', 'Buffer', 'Date', 'require', '__dirname', '__filename', 'setImmediate', 'Intl'],
        },
    },
);
