/** A place in a text as editors count it: line and UTF-16 code unit, both from 0. */
export interface Position {
    readonly line: number;
    readonly character: number;
}

/**
 * One source text of a project, by its path (relative to the project's folder, with `/`; of a used project, preceded by
 * what `uses` says and `:`). Offsets are UTF-16 code units from 0.
 */
export class SourceDocument {
    private starts: number[] | undefined;

    constructor(readonly path: string, readonly text: string) {}

    /** Where each line begins. CRLF, LF and CR end a line. */
    get lineStarts(): readonly number[] {
        if (!this.starts) {
            const starts = [0];
            for (let i = 0; i < this.text.length; i++) {
                const c = this.text.charCodeAt(i);
                if (c === 10 || (c === 13 && this.text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
            }
            this.starts = starts;
        }
        return this.starts;
    }

    positionAt(offset: number): Position {
        const starts = this.lineStarts;
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low, character: offset - starts[low] };
    }

    /** The text of a line without its end. */
    lineAt(line: number): string {
        const start = this.lineStarts[line];
        const end = this.lineStarts[line + 1] ?? this.text.length;
        return this.text.slice(start, end).replace(/[\r\n]+$/, '');
    }
}

/** A piece of a document: from `start` up to but not including `end`. */
export interface Place {
    readonly document: SourceDocument;
    readonly start: number;
    readonly end: number;
}

/** The text at a place. */
export function textAt({ document, start, end }: Place): string {
    return document.text.slice(start, end);
}
