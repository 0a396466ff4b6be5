import { fix, related, type Fix, type Related } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import { Decimal } from '../model/decimal.js';
import { exactly, exactValue, type Interval } from '../model/interval.js';
import type { Check, ClaimCheckKind, Figure, Indicator, Model, Quantity, RelativeClaim, ReportedFigure } from '../model/model.js';
import { placeOfFigure } from '../model/quantities.js';
import { hundredth } from '../model/read-figures.js';
import { amountText, inScaleOf, listed, valueText, writtenText } from './words.js';

/** A check of what a report claims that failed, with what it is about. */
export interface FailedClaim {
    readonly check: Check;
    readonly indicator: Indicator;
    readonly actual: Interval;
    readonly expected: Interval;
    readonly facts: NonNullable<Check['claimed']>;
}

/** The checks of a kind that failed. */
export function* failedClaims({ checks }: Model, ...kinds: readonly ClaimCheckKind[]): Generator<FailedClaim> {
    for (const check of checks) {
        const { kind, status, indicator, actual, expected, claimed: facts } = check;
        if (status !== 'failed' || !facts || !indicator || !('low' in actual) || !('low' in expected)) continue;
        if ((kinds as readonly string[]).includes(kind)) yield { check, indicator, actual, expected, facts };
    }
}

/** `VSI of HaiPhong on 2019-03-31`, `NewVSI of HaiPhong for 2019-Q1`. */
export function quantityText({ indicator, receiver, day, period }: Quantity): Localized {
    const when = period ? { en: `for ${period.id}`, vi: `kỳ ${period.id}` } : { en: `on ${day}`, vi: `ngày ${day}` };
    return { en: `${indicator.name} of ${receiver.name} ${when.en}`, vi: `${indicator.name} của ${receiver.name} ${when.vi}` };
}

/** A share of amounts as a percentage with as many digits as the one that was written, and at least two: `14.11%`, `73.5 to 74.4%`. */
export function shareText(interval: Interval, written: Figure | undefined, least = 2): Localized {
    const digits = Math.max(least, digitsOf(written));
    const percent = (ratio: Decimal) => ratio.times(hundred).dividedBy(Decimal.one, digits, 'half-up');
    const low = interval.low && percent(interval.low);
    const high = interval.high && percent(interval.high);
    if (low && high) return low.equals(high) ? both(`${low.format()}%`) : { en: `${low.format()} to ${high.format()}%`, vi: `${low.format()} đến ${high.format()}%` };
    return low ? { en: `at least ${low.format()}%`, vi: `ít nhất ${low.format()}%` } : { en: `at most ${high?.format() ?? '?'}%`, vi: `không quá ${high?.format() ?? '?'}%` };
}

/** A ratio as a percentage with two digits: `73.88%`. */
export function sharePercent(ratio: Decimal): string {
    return `${ratio.times(hundred).dividedBy(Decimal.one, 2, 'half-up').format()}%`;
}

/** The fix that writes the percentage that figures make, with as many digits as the one that was written. */
export function changeShare(written: Figure, actual: Interval): readonly Fix[] {
    const { low, high } = actual;
    const ratio = exactValue(actual) ?? (low && high && low.plus(high).dividedBy(Decimal.of(2), 12, 'half-up'));
    const share = ratio?.times(hundred).dividedBy(Decimal.one, digitsOf(written), 'half-up').times(hundredth);
    const number = share && inScaleOf(written, share);
    // Nothing is written for a share that rounds to nothing: rather the amount lacks its million.
    if (!number || !written.place || !share || share.isZero()) return [];
    const text = writtenText(written).startsWith('+') && !share.isNegative() ? `+${number}` : number;
    return [fix('change-figure', { from: writtenText(written), to: text }, [{ place: written.place, text }])];
}

function digitsOf(written: Figure | undefined): number {
    return written ? /[.,]([0-9]+)\s*%?$/.exec(writtenText(written))?.[1].length ?? 0 : 0;
}

const hundred = Decimal.of(100);

export function both(text: string): Localized {
    return { en: text, vi: text };
}

/** The figures of other indicators that took part, as messages list them: `CSI 100, VSI 20 and UI 3`. */
export function figuresText(figures: readonly ReportedFigure[], scale: Decimal): Localized {
    return listed(figures.map(({ quantity: { indicator }, figure }) => {
        const { en, vi } = valueText(figure.interval, indicator, scale);
        return { en: `${indicator.name} ${en}`, vi: `${indicator.name} ${vi}` };
    }));
}

/** The most that something can be, as messages say it. */
export function limitText({ high }: Interval, scale: Decimal): Localized {
    return high ? amountText(exactly(high), scale) : both('?');
}

/** What would agree with a percentage, as a sentence behind another one. */
export function wouldBe(percentage: Figure, fitting: Localized): Localized {
    const written = writtenText(percentage);
    return { en: ` ${written} would be ${fitting.en}.`, vi: ` ${written} ứng với ${fitting.vi}.` };
}

/** Where the other figures of a check stand. */
export function otherPlaces({ place, claimed }: Check): readonly Related[] {
    const others = (claimed?.figures ?? []).filter(one => placeOfFigure(one) !== place);
    return statedPlaces(others);
}

/** Where figures of reports stand. */
export function statedPlaces(figures: readonly ReportedFigure[]): readonly Related[] {
    return figures.slice(0, 8).map(one => related(placeOfFigure(one), 'stated-here', { quantity: quantityText(one.quantity), value: writtenText(one.figure) }));
}

/** Where claims stand. */
export function claimPlaces(claims: readonly (RelativeClaim | ReportedFigure)[]): readonly Related[] {
    return claims.slice(0, 8).map(claim => ('part' in claim ? claim.part : claim).place).map(place => related(place, 'claimed-here', { claim: textOf(place) }));
}

/** What stands at a place, on one line. */
export function textOf({ document, start, end }: Check['place']): string {
    return document.text.slice(start, end).replace(/\s+/g, ' ');
}
