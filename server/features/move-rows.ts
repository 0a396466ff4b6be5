import { type CodeAction, type CodeActionContext, CodeActionKind, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { blanksBefore, keywordIn, keywordLanguageAt, lineEndOf, lineStartOf, type Place, plainLetters, type RowsSource, type SourceDocument, type Split } from '../../language/index.js';
import { folderOf, locationOf, uriOfLocation, within } from '../location.js';
import { csvText, rowsText } from '../moved-rows.js';
import { placeOf, rangeOf } from '../positions.js';
import { splitsIn } from '../splits.js';
import type { Snapshot } from '../snapshot.js';
import { moveTexts } from '../texts/code-action.js';

/** The kinds of these actions, besides that of fixes. */
export const moveKinds = { toFile: `${CodeActionKind.Refactor}.move`, toText: CodeActionKind.RefactorInline } as const;

/** What an editor can do with files. */
export interface FileAbilities {
    /** Whether an edit can create a file. */
    readonly createsFiles: boolean;
}

/** Moves the rows of the split at a range into a CSV file, or those of the file that is named there into the text. */
export function moveRows(
    snapshot: Snapshot, document: SourceDocument, range: Range, { only }: Pick<CodeActionContext, 'only'>, { createsFiles }: FileAbilities,
): readonly CodeAction[] {
    const isWanted = (kind: string) => !only || only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
    if (!isWanted(moveKinds.toFile) && !isWanted(moveKinds.toText)) return [];
    const { start } = placeOf(document, range);
    const split = splitsIn(snapshot, document).findLast(one => one.place.start <= start && start <= one.place.end);
    if (!split || !isSound(snapshot, split)) return [];
    const file = split.files.find(({ place }) => place.start <= start && start <= place.end);
    return [
        ...createsFiles && isWanted(moveKinds.toFile) ? toFile(snapshot, split) : [],
        ...file && isWanted(moveKinds.toText) ? toText(snapshot, split, file) : [],
    ];
}

/** Whether everything in a split and its files was understood: what was not would be lost. */
function isSound({ diagnostics }: Snapshot, { open, place, files }: Split): boolean {
    const isHere = (at: Place) => at.document === place.document && place.start <= at.start && at.end <= place.end;
    const isIn = (at: Place) => isHere(at) || files.some(file => file.document === at.document);
    return !open && !diagnostics.some(one => one.severity === 'error' && isIn(one.place) && !isWrongSum.has(one.code));
}

/** Figures that do not add up are figures all the same. */
const isWrongSum: ReadonlySet<string> = new Set(['wrong-figure', 'sum-mismatch', 'csv-total', 'table-mismatch', 'link-mismatch', 'level-mismatch']);

function toFile(snapshot: Snapshot, split: Split): readonly CodeAction[] {
    const { document } = split.place;
    const rows = split.parts.filter(part => part.kind === 'row' && !part.computed && part.place.document === document);
    const text = rows.length > 0 && snapshot.folderUri !== undefined ? csvText(split, rows) : undefined;
    const uri = snapshot.uriOf(document);
    if (text === undefined || uri === undefined) return [];
    const file = newFile(snapshot, split, uri);
    const [first, ...others] = rows;
    const edits = [{ range: rangeOf(first.place), newText: `${keywordIn(keywordLanguageAt(split.headPlace, 'split by'), 'rows from')} "${file.name}"` }, ...others.map(row => removed(row.place))];
    const edit: WorkspaceEdit = {
        documentChanges: [
            { kind: 'create', uri: file.uri },
            { textDocument: { uri: file.uri, version: null }, edits: [{ range: rangeOf({ document, start: 0, end: 0 }), newText: text }] },
            { textDocument: { uri, version: null }, edits },
        ],
    };
    return [{ title: moveTexts.toFile(file.name)[snapshot.language], kind: moveKinds.toFile, edit }];
}

/** A row goes with its line where it has that for itself; a comment beside it stays in its place. */
function removed({ document, start, end }: Place): TextEdit {
    const { text } = document;
    const lineStart = lineStartOf(text, start);
    const behind = text.slice(end, end + 1000);
    const edit = (from: number, to: number): TextEdit => ({ range: rangeOf({ document, start: from, end: to }), newText: '' });
    if (text.slice(lineStart, start).trim() !== '') return edit(blanksBefore(text, start), end);
    const isAlone = /^[ \t]*(?:[\n\r]|$)/.test(behind);
    const blanks = /^[ \t]*(?=[\n\r/]|$)/.exec(behind)?.[0].length ?? 0;
    return edit(isAlone ? lineStart - /(?:\r\n|\n|\r)?$/.exec(text.slice(Math.max(0, lineStart - 2), lineStart))![0].length : start, end + blanks);
}

/** A file beside the text, called by the plan and by what it is divided by, that is none yet, as far as the project knows. */
function newFile(snapshot: Snapshot, { owner, rows, columnDimension }: Split, uri: string): { readonly name: string; readonly uri: string } {
    const folder = folderOf(locationOf(uri))!;
    const words = [owner.named ? owner.name : '', rows.label, columnDimension?.label ?? ''].filter(word => word !== '');
    const stem = words.map(word => plainLetters(word).replace(/[^a-z0-9_]+/g, '-')).join('-');
    for (let n = 1; ; n++) {
        const name = `${stem}${n > 1 ? `-${n}` : ''}.csv`;
        const address = uriOfLocation(within(folder, name));
        if (!snapshot.documentAt(address)) return { name, uri: address };
    }
}

function toText(snapshot: Snapshot, split: Split, file: RowsSource): readonly CodeAction[] {
    const { document, start } = file.place;
    const uri = snapshot.uriOf(document);
    const rows = uri === undefined ? undefined : rowsText(split, file);
    if (uri === undefined || !rows?.length) return [];
    const { text } = document;
    const before = text.slice(lineStartOf(text, start), start);
    const separator = before.trim() === '' ? lineEndOf(text) + before : '  ';
    const edit: WorkspaceEdit = { changes: { [uri]: [{ range: rangeOf(file.place), newText: rows.join(separator) }] } };
    return [{ title: moveTexts.toText(file.document.path.replace(/^.*[/:]/, ''))[snapshot.language], kind: moveKinds.toText, edit }];
}
