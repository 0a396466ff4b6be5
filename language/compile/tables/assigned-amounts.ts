import { Decimal } from '../../model/decimal.js';
import { exactValue } from '../../model/interval.js';
import type { AllocationVersion, Figure, Part, Split } from '../../model/model.js';
import type { Row } from '../compiled.js';

type AssignedAmounts = Pick<Row<'allocations'>, 'assigned' | 'reserve' | 'overAssigned'>;

const nothingAssigned: AssignedAmounts = { assigned: null, reserve: null, overAssigned: null };

/**
 * What a version of an allocation gives to its units (or organisations) and holds back, after the first of its splits that says both exactly.
 * Rates are never summed, and parts that overlap come to more than there is.
 */
export function assignedAmounts({ allocation, total }: AllocationVersion, indicatorIndex: number): AssignedAmounts {
    if (allocation.indicators[indicatorIndex].indicatorKind === 'rate') return nothingAssigned;
    for (const split of total.splits) {
        const amounts = isHandedOut(split) ? amountsOf(split, indicatorIndex) : undefined;
        if (amounts) return columns(amounts, total.values[indicatorIndex]);
    }
    return nothingAssigned;
}

function isHandedOut({ rows, mode }: Split): boolean {
    return mode !== 'overlapping' && (rows.kind === 'level' || rows.kind === 'organization');
}

interface Amounts {
    readonly assigned: Decimal;
    readonly reserve: Decimal;
}

function amountsOf({ parts }: Split, indicatorIndex: number): Amounts | undefined {
    const assigned = exactSum(parts.filter(part => part.kind !== 'reserve'), indicatorIndex);
    const reserve = exactSum(parts.filter(part => part.kind === 'reserve'), indicatorIndex);
    return assigned && reserve && { assigned, reserve };
}

/** Undefined where one of the parts is not exact or does not have the indicator. */
function exactSum(parts: readonly Part[], indicatorIndex: number): Decimal | undefined {
    const values: Decimal[] = [];
    for (const part of parts) {
        const exact = exactOf(part.values[indicatorIndex]);
        if (!exact) return undefined;
        values.push(exact);
    }
    return Decimal.sum(values);
}

function exactOf(figure: Figure | undefined): Decimal | undefined {
    return figure && exactValue(figure.interval);
}

function columns({ assigned, reserve }: Amounts, total: Figure | undefined): AssignedAmounts {
    const whole = exactOf(total);
    const over = whole && Decimal.max(Decimal.zero, assigned.plus(reserve).minus(whole));
    return { assigned: assigned.toNumber(), reserve: reserve.toNumber(), overAssigned: over?.toNumber() ?? null };
}
