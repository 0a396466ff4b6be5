import { catalogue, type Catalogue, type Diagnostic } from '../../language/index.js';

/** A finding as people are shown it, with those of the same file that only say the same again. */
export interface ShownFinding {
    readonly found: Diagnostic;
    readonly alike: readonly Diagnostic[];
}

/** So many findings of a kind are shown one by one. */
const few = 2;

/** Findings where each file has one for all of a kind that are mended alike: words without their marks may be all keywords of a file. */
export function withoutAlike(findings: readonly Diagnostic[]): readonly ShownFinding[] {
    const kinds = new Map<string, Diagnostic[]>();
    for (const found of findings.filter(isAlike)) {
        const kind = kindOf(found);
        const others = kinds.get(kind);
        if (others) others.push(found);
        else kinds.set(kind, [found]);
    }
    return findings.flatMap(found => {
        const ofKind = kinds.get(kindOf(found)) ?? [];
        if (!isAlike(found) || ofKind.length <= few) return [{ found, alike: [] }];
        return found === ofKind[0] ? [{ found, alike: ofKind.slice(1) }] : [];
    });
}

function isAlike({ code }: Diagnostic): boolean {
    return (catalogue as Catalogue)[code].alike === true;
}

function kindOf({ code, severity, place }: Diagnostic): string {
    return `${code} ${severity} ${place.document.path}`;
}
