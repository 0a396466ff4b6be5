import type { AstNode, CstNode, Reference } from 'langium';
import type { RowsFile } from '../csv/rows-file.js';
import { diagnostic, related, type Diagnostic, type Fix } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place, SourceDocument } from '../diagnostics/source-document.js';
import type { DeclarationKind, DeclarationKinds } from '../references/declaration-kinds.js';
import type { Resolution, Resolver } from '../references/resolver.js';
import { keywordAsName } from '../syntax/keyword-marks.js';
import type { ParsedDocument } from '../syntax/parse.js';
import { nodeOfProperty, placeOf, placeOfProperty, placeOfReference } from '../syntax/places.js';
import { removalOfClause } from '../syntax/removal.js';
import { CsvUses } from './csv-uses.js';
import { periodId, type BoundedRange, type IsoDate } from './dates.js';
import type { CalendarChoice, Contradiction, Declaration as Declared, Figure, Link, Period, When } from './model.js';
import { keywordInMessages } from '../syntax/keywords.js';

/** A model's object while it is being built. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** A text of the project or of one it uses. Project 0 is the one that is built. */
export interface BuildDocument {
    readonly parsed: ParsedDocument;
    readonly project: number;
}

/** A declaration's node with its place and the object of the model that stands for it. */
export interface Declaration<N extends AstNode, D> {
    readonly node: N;
    readonly draft: Draft<D>;
    readonly source: SourceDocument;
    readonly project: number;
}

/** How a project that counts without a calendar gets one. */
export interface CalendarHelp {
    /** What makes it count by one of those that it sees. */
    readonly name?: (name: string) => readonly Fix[];
    /** The shipped project that has one, and what makes the project use that. */
    readonly library?: string;
    readonly useLibrary?: () => readonly Fix[];
}

/** What the steps of building a model share. */
export class Build {
    readonly findings: Diagnostic[] = [];
    readonly links: Link[] = [];
    /** What was asked of each CSV file. */
    readonly csvUses = new CsvUses();
    /** The calendar of each project. */
    calendars: readonly CalendarChoice[] = [];
    private readonly periods = new Map<string, Period>();
    /** What adjustments write as in force and is not. */
    readonly contradictions: Contradiction[] = [];
    private readonly doubted: { readonly figure: Figure; readonly finding: Diagnostic }[] = [];

    /**
     * @param keepsLinks whether `links` is filled: only the editor asks where each name leads
     * @param rowsFileOf the CSV file that a text names
     * @param unreadIn where a text has something that could not be read, and may have been a row
     * @param calendarHelp what makes the project count by a calendar
     */
    constructor(
        readonly resolver: Resolver,
        private readonly keepsLinks = false,
        readonly rowsFileOf: (source: SourceDocument, file: string) => RowsFile | undefined = () => undefined,
        readonly unreadIn: (source: SourceDocument) => readonly number[] = () => [],
        private readonly calendarHelp: CalendarHelp = {},
    ) {}

    report(finding: Diagnostic): void {
        this.findings.push(finding);
    }

    /** Reports that an adjustment contradicts the figure in force, unless that one is found to be wrong itself. */
    reportUnlessWrong(figure: Figure | undefined, written: Figure, since: IsoDate, finding: Diagnostic): void {
        if (!figure) return this.report(finding);
        this.contradictions.push({ figure, written, since });
        this.doubted.push({ figure, finding });
    }

    /** Reports what contradicts figures, once it is known which of them are wrong. */
    reportDoubted(wrong: readonly Figure[]): void {
        const known = new Set(wrong);
        for (const { figure, finding } of this.doubted.splice(0)) if (!known.has(figure)) this.report(finding);
    }

    /** What makes a project count by a calendar; nothing for those that are only used. */
    nameCalendar(project: number, name: string): readonly Fix[] {
        return (project === 0 && name !== '' && this.calendarHelp.name?.(name)) || [];
    }

    /** The shipped project that has a calendar, and what makes a project use it. */
    calendarLibrary(project: number): { readonly library: string | undefined; readonly fixes: readonly Fix[] } {
        const { library, useLibrary } = this.calendarHelp;
        return { library, fixes: (project === 0 && useLibrary?.()) || [] };
    }

    /** The period of a range of days; the same object for the same range. */
    period(range: BoundedRange): Period {
        const id = periodId(range);
        let period = this.periods.get(id);
        if (!period) this.periods.set(id, period = { kind: 'period', id, range, declared: undefined });
        return period;
    }

    /** The declaration that a reference names; undefined where it is `?`, missing from a damaged text, or reported. */
    link<K extends DeclarationKind>(reference: Reference | undefined, kinds: readonly K[], at: At): DeclarationKinds[K] | undefined {
        return reference && this.linkName(reference.$refText, placeOfReference(at.source, reference), kinds, at);
    }

    /** The same where a keyword can stand, too: without its marks, or with a capital letter, it was read as a name. */
    linkUnlessKeyword<K extends DeclarationKind>(
        reference: Reference | undefined, kinds: readonly K[], keywords: readonly string[], at: At,
    ): DeclarationKinds[K] | undefined {
        return this.linkExplained(reference, kinds, at, problem => (
            (problem.code === 'unknown-name' ? keywordAsName(reference!.$refText, problem.place, keywords) : undefined) ?? problem
        ));
    }

    /** The same where more is known of what is wrong with a name. */
    linkExplained<K extends DeclarationKind>(
        reference: Reference | undefined, kinds: readonly K[], at: At, explain: (problem: Diagnostic) => Diagnostic,
    ): DeclarationKinds[K] | undefined {
        if (!reference) return undefined;
        const place = placeOfReference(at.source, reference);
        return this.settled(this.resolve(reference.$refText, place, kinds, at), place, explain);
    }

