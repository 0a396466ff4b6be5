import type { IToken } from 'chevrotain';
import { diagnostic, fix, type Fix } from '../diagnostics/diagnostic.js';
import { cellStarts } from './cells.js';
import type { Finding, PlaceMaker } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { beginsLine, endOf, formulas, indexAt } from './tokens.js';

/** What stands before the label of a row and belongs to a list: its tokens and where the label begins. */
interface Marker {
    readonly first: number;
    /** The token of the label. */
    readonly label: number;
}

/**
 * Leaves out the running numbers (`1.`, `2)`) and dashes before the rows of a pasted table. Those of one block are one finding.
 *
 * @param ordinals other ordinals that count rows, and where the label behind each begins
 */
export function withoutRowMarkers(
    text: string, tokens: IToken[], ordinals: ReadonlyMap<number, number>, lexer: AllotLexer, findings: Finding[],
): IToken[] {
    if (!ordinals.size && !/(?:^|[\n\r])[ \t]*(?:[0-9]{1,3}(?:[ \t]*[.)])?|[-+])[ \t]*["\u201C\u201D\u201FA-Za-z_\u00C0-\u1EFF]/.test(text)) return tokens;
    const formula = formulas(tokens, lexer.kindOf);
    const result: IToken[] = [];
    let block: Marker[] = [];
    const closeBlock = (): void => {
        if (block.length) findings.push(markerFinding(tokens, block));
        block = [];
    };
    for (let i = 0; i < tokens.length; i++) {
        if (/^[{}]$/.test(tokens[i].image)) closeBlock();
        const marker = formula(i) ? undefined : orderedAt(tokens, i, ordinals) ?? markerAt(tokens, i, lexer);
        if (!marker) {
            result.push(tokens[i]);
            continue;
        }
        block.push(marker);
        i = marker.label - 1;
    }
    closeBlock();
    return result;
}

function orderedAt(tokens: readonly IToken[], index: number, ordinals: ReadonlyMap<number, number>): Marker | undefined {
    const label = ordinals.get(tokens[index].startOffset);
    return label === undefined ? undefined : { first: index, label: indexAt(tokens, label) };
}

function markerAt(tokens: readonly IToken[], index: number, lexer: AllotLexer): Marker | undefined {
    const token = tokens[index];
    if (index === 0 || !beginsLine(tokens, index) || !isRowEnd(tokens[index - 1], lexer)) return undefined;
    const numbered = /^[0-9]{1,3}$/.test(token.image);
    if (!numbered && token.image !== '-' && token.image !== '+') return undefined;
    const closed = numbered && /^[.)]$/.test(tokens[index + 1]?.image ?? '');
    const label = index + (closed ? 2 : 1);
    return beginsRow(tokens, label, index, lexer) ? { first: index, label } : undefined;
}

/** What a row, or the line before the first one, ends with. */
function isRowEnd(token: IToken, lexer: AllotLexer): boolean {
    const kind = lexer.kindOf(token.tokenType);
    return /^(?:[{}?%)-]|NUMBER|STRING|ID|YEARPART|rest|thousand|million|billion)$/.test(kind);
}

/** Whether a label and, on its line, a cell follow. */
function beginsRow(tokens: readonly IToken[], label: number, marker: number, lexer: AllotLexer): boolean {
    const [line, name] = [tokens[marker].startLine, tokens[label]];
    if (!name || name.startLine !== line || !/^(?:ID|STRING)$/.test(name.tokenType.name)) return false;
    for (let i = label + 1; tokens[i]?.startLine === line; i++) if (cellStarts.has(lexer.kindOf(tokens[i].tokenType))) return true;
    return false;
}

function markerFinding(tokens: readonly IToken[], markers: readonly Marker[]): Finding {
    const { first, label } = markers[0];
    const [start, end] = [tokens[first].startOffset, endOf(tokens[label - 1])];
    const remove = (place: PlaceMaker): Fix => fix('remove', { text: written(tokens, markers) }, markers.map(marker => (
        { place: place(tokens[marker.first].startOffset, tokens[marker.label].startOffset), text: '' }
    )));
    return { start, end, report: place => diagnostic('running-numbers', place(start, end), { written: written(tokens, markers) }, { fixes: [remove(place)] }) };
}

/** `"1." … "9."`, or `"-"`. */
function written(tokens: readonly IToken[], markers: readonly Marker[]): string {
    const images = [...new Set(markers.map(({ first, label }) => tokens.slice(first, label).map(token => token.image).join('')))];
    const quoted = images.map(image => `"${image}"`);
    return quoted.length > 2 ? `${quoted[0]} … ${quoted.at(-1)}` : quoted.join(', ');
}
