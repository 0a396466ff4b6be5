/** How a quotient that does not come out even is rounded; `half-up` takes a half away from zero, as spreadsheets do. */
export type Rounding = 'floor' | 'ceil' | 'half-up';

/**
 * An exact, immutable decimal number: `coefficient / 10 ** scale`, as short as it can be written. Nothing is ever rounded
 * but by `dividedBy`, `ceil` and `floor`, which say so, and by `toNumber` beyond the 15 digits that numbers carry.
 */
export class Decimal {
    static readonly zero = new Decimal(0, 0);
    static readonly one = new Decimal(1, 0);

    /** A `number` where it is a safe integer, otherwise a `bigint`: sums of everyday amounts cost no more than numbers. */
    private readonly coefficient: number | bigint;
    /** How many digits of the coefficient stand after the point. */
    private readonly scale: number;

    private constructor(coefficient: number | bigint, scale: number) {
        this.coefficient = coefficient;
        this.scale = scale;
    }

    /** The whole number `n`. Throws a RangeError for a number that is not a safe integer: it may have been rounded already. */
    static of(n: number | bigint): Decimal {
        if (typeof n === 'number' && !Number.isSafeInteger(n)) {
            throw new RangeError(`${n} is not a safe integer.`);
        }
        return Decimal.normalised(n, 0);
    }