    /** Reports a name that is of other kinds than these, with what to write instead, and gives what the name that is meant names all the same. */
    linkMisplaced<K extends DeclarationKind>(
        reference: Reference, kinds: readonly DeclarationKind[], meant: string, instead: readonly K[], fixes: readonly Fix[], at: At,
    ): DeclarationKinds[K] | undefined {
        const place = placeOfReference(at.source, reference);
        const resolution = this.resolve(reference.$refText, place, kinds, at);
        if (resolution.kind === 'problem') this.report({ ...resolution.diagnostic, fixes });
        return this.linkName(meant, place, instead, at);
    }

    /** The same for a name as references have it, wherever it stands: also in a CSV file, which sees what the text sees that names it. */
    linkName<K extends DeclarationKind>(name: string, place: Place, kinds: readonly K[], at: At): DeclarationKinds[K] | undefined {
        return this.settled(this.resolve(name, place, kinds, at), place);
    }

    /** Whether something at a place could not be read, which is an error that was told. */
    hasUnread({ document, start, end }: Place): boolean {
        return this.unreadIn(document).some(offset => start <= offset && offset < end);
    }

    /** The same for a place that has no end of its own: what could not be read may stand directly behind it. */
    hasUnreadFrom({ document, start, end }: Place): boolean {
        const behind = end + /^\s*/.exec(document.text.slice(end))![0].length;
        return this.hasUnread({ document, start, end: behind + 1 });
    }

    /** Whether there is an error in what stands at a place: what follows from it is not known for sure, and nothing is compiled. */
    hasError(place: Place): boolean {
        const isWithin = ({ document, start }: Place) => document === place.document && place.start <= start && start < place.end;
        return this.hasUnread(place) || this.findings.some(finding => finding.severity === 'error' && isWithin(finding.place));
    }

    /** Whether a name has a declaration of these kinds. Nothing is reported. */
    names(name: string, place: Place, kinds: readonly DeclarationKind[], at: At): boolean {
        return this.declared(name, place, kinds, at) !== undefined;
    }

    /** The declaration of these kinds that a name has. Nothing is reported. */
    declared<K extends DeclarationKind>(name: string, place: Place, kinds: readonly K[], at: At): DeclarationKinds[K] | undefined {
        const resolution = this.resolve(name, place, kinds, at);
        return resolution.kind === 'found' ? resolution.entry.declared as DeclarationKinds[K] : undefined;
    }

    private resolve<K extends DeclarationKind>(name: string, place: Place, kinds: readonly K[], at: At): Resolution<K> {
        return this.resolver.resolve(name, kinds, { document: at.source, project: at.project, place, when: at.when });
    }

    private settled<K extends DeclarationKind>(
        resolution: Resolution<K>, place: Place, explain = (problem: Diagnostic) => problem,
    ): DeclarationKinds[K] | undefined {
        if (resolution.kind === 'problem') this.report(explain(resolution.diagnostic));
        return resolution.kind === 'found' ? this.linked(place, resolution.entry.declared as DeclarationKinds[K]) : undefined;
    }

    /** Keeps where a name leads, and gives that back. */
    linked<D extends Declared>(place: Place, target: D): D {
        if (this.keepsLinks) this.links.push({ place, target });
        return target;
    }

    /** Those of several references that resolve. */
    linkAll<K extends DeclarationKind>(references: readonly Reference[], kinds: readonly K[], at: At): DeclarationKinds[K][] {
        const found: DeclarationKinds[K][] = [];
        for (const reference of references) {
            const declared = this.link(reference, kinds, at);
            if (declared) found.push(declared);
        }
        return found;
    }

    /** The first of the clauses that may stand once; those after it are reported. */
    once<N extends AstNode | Reference>(clauses: readonly N[], clause: string | Localized, construct: Localized, at: At): N | undefined {
        for (const again of clauses.slice(1)) {
            const place = clausePlace(at.source, again);
            this.report(diagnostic('repeated-clause', place, { clause: clauseName(clause), construct }, {
                related: [related(clausePlace(at.source, clauses[0]), 'first-here', {})], fixes: removalOfClause(at.source, clauseNode(again), typeof clause === 'string' ? clause : undefined),
            }));
        }
        return clauses[0];
    }

    /** The first text of a property that may stand once; `?` is nothing known. */
    onceText(node: AstNode, property: string, texts: readonly string[], clause: string, construct: Localized, at: At): string | undefined {
        for (let i = 1; i < texts.length; i++) {
            this.report(diagnostic('repeated-clause', placeOfProperty(at.source, node, property, i), { clause: clauseName(clause), construct }, {
                related: [related(placeOfProperty(at.source, node, property), 'first-here', {})],
                fixes: removalOfClause(at.source, nodeOfProperty(node, property, i), clause),
            }));
        }
        return texts[0] === '?' ? undefined : texts[0]?.normalize('NFC');
    }
}

/** The text in which something stands, and its project; where names of units are resolved, also when that is said of them. */
export interface At {
    readonly source: SourceDocument;
    readonly project: number;
    readonly when?: When;
}

/** A clause by its keyword, or as it is put where the keyword alone would be another word. */
function clauseName(clause: string | Localized): Localized {
    return typeof clause === 'string' ? keywordInMessages(clause) : clause;
}

function clausePlace(source: SourceDocument, clause: AstNode | Reference): Place {
    return '$refText' in clause ? placeOfReference(source, clause as Reference) : placeOf(source, clause as AstNode);
}

function clauseNode(clause: AstNode | Reference): CstNode | undefined {
    return '$refText' in clause ? (clause as Reference).$refNode : (clause as AstNode).$cstNode;
}
