import type { Declared } from '../../model/model.js';
import { text, textOrNull } from '../texts.js';

interface NameColumns<N> {
    readonly name: N;
    readonly title: string | null;
}

/** The columns of name and title. */
export function nameColumns({ name, title }: Declared): NameColumns<string> {
    return { name: text(name), title: textOrNull(title) };
}

/** The same of what may have no name, whose `name` in the model is then its key. */
export function optionalNameColumns(declared: Declared & { readonly named: boolean }): NameColumns<string | null> {
    return { name: declared.named ? text(declared.name) : null, title: textOrNull(declared.title) };
}

/** The last columns of every declaration. */
export function endColumns(declared: Declared | undefined): { readonly documentation: string | null; readonly used: boolean } {
    return { documentation: textOrNull(declared?.documentation), used: declared?.used ?? false };
}
