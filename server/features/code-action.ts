import { type CodeAction, type CodeActionContext, CodeActionKind, type Diagnostic as LspDiagnostic, type Range } from 'vscode-languageserver-types';
import { type Catalogue, catalogue, type Diagnostic, type Fix, fixTitleOf, type Place, type SourceDocument } from '../../language/index.js';
import { fixesId, lspDiagnostic } from '../lsp-diagnostic.js';
import { placeOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';
import { fixAllTitle } from '../texts/code-action.js';
import { workspaceEdit } from '../workspace-edit.js';
import { rewriteActions } from './rewrite.js';

/** What can be done at a range: fixes of the diagnostics there, and other ways to write the same. */
export function codeAction(snapshot: Snapshot, document: SourceDocument, range: Range, context: Pick<CodeActionContext, 'diagnostics' | 'only'>): readonly CodeAction[] {
    const place = placeOf(document, range);
    return [
        ...isAskedFor(CodeActionKind.QuickFix, context) ? fixActions(snapshot, document, place, context) : [],
        ...isAskedFor(CodeActionKind.RefactorRewrite, context) ? rewriteActions(snapshot, document, place) : [],
    ];
}

/** A kind is asked for by its name, or by that of a kind it belongs to. */
function isAskedFor(kind: CodeActionKind, { only }: Pick<CodeActionContext, 'only'>): boolean {
    return !only || only.some(one => one === '' || one === kind || kind.startsWith(`${one}.`));
}

/**
 * The fixes of the diagnostics at a place, one preferred where it is the only one: which of several is meant nobody knows but the
 * planner. Then, for each of their codes, actions that mend all of them in the document alike, where several can be mended so and
 * their fixes do not get in each other's way.
 */
function fixActions(snapshot: Snapshot, document: SourceDocument, place: Place, context: Pick<CodeActionContext, 'diagnostics'>): readonly CodeAction[] {
    const fixable = snapshot.diagnostics.filter(one => one.place.document.path === document.path && one.fixes.length > 0);
    const here = fixable.filter(one => one.place.start <= place.end && place.start <= one.place.end);
    const codes = [...new Set(here.map(({ code }) => code))];
    return [
        ...here.flatMap(one => one.fixes.flatMap(fix => fixAction(snapshot, fix, one.fixes.length === 1, shown(snapshot, one, context.diagnostics)))),
        ...codes.flatMap(code => fixAllActions(snapshot, here.find(one => one.code === code)!, fixable.filter(one => one.code === code))),
    ];
}

/** The diagnostic as the editor has it, so that it can tell which one an action belongs to. */
function shown(snapshot: Snapshot, diagnostic: Diagnostic, known: readonly LspDiagnostic[]): LspDiagnostic {
    const id = fixesId(diagnostic);
    return known.find(one => (one.data as { readonly fixes?: unknown } | undefined)?.fixes === id) ?? lspDiagnostic(snapshot, diagnostic);
}

function fixAction(snapshot: Snapshot, fix: Fix, isPreferred: boolean, lsp: LspDiagnostic): readonly CodeAction[] {
    const edit = workspaceEdit(snapshot, [fix]);
    if (!edit) return [];
    const title = fixTitleOf(fix, snapshot.language);
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [lsp], ...isPreferred ? { isPreferred } : {}, edit }];
}

/** One for each fix of a diagnostic: what others of its code offer of the same kind, at the same position among those of the kind. */
function fixAllActions(snapshot: Snapshot, sample: Diagnostic, all: readonly Diagnostic[]): readonly CodeAction[] {
    return sample.fixes.flatMap(fix => {
        const ofKind = (one: Diagnostic) => one.fixes.filter(({ text }) => text === fix.text);
        const position = ofKind(sample).indexOf(fix);
        const alike = all.filter(one => ofKind(one).length > position);
        const fixes = withoutTwins(alike.map(one => ofKind(one)[position]));
        const edit = alike.length < 2 || overlap(fixes) ? undefined : workspaceEdit(snapshot, fixes);
        if (!edit) return [];
        const like = sample.fixes.length > 1 ? fixTitleOf(fix, snapshot.language) : undefined;
        const title = fixAllTitle((catalogue as Catalogue)[sample.code].title, alike.length, like)[snapshot.language];
        return [{ title, kind: CodeActionKind.QuickFix, diagnostics: alike.map(one => lspDiagnostic(snapshot, one)), edit }];
    });
}

/** One edit can mend several mistakes: a total for two columns, say. */
function withoutTwins(fixes: readonly Fix[]): readonly Fix[] {
    const facts = ({ edits }: Fix) => JSON.stringify(edits.map(({ place: { document, start, end }, text }) => [document.path, start, end, text]));
    return [...new Map(fixes.map(fix => [facts(fix), fix])).values()];
}

/** Whether edits change the same text, or insert at the same place. */
function overlap(fixes: readonly Fix[]): boolean {
    const edits = fixes.flatMap(fix => fix.edits);
    const sorted = [...edits].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
    const ends = new Map<string, number>();
    return sorted.some(({ place: { document, start, end } }) => {
        const before = ends.get(document.path) ?? -1;
        ends.set(document.path, Math.max(before, end));
        return start < before || start === before && start === end;
    });
}
