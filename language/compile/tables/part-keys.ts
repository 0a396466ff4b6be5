import type { Dimension, Indicator, Member, Part, Report, Split } from '../../model/model.js';
import type { Compilation } from '../compilation.js';

/** The natural keys of the parts of an allocation or a report: the ids of its rows, whichever table refers to them. */
export interface PartKeys {
    /** What the ids of all rows below a part begin with. */
    part(part: Part): string;
    /** The key of a part in its split: its member, `others` or `reserve`. */
    partIn(part: Part, split: Split): string;
    /** The key of a split below its whole: `district`, `commune+quarter`. */
    split(split: Split): string;
    /** The id of the row of one indicator of a part. It exists where the part has a value of the indicator, and for every total of an allocation. */
    row(part: Part, indicatorIndex: number): string;
    /** The id of a cell of a two-way table. */
    cell(part: Part, column: Member, indicator: Indicator): string;
    /** The name of a row's or column's member within a key. */
    member(member: Member): string;
}

export function createPartKeys(compilation: Compilation): PartKeys {
    const keys: PartKeys = {
        part(part) {
            if (part.split) return `${keys.part(part.split.whole)}/${keys.split(part.split)}/${keys.partIn(part, part.split)}`;
            return part.kind === 'claim' ? claimKey(part, part.owner as Report, compilation) : compilation.id(part.owner);
        },
        partIn(part, split) {
            if (part.member) return keys.member(part.member);
            // An organisation or a member of a category may be named `others`: then the rest of them is not.
            return split.parts.some(({ member }) => member && keys.member(member) === part.kind) ? `~${part.kind}` : part.kind;
        },
        split(split) {
            const { splits } = split.whole;
            const key = dimensionsKey(split, compilation);
            const same = splits.filter(other => dimensionsKey(other, compilation) === key);
            return same.length > 1 && same[0] !== split ? `${key}~${same.indexOf(split) + 1}` : key;
        },
        row(part, indicatorIndex) {
            if (part.kind === 'claim') return keys.part(part);
            const start = part.owner.kind === 'report' && part.kind === 'total' ? `${keys.part(part)}/total` : keys.part(part);
            return `${start}/${compilation.id(part.indicators[indicatorIndex])}`;
        },
        cell: (part, column, indicator) => `${keys.part(part)}/${keys.member(column)}/${compilation.id(indicator)}`,
        member: member => (member.kind === 'member' ? member.name : compilation.id(member)),
    };
    return keys;
}

/** What a figure is divided by, as it stands in the column `splitBy`: the id of a level or a category, or a word. */
export function splitBy({ level, category, kind }: Dimension, compilation: Compilation): string {
    return compilation.idOrNull(level ?? category) ?? kind;
}

function dimensionsKey({ rows, columnDimension }: Split, compilation: Compilation): string {
    const key = splitBy(rows, compilation);
    return columnDimension ? `${key}+${splitBy(columnDimension, compilation)}` : key;
}

/** A report can say several things about one indicator. */
function claimKey(claim: Part, report: Report, compilation: Compilation): string {
    const [indicator] = claim.indicators;
    const same = report.claims.filter(other => other.indicators[0] === indicator);
    const key = `${compilation.id(report)}/${compilation.idOrNull(indicator) ?? '?'}`;
    return same[0] === claim ? key : `${key}~${same.indexOf(claim) + 1}`;
}
