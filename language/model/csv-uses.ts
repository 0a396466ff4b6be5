import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceDocument } from '../diagnostics/source-document.js';
import type { CsvRecord } from '../csv/read-csv.js';

/** What is taken from each CSV file: several plans can take rows from one, each its own columns. */
export class CsvUses {
    private readonly used = new Map<SourceDocument, Map<CsvRecord, Set<number>>>();

    /** The files from which rows are taken, by path. */
    get documents(): readonly SourceDocument[] {
        return [...this.used.keys()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    }

    /** Says that rows are taken from a file. */
    add(document: SourceDocument): Map<CsvRecord, Set<number>> {
        let headers = this.used.get(document);
        if (!headers) this.used.set(document, headers = new Map());
        return headers;
    }

    /** Says that columns below a header are used, by their positions. */
    use(header: CsvRecord, columns: Iterable<number>): void {
        const headers = this.add(header.place.document);
        const used = headers.get(header) ?? new Set();
        headers.set(header, used);
        for (const column of columns) used.add(column);
    }

    /** Reports the columns of all files that nobody takes anything from. */
    reportUnused(report: (finding: Diagnostic) => void): void {
        for (const [header, used] of [...this.used.values()].flatMap(headers => [...headers])) {
            header.cells.forEach(({ text, place }, i) => {
                if (text !== '' && !used.has(i)) report(diagnostic('unused-column', place, { column: text }));
            });
        }
    }
}
