import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as TextMate from 'vscode-textmate';
import { textmateGrammar } from '../../scripts/generate-textmate.js';

// Both packages are bundles in CommonJS, whose names an import does not find.
const load = createRequire(import.meta.url);
const { INITIAL, Registry, parseRawGrammar } = load('vscode-textmate') as typeof TextMate;
const oniguruma = load('vscode-oniguruma') as typeof Oniguruma;

/** A piece of a line with its scopes, the outermost first; that of the whole text is left out. */
export interface Piece {
    /** The line, from 0. */
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly scopes: readonly string[];
}

/** How often the tokenizer looked for its patterns, as a measure of work that no clock has a part in. */
export const work = { searches: 0 };

const grammar = loadGrammar();

/** The lines of a text as the grammar colours them. */
export async function tokenize(text: string): Promise<readonly Piece[]> {
    const loaded = await grammar;
    let state = INITIAL;
    return text.split(/\r\n|\n|\r/).flatMap((content, line) => {
        const result = loaded.tokenizeLine(content, state);
        state = result.ruleStack;
        return result.tokens.map(({ startIndex, endIndex, scopes }): Piece => ({
            line, start: startIndex, end: Math.min(endIndex, content.length), scopes: scopes.filter(scope => scope !== 'source.allot'),
        }));
    });
}

async function loadGrammar(): Promise<TextMate.IGrammar> {
    await oniguruma.loadWASM({ data: readFileSync(load.resolve('vscode-oniguruma/release/onig.wasm')) });
    const registry = new Registry({
        onigLib: Promise.resolve(countingLibrary()),
        loadGrammar: async () => parseRawGrammar(textmateGrammar(), 'allot.tmLanguage.json'),
    });
    const loaded = await registry.loadGrammar('source.allot');
    if (!loaded) throw new Error('The grammar cannot be loaded.');
    return loaded;
}

function countingLibrary(): TextMate.IOnigLib {
    return {
        createOnigString: text => new oniguruma.OnigString(text),
        createOnigScanner: patterns => {
            const scanner = new oniguruma.OnigScanner(patterns);
            const search = scanner.findNextMatchSync.bind(scanner) as TextMate.OnigScanner['findNextMatchSync'];
            return {
                dispose: () => scanner.dispose?.(),
                findNextMatchSync: (...how) => {
                    work.searches++;
                    return search(...how);
                },
            };
        },
    };
}
