import type { SourceDocument } from '../diagnostics/source-document.js';
import type { DeclarationKind, DeclarationKinds } from './declaration-kinds.js';

/** A declaration as names find it. */
export interface Entry<K extends DeclarationKind = DeclarationKind> {
    readonly kind: K;
    readonly declared: DeclarationKinds[K];
    readonly document: SourceDocument;
    /** The project it was declared in, by position in the closure of `uses`; 0 is the project itself. */
    readonly project: number;
}

/** All declarations of a project and of those it uses, by identifier and by title, both in NFC. */
export class NameTable {
    private readonly byName = new Map<string, Entry[]>();
    private readonly byTitle = new Map<string, Entry[]>();

    add(name: string | undefined, title: string | undefined, entry: Entry): void {
        if (name) push(this.byName, name, entry);
        if (title) push(this.byTitle, title.normalize('NFC'), entry);
    }

    /** Everything of that identifier; for a quoted name everything of that title, else of that identifier. */
    find(name: string, quoted: boolean): readonly Entry[] {
        if (!quoted) return this.byName.get(name) ?? [];
        const titled = this.byTitle.get(name) ?? [];
        const named = this.byName.get(name) ?? [];
        return titled.length ? (named.length ? [...titled, ...named] : titled) : named;
    }

    /** Every identifier with its declarations, for suggestions. */
    names(): IterableIterator<[string, Entry[]]> {
        return this.byName.entries();
    }

    titles(): IterableIterator<[string, Entry[]]> {
        return this.byTitle.entries();
    }
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
    const entries = map.get(key);
    if (entries) entries.push(entry);
    else map.set(key, [entry]);
}
