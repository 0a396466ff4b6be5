import type { SourceDocument } from '../diagnostics/source-document.js';
import type { Category, Unit, When } from '../model/model.js';
import { diagnostic, fix, related, type Diagnostic, type Fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { citedNumber } from '../syntax/document-numbers.js';
import { parsePath, type PathPart } from '../syntax/path.js';
import { kindWords, kindsPhrase, type DeclarationKind, type DeclarationKinds } from './declaration-kinds.js';
import type { Entry, NameTable } from './name-table.js';
import { nearestName } from './nearest-name.js';
import { unitByTitle, writtenUnit } from './unit-by-title.js';

/** Where a name is used: what it sees depends on it. */
export interface Site {
    readonly document: SourceDocument;
    readonly project: number;
    readonly place: Place;
    /** Decides between the lives of a unit; without it the latest is meant. */
    readonly when?: When;
}

/** What became of a name: its declaration, `unknown` for `?`, or what is wrong with it. */
export type Resolution<K extends DeclarationKind> =
    | { readonly kind: 'found'; readonly entry: EntryOf<K> }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'problem'; readonly diagnostic: Diagnostic };

export type EntryOf<K extends DeclarationKind> = { [X in K]: Entry<X> }[K];

/** So many unknown names of one run get a suggestion; more would cost more than they help. */
const suggestionLimit = 200;

/**
 * Names to declarations. A name is looked for in its file, then in the project, then in the projects used; the first step
 * that has any decides, and more than one there is an error. (A split looks at its unit's children before it asks here.)
 */
export class Resolver {
    private suggestions = 0;

    /**
     * @param uses for each project of the closure, the projects it uses directly
     * @param containerOf the unit that holds a unit, the category of a member; nothing for other kinds
     * @param meantThen which of several units of one name are meant then: `others` are those that the first step did not find
     * @param shippedWith the shipped project that declares a name, in case it is only not used
     * @param useLibrary what makes the project use it
     */
    constructor(
        private readonly table: NameTable,
        private readonly uses: readonly (readonly number[])[],
        private readonly containerOf: (declared: DeclarationKinds[DeclarationKind]) => Unit | Category | undefined,
        private readonly meantThen: (units: readonly Unit[], others: readonly Unit[], when: When | undefined) => readonly Unit[],
        private readonly shippedWith: (name: string) => string | undefined = () => undefined,
        private readonly useLibrary: (library: string) => readonly Fix[] = () => [],
    ) {}

    resolve<K extends DeclarationKind>(text: string, kinds: readonly K[], site: Site): Resolution<K> {
        if (text === '?') return { kind: 'unknown' };
        const path = parsePath(text);
        const last = path[path.length - 1];
        const named = this.table.find(last.name, last.quoted);
        const fitting = named.filter(entry => (kinds as readonly DeclarationKind[]).includes(entry.kind) && this.matches(entry, path));
        for (const step of this.steps(site)) {
            const hits = this.meant(fitting.filter(step), fitting, site);
            // What is declared twice with the same path is reported there: every use of it need not be, too.
            if (hits.length === 1 || (hits.length > 1 && this.areTwins(hits))) return { kind: 'found', entry: hits[0] as EntryOf<K> };
            if (hits.length > 1) return { kind: 'problem', diagnostic: this.ambiguous(text, hits, site) };
        }
        return { kind: 'problem', diagnostic: this.missing(text, path, kinds, named, site) };
    }

    /** Names joined by points, from the outermost container. */
    pathOf(entry: Entry): string {
        const names = [entry.declared.name];
        for (let container = this.containerOf(entry.declared); container; container = this.containerOf(container)) names.unshift(container.name);
        return names.join('.');
    }

    private steps(site: Site): readonly ((entry: Entry) => boolean)[] {
        const used = this.uses[site.project];
        return [
            entry => entry.document === site.document,
            entry => entry.project === site.project,
            entry => used.includes(entry.project),
        ];
    }

    /**
     * Of units of one name, those that live when they are spoken of. The lives of a unit are one name, wherever each is declared:
     * what follows a unit or came before it in another file of the project is looked at, too.
     */
    private meant(hits: readonly Entry[], fitting: readonly Entry[], site: Site): readonly Entry[] {
        if (fitting.length < 2 || !hits.length || !hits.every(isUnit)) return hits;
        const found = new Set(hits);
        const others = fitting.filter(isUnit).filter(other => !found.has(other) && this.isVisible(other, site));
        const meant = new Set(this.meantThen(hits.map(({ declared }) => declared), others.map(({ declared }) => declared), site.when));
        return [...hits, ...others].filter(({ declared }) => meant.has(declared));
    }

    private matches(entry: Entry, path: readonly PathPart[]): boolean {
        // Only a path asks for what holds the thing: that may not be known yet.
        let container = path.length > 1 ? this.containerOf(entry.declared) : undefined;
        for (let i = path.length - 2; i >= 0; i--) {
            if (!container) return false;
            const { name, quoted } = path[i];
            if (container.name !== name && !(quoted && container.title?.normalize('NFC') === name)) return false;
            container = this.containerOf(container);
        }
        return true;
    }

    private areTwins(hits: readonly Entry[]): boolean {
        const [first] = hits;
        return hits.every(hit => hit.kind === first.kind && hit.project === first.project && this.pathOf(hit) === this.pathOf(first));
    }

    private ambiguous(text: string, hits: readonly Entry[], site: Site): Diagnostic {
        const paths = [...new Set(hits.map(hit => this.pathOf(hit)))].sort();
        const shown = paths.slice(0, 5).join(', ') + (paths.length > 5 ? ' …' : '');
        return diagnostic('ambiguous-name', site.place, { name: text, candidates: shown }, {
            related: hits.slice(0, 5).map(hit => related(hit.declared.namePlace, 'declared-here', { name: this.pathOf(hit) })),
            fixes: paths.slice(0, 5).map(path => replaceBy(site.place, path)),
        });
    }

