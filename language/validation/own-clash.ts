/** Two declarations that clash, with the one that is shown second: it stands in the project itself. */
export interface Clash<T> {
    readonly other: T;
    readonly shown: T;
}

/** Of two clashing declarations the second is shown, or the first if only that is the project's own; two used ones are not. */
export function ownClash<T extends { readonly used: boolean }>(first: T, second: T): Clash<T> | undefined {
    if (!second.used) return { other: first, shown: second };
    return first.used ? undefined : { other: second, shown: first };
}
