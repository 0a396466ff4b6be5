import type { IToken } from 'chevrotain';
import type { Finding } from './finding.js';
import type { Mistake } from './mistake.js';

/**
 * A mistake that is understood: what to say, and the tokens that were meant. The text is parsed again with them, so that one
 * mistake gives one diagnostic and costs nothing around it.
 */
export interface Repair {
    readonly finding: Finding;
    /** The tokens from `first` up to but not including `end` are replaced; none where they are equal. */
    readonly first: number;
    readonly end: number;
    readonly tokens: readonly IToken[];
    /** What was found within it before is no mistake of its own. */
    readonly whole?: true;
}

/** Recognises one kind of mistake. */
export type Hint = (mistake: Mistake) => Repair | undefined;

/** The tokens with all repairs made. Of repairs that overlap the first one is made. */
export function repaired(tokens: readonly IToken[], repairs: readonly Repair[]): IToken[] {
    const result: IToken[] = [];
    let next = 0;
    for (const repair of inOrder(repairs)) {
        for (; next < repair.first; next++) result.push(tokens[next]);
        for (const token of repair.tokens) result.push(token);
        next = repair.end;
    }
    for (; next < tokens.length; next++) result.push(tokens[next]);
    return result;
}

/** Repairs in the order of the text, without those that overlap an earlier one. */
export function inOrder(repairs: readonly Repair[]): readonly Repair[] {
    let end = 0;
    return [...repairs].sort((a, b) => a.first - b.first).filter((repair, i) => {
        const fits = i === 0 || repair.first >= end;
        if (fits) end = repair.end;
        return fits;
    });
}
