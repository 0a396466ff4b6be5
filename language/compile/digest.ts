import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import type { SourceDigest } from './compiled.js';
import { compareCodePoints } from './code-points.js';

/** The digests of texts, in order of paths. */
export function sourceDigests(documents: readonly SourceDocument[]): readonly SourceDigest[] {
    return documents
        .map(document => ({ path: document.path.normalize('NFC'), sha256: textDigest(document.text) }))
        .sort((a, b) => compareCodePoints(a.path, b.path));
}

/** The SHA-256 of a text in UTF-8 with LF and without BOM, in hexadecimal digits: the same on every system. */
export function textDigest(text: string): string {
    const plain = (text.startsWith('\uFEFF') ? text.slice(1) : text).replace(/\r\n?/g, '\n');
    return bytesToHex(sha256(utf8ToBytes(plain)));
}
