import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compiledLanguages } from '../../client/compiled-languages.js';

interface Manifest {
    readonly contributes: {
        readonly languages: readonly { readonly id: string; readonly extensions?: readonly string[]; readonly configuration: string }[];
        readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
        readonly configurationDefaults: { readonly [key: string]: { readonly [setting: string]: unknown } };
        readonly jsonLanguageParticipants: readonly { readonly languageId: string }[];
    };
}

const read = <T>(path: string) => JSON.parse(readFileSync(`client/extension/${path}`, 'utf8')) as T;
const { contributes } = read<Manifest>('package.json');

describe('the view of compiled JSON', () => {
    it.each(Object.values(compiledLanguages))('has in %s no boxes around Vietnamese letters, and the colours of JSON', id => {
        expect(contributes.configurationDefaults[`[${id}]`]).toMatchObject({ 'editor.unicodeHighlight.nonBasicASCII': false });
        const { scopeName, path } = contributes.grammars.find(({ language }) => language === id)!;
        expect(read(path)).toEqual({ scopeName, patterns: [{ include: 'source.json.comments' }] });
        const language = contributes.languages.find(one => one.id === id)!;
        expect(read<object>(language.configuration)).toHaveProperty('brackets');
        // No file is in these languages.
        expect(language.extensions).toBeUndefined();
    });

    it('is JSON for VS Code where it has no comment', () => {
        expect(contributes.jsonLanguageParticipants).toEqual([{ languageId: compiledLanguages.json }]);
    });

    it('sets nothing for the JSON files of others', () => {
        expect(Object.keys(contributes.configurationDefaults).sort()).toEqual(['[allot-compiled-noted]', '[allot-compiled]', '[allot]']);
    });
});
