import { compiledLanguages } from '../client/compiled-languages.js';
import { compiledSchemaFile } from './generate-compiled-schema.js';
import { diagnosticsPage } from './generate-diagnostics-docs.js';
import { duckdbTables } from './generate-duckdb-tables.js';
import { manifestFile } from './generate-extension-manifest.js';
import { jsonDocs } from './generate-json-docs.js';
import { languagePage } from './generate-language-docs.js';
import { libraryModule } from './generate-library.js';
import { projectSchemaFile } from './generate-project-schema.js';
import { snippetsFile } from './generate-snippets.js';
import { compiledGrammar, textmateGrammar } from './generate-textmate.js';

/** Every file that is made from another one (the parser apart, which langium makes), by its path. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
    return new Map([
        ['language/library/embedded.ts', await libraryModule()],
        ['client/extension/package.json', manifestFile()],
        ['client/extension/snippets/allot.json', snippetsFile()],
        ['client/extension/syntaxes/allot.tmLanguage.json', textmateGrammar()],
        ...Object.values(compiledLanguages).map(id => [`client/extension/syntaxes/${id}.tmLanguage.json`, compiledGrammar(id)] as const),
        ['docs/diagnostics.md', diagnosticsPage()],
        ['docs/json.md', await jsonDocs()],
        ['docs/language.md', await languagePage()],
        ['docs/schema/allot-compiled.schema.json', compiledSchemaFile()],
        ['docs/schema/allot-compiled.duckdb.sql', duckdbTables()],
        ['docs/schema/allot-project.schema.json', projectSchemaFile()],
    ]);
}