    private missing(text: string, path: readonly PathPart[], kinds: readonly DeclarationKind[], named: readonly Entry[], site: Site): Diagnostic {
        const other = named.find(entry => this.isVisible(entry, site) && this.matches(entry, path) && !kinds.includes(entry.kind));
        if (other) {
            return diagnostic('wrong-kind', site.place, {
                name: text, actual: kindWords[other.kind].withArticle, expected: kindsPhrase(kinds, 'withArticle'),
            }, { related: [related(other.declared.namePlace, 'declared-here', { name: text })] });
        }
        const last = path[path.length - 1];
        const library = this.shippedWith(last.name);
        if (library !== undefined && site.project === 0 && shippedKinds.some(kind => (kinds as readonly DeclarationKind[]).includes(kind))) {
            return notUsed(text, kinds, library, site.place, this.useLibrary(library));
        }
        const near = this.suggest(last, kinds, site);
        return unknownName(text, kinds, near, site.place);
    }

    private suggest(part: PathPart, kinds: readonly DeclarationKind[], site: Site): string | undefined {
        if (++this.suggestions > suggestionLimit) return undefined;
        if (part.quoted && kinds.includes('unit')) {
            const unit = unitByTitle(part.name, this.visibleUnits(site));
            if (unit) return writtenUnit(unit);
        }
        const cited = part.quoted && kinds.includes('directive') ? citedNumber(part.name) : undefined;
        if (cited !== undefined) return this.directiveOf(cited, site);
        const candidates: string[] = [];
        for (const [name, entries] of part.quoted ? this.table.titles() : this.table.names()) {
            if (entries.some(entry => kinds.includes(entry.kind) && this.isVisible(entry, site))) candidates.push(name);
        }
        const named = part.quoted ? this.nameBehindWords(part.name, kinds, site) : undefined;
        const level = named ?? this.levelCalled(part.name, kinds, site);
        if (level !== undefined) return level;
        const near = nearestName(part.name, candidates);
        return near === undefined ? undefined : part.quoted ? `"${near}"` : near;
    }

    /** `xã` for a level `commune "Phường, xã"`: the only one with this word in its title. */
    private levelCalled(name: string, kinds: readonly DeclarationKind[], site: Site): string | undefined {
        if (!kinds.includes('level')) return undefined;
        const word = name.normalize('NFC').toLowerCase();
        const found = new Set<string>();
        for (const [, entries] of this.table.names()) {
            for (const entry of entries) {
                if (isLevel(entry) && entry.declared.words.includes(word) && this.isVisible(entry, site)) found.add(entry.declared.name);
            }
        }
        return found.size === 1 ? [...found][0] : undefined;
    }

    /** `kế hoạch KeHoach2026`: an identifier with words before it that say what it names. */
    private nameBehindWords(name: string, kinds: readonly DeclarationKind[], site: Site): string | undefined {
        const [, identifier] = /^\p{L}\p{Ll}*(?: \p{Ll}+)* (\S+)$/u.exec(name) ?? [];
        const entries = identifier === undefined ? [] : this.table.find(identifier, false);
        return entries.some(entry => kinds.includes(entry.kind) && this.isVisible(entry, site)) ? identifier : undefined;
    }

    /** The name of the only document that has a number. */
    private directiveOf(number: string, site: Site): string | undefined {
        const [directive, ...others] = this.table.find(number, true).filter(entry => entry.kind === 'directive' && this.isVisible(entry, site));
        return directive && !others.length ? directive.declared.name : undefined;
    }

    private *visibleUnits(site: Site): Generator<Unit> {
        for (const [, entries] of this.table.names()) {
            for (const entry of entries) if (isUnit(entry) && this.isVisible(entry, site)) yield entry.declared;
        }
    }

    private isVisible(entry: Entry, site: Site): boolean {
        return entry.project === site.project || this.uses[site.project].includes(entry.project);
    }
}

function isLevel(entry: Entry): entry is Entry<'level'> {
    return entry.kind === 'level';
}

function isUnit(entry: Entry): entry is Entry<'unit'> {
    return entry.kind === 'unit';
}

/** What shipped projects declare that a project may forget to use. */
const shippedKinds: readonly DeclarationKind[] = ['level', 'doctype', 'measure', 'calendar'];

function notUsed(text: string, kinds: readonly DeclarationKind[], library: string, place: Place, fixes: readonly Fix[]): Diagnostic {
    return diagnostic('unknown-name', place, {
        kind: kindsPhrase(kinds), name: text,
        suggestion: { en: ` It is declared in ${library}: write "uses: [${library}]" in allot.yaml.`, vi: ` Tên này có trong ${library}: hãy ghi "uses: [${library}]" trong allot.yaml.` },
    }, { fixes });
}

/** The diagnostic for a name that nothing declares, with the nearest known name if there is one. */
export function unknownName(text: string, kinds: readonly DeclarationKind[], near: string | undefined, place: Place): Diagnostic {
    return diagnostic('unknown-name', place, {
        kind: kindsPhrase(kinds), name: text,
        suggestion: near === undefined ? { en: '', vi: '' } : { en: ` Is ${near} meant?`, vi: ` Có phải là ${near} không?` },
    }, { fixes: near === undefined ? [] : [replaceBy(place, near)] });
}

function replaceBy(place: Place, text: string): Fix {
    return fix('write-instead', { text }, [{ place, text }]);
}