    /** Reads plain notation (`1160`, `-0.50`, `+7`), without group separators and exponents; undefined for anything else. */
    static parse(text: string): Decimal | undefined {
        const match = /^([+-]?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
        if (match === null) {
            return undefined;
        }
        const fraction = withoutTrailingZeros(match[3] ?? '');
        const digits = match[2] + fraction;
        const magnitude = digits.length < 16 ? Number(digits) : BigInt(digits);
        return Decimal.normalised(match[1] === '-' ? -magnitude : magnitude, fraction.length);
    }

    static min(first: Decimal, ...others: readonly Decimal[]): Decimal {
        return others.reduce((least, other) => (other.compare(least) < 0 ? other : least), first);
    }

    static max(first: Decimal, ...others: readonly Decimal[]): Decimal {
        return others.reduce((greatest, other) => (other.compare(greatest) > 0 ? other : greatest), first);
    }

    /** The sum of all values; zero where there are none. */
    static sum(values: Iterable<Decimal>): Decimal {
        let total = Decimal.zero;
        for (const value of values) {
            total = total.plus(value);
        }
        return total;
    }

    plus(other: Decimal): Decimal {
        const scale = Math.max(this.scale, other.scale);
        return Decimal.normalised(add(this.scaledTo(scale), other.scaledTo(scale)), scale);
    }

    minus(other: Decimal): Decimal {
        return this.plus(other.negated());
    }

    times(other: Decimal): Decimal {
        return Decimal.normalised(multiply(this.coefficient, other.coefficient), this.scale + other.scale);
    }

    /**
     * The quotient with at most `fractionDigits` digits after the point. Throws a RangeError where `other` is zero or
     * `fractionDigits` is not a whole number from 0 on.
     */
    dividedBy(other: Decimal, fractionDigits: number, rounding: Rounding): Decimal {
        if (other.isZero()) {
            throw new RangeError('A division by zero has no quotient.');
        }
        if (!Number.isSafeInteger(fractionDigits) || fractionDigits < 0) {
            throw new RangeError(`${fractionDigits} is not a number of digits.`);
        }
        const scale = Math.max(this.scale, other.scale);
        const dividend = BigInt(this.scaledTo(scale)) * 10n ** BigInt(fractionDigits);
        const quotient = divide(dividend, BigInt(other.scaledTo(scale)), rounding);
        return Decimal.normalised(quotient, fractionDigits);
    }

    negated(): Decimal {
        return this.isZero() ? this : new Decimal(-this.coefficient, this.scale);
    }

    compare(other: Decimal): -1 | 0 | 1 {
        const scale = Math.max(this.scale, other.scale);
        const left = this.scaledTo(scale);
        const right = other.scaledTo(scale);
        return left < right ? -1 : left > right ? 1 : 0;
    }

    equals(other: Decimal): boolean {
        return this.coefficient === other.coefficient && this.scale === other.scale;
    }

    isZero(): boolean {
        return this.coefficient === 0;
    }

    isNegative(): boolean {
        return this.coefficient < 0;
    }

    isInteger(): boolean {
        return this.scale === 0;
    }

    /** The smallest whole number that is not smaller. */
    ceil(): Decimal {
        return this.isInteger() ? this : this.dividedBy(Decimal.one, 0, 'ceil');
    }

    /** The largest whole number that is not larger. */
    floor(): Decimal {
        return this.isInteger() ? this : this.dividedBy(Decimal.one, 0, 'floor');
    }

    /** How many digits are needed to state it, without zeros before and after them: 1 for `1_000`, 2 for `0.0012`, 1 for zero. */
    get significantDigits(): number {
        const { whole, fraction } = this.digits();
        const all = whole === '0' ? withoutLeadingZeros(fraction) : whole + fraction;
        return Math.max(1, withoutTrailingZeros(all).length);
    }

    /** The number of JSON and spreadsheets: the same value up to 15 significant digits, beyond them the nearest there is. */
    toNumber(): number {
        return Number(this.toString());
    }

    /** Plain notation as `parse` reads it: `-1234.5`. */
    toString(): string {
        const { sign, whole, fraction } = this.digits();
        return sign + whole + (fraction === '' ? '' : `.${fraction}`);
    }

    /** As it is written in Allot, with the whole part in groups of three: `78_845`, `-1_234.5`. */
    format(): string {
        const { sign, whole, fraction } = this.digits();
        return sign + grouped(whole) + (fraction === '' ? '' : `.${fraction}`);
    }

    /** The coefficient as it would be with more digits after the point. */
    private scaledTo(scale: number): number | bigint {
        return scale === this.scale ? this.coefficient : multiply(this.coefficient, powerOfTen(scale - this.scale));
    }

    private digits(): { readonly sign: string; readonly whole: string; readonly fraction: string } {
        const text = this.coefficient.toString();
        const sign = this.isNegative() ? '-' : '';
        const digits = text.slice(sign.length).padStart(this.scale + 1, '0');
        const point = digits.length - this.scale;
        return { sign, whole: digits.slice(0, point), fraction: digits.slice(point) };
    }

    /** Every value has one representation only, which `equals` rests on: no zeros at the end, `bigint` only where it is needed. */
    private static normalised(coefficient: number | bigint, scale: number): Decimal {
        let digits = narrowed(coefficient);
        let rest = scale;
        while (rest > 0 && endsInZero(digits)) {
            digits = typeof digits === 'number' ? digits / 10 : narrowed(digits / 10n);
            rest--;
        }
        return new Decimal(digits, rest);
    }
}

/** The number where it is exact. Minus zero, which is a number of its own, becomes zero. */
function narrowed(n: number | bigint): number | bigint {
    if (typeof n === 'number') {
        return n + 0;
    }
    return n >= Number.MIN_SAFE_INTEGER && n <= Number.MAX_SAFE_INTEGER ? Number(n) : n;
}

function endsInZero(n: number | bigint): boolean {
    return typeof n === 'number' ? n % 10 === 0 : n % 10n === 0n;
}

/** A result of numbers that is a safe integer was not rounded: what is larger rounds to something that is not safe. */
function add(a: number | bigint, b: number | bigint): number | bigint {
    if (typeof a === 'number' && typeof b === 'number') {
        const sum = a + b;
        return Number.isSafeInteger(sum) ? sum : BigInt(a) + BigInt(b);
    }
    return BigInt(a) + BigInt(b);
}

function multiply(a: number | bigint, b: number | bigint): number | bigint {
    if (typeof a === 'number' && typeof b === 'number') {
        const product = a * b;
        return Number.isSafeInteger(product) ? product : BigInt(a) * BigInt(b);
    }
    return BigInt(a) * BigInt(b);
}

/** Division of integers cuts the fraction off, so the exact quotient lies between the cut one and its neighbour away from zero. */
function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
    const cut = dividend / divisor;
    const remainder = dividend % divisor;
    if (remainder === 0n) {
        return cut;
    }
    const away = (dividend < 0n) === (divisor < 0n) ? 1n : -1n;
    switch (rounding) {
        case 'floor': return away < 0n ? cut + away : cut;
        case 'ceil': return away > 0n ? cut + away : cut;
        case 'half-up': return 2n * magnitudeOf(remainder) >= magnitudeOf(divisor) ? cut + away : cut;
    }
}

function magnitudeOf(n: bigint): bigint {
    return n < 0n ? -n : n;
}

function powerOfTen(exponent: number): number | bigint {
    return exponent < 16 ? 10 ** exponent : 10n ** BigInt(exponent);
}

/** A loop, because a search for zeros at the end by a regular expression takes quadratic time. */
function withoutTrailingZeros(digits: string): string {
    let end = digits.length;
    while (end > 0 && digits[end - 1] === '0') {
        end--;
    }
    return digits.slice(0, end);
}

function withoutLeadingZeros(digits: string): string {
    return digits.replace(/^0+/, '');
}

function grouped(whole: string): string {
    const head = whole.length % 3;
    const groups = whole.slice(head).match(/.{3}/g) ?? [];
    return (head === 0 ? groups : [whole.slice(0, head), ...groups]).join('_');
}
