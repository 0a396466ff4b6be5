import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import { readCsv } from '../csv/read-csv.js';

/** What is taken from each CSV file: several plans can take rows from one, each its own columns. */
export class CsvUses {
    private readonly used = new Map<SourceDocument, Set<number>>();

    /** The files from which rows are taken, by path. */
    get documents(): readonly SourceDocument[] {
        return [...this.used.keys()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    }

    /** Says that columns of a file are used, by their positions. */
    use(document: SourceDocument, columns: Iterable<number>): void {
        const used = this.used.get(document) ?? new Set();
        this.used.set(document, used);
        for (const column of columns) used.add(column);
    }

    /** Reports the columns of all files that nobody takes anything from. */
    reportUnused(report: (finding: Diagnostic) => void): void {
        for (const [document, used] of this.used) {
            readCsv(document).header?.cells.forEach(({ text, place }, i) => {
                if (text !== '' && !used.has(i)) report(diagnostic('unused-column', place, { column: text }));
            });
        }
    }
}
