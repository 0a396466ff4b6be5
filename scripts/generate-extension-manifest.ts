import { readFileSync } from 'node:fs';
import { extensionManifest } from '../client/manifest.js';
import { semanticTokensLegend } from '../server/features/semantic-tokens.js';

/** The package.json of the extension, which has its version and licence from that of the project. */
export function manifestFile(): string {
    const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string; readonly license: string };
    return `${JSON.stringify(extensionManifest({ version, license, tokenTypes: semanticTokensLegend.tokenTypes }), null, 2)}\n`;
}
