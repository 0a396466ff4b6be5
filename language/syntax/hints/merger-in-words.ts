import { diagnostic, fix } from '../../diagnostics/diagnostic.js';
import type { Mistake } from '../mistake.js';
import { readDate } from '../read-date.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf } from '../tokens.js';
import { keywordIn, lineEndOf } from '../written-words.js';

/** What decisions say: which units, into which one, and from when on. */
const merger = /^(?:sáp nhập|hợp nhất|nhập)\s+(.+?)\s+(?:thành(?:\s+lập)?|vào(?!\s+(?:ngày|[0-9])))\s+(.+?)(?:\s+(?:kể\s+)?(?:từ|vào)(?:\s+ngày)?\s+([0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}))?[.;]?$/iu;

/** `Sáp nhập TanHoa, TanLap thành TanHop`, `Nhập TanHoa vào TanLap`: a succession as a sentence. */
export function mergerInWords({ reading, token, index, expected }: Mistake): Repair | undefined {
    const { text, tokens } = reading;
    if (!token || !beginsLine(tokens, index) || !expected.types.has('succession')) return undefined;
    let end = index + 1;
    while (tokens[end] && !beginsLine(tokens, end)) end++;
    const [start, behind] = [token.startOffset, endOf(tokens[end - 1])];
    const match = merger.exec(text.slice(start, behind).normalize('NFC'));
    const names = match?.[1].split(/\s*,\s*|\s+và\s+/u).map(asName);
    const into = match && asName(match[2]);
    const day = match?.[3] === undefined ? '?' : dayOf(match[3]);
    if (!names || names.includes(undefined) || !into || !day) return undefined;
    const words = [keywordIn('vi', 'succession'), keywordIn('vi', 'on'), day].join(' ');
    const rows = names.map(name => `    ${name!} -> ${into} ${keywordIn('vi', 'whole', 'SuccessionPart')}`);
    const written = [`${words} {`, ...rows, '}'];
    return {
        finding: {
            start, end: behind,
            report: place => diagnostic('syntax-error', place(start, behind), {
                found: `"${text.slice(start, behind)}"`,
                expected: { en: 'a succession is a block, with a row "unit -> successor" for each unit', vi: 'kế thừa được ghi thành khối, mỗi đơn vị một dòng "đơn vị -> đơn vị kế thừa"' },
            }, { fixes: [fix('write-instead', { text: written.map(line => line.trim()).join(' ') }, [{ place: place(start, behind), text: written.join(lineEndOf(text)) }])] }),
        },
        first: index, end, tokens: [], whole: true,
    };
}

/** A name as it is written: one of several words in quotes. */
function asName(words: string): string | undefined {
    const name = words.trim();
    if (/^"[^"]+"$/.test(name) || /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name)) return name;
    // Within a sentence the word of a level has a small letter.
    return /^[\p{L}\p{N} ]+$/u.test(name) ? `"${name.charAt(0).toUpperCase()}${name.slice(1)}"` : undefined;
}

function dayOf(written: string): string | undefined {
    const read = readDate(written);
    if ('date' in read) return written;
    return read.problem === 'format' && read.suggestion.length === 1 && /^[0-9-]{10}$/.test(read.suggestion[0]) ? read.suggestion[0] : undefined;
}
