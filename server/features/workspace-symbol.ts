import type { SymbolInformation } from 'vscode-languageserver-types';
import { plainLetters, type Declaration } from '../../language/index.js';
import { containerOf, namedDeclarations } from '../occurrences.js';
import { rangeOf } from '../positions.js';
import type { Snapshot } from '../snapshot.js';
import { symbolKinds } from '../symbol-kinds.js';

/** So many symbols are shown. */
const limit = 500;

/**
 * Everything whose name, official name or number has all words of a query, capitals and diacritics aside; names that begin with
 * it come first. What ships with Allot stands in no file and is left out.
 */
export function workspaceSymbol(snapshot: Snapshot, query: string): readonly SymbolInformation[] {
    const words = plainLetters(query).split(/\s+/).filter(word => word !== '');
    const found = namedDeclarations(snapshot.model).filter(one => {
        const text = plainLetters(labelOf(one));
        return words.every(word => text.includes(word));
    });
    const first = (one: Declaration) => Number(!words.length || plainLetters(one.name).startsWith(words[0]));
    return found.toSorted((a, b) => first(b) - first(a)).flatMap(one => {
        const uri = snapshot.uriOf(one.namePlace.document);
        const container = containerOf(one);
        if (uri === undefined) return [];
        return [{
            // Editors filter by the name once more: it must hold what was matched.
            name: labelOf(one), kind: symbolKinds[one.kind], location: { uri, range: rangeOf(one.namePlace) },
            ...container ? { containerName: container.kind === 'unit' ? container.path : container.name } : {},
        }];
    }).slice(0, limit);
}

/** A declaration by all its names: `QD417 417/QĐ-UBND`, `ThuongTin Huyện Thường Tín`. */
function labelOf(declaration: Declaration): string {
    const number = declaration.kind === 'directive' ? declaration.number : undefined;
    return [declaration.name, declaration.title, number].filter(text => text !== undefined && text !== '').join(' ');
}
