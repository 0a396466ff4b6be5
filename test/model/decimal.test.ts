import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, type Rounding } from '../../language/model/decimal.js';

/** A decimal as two integers, written in plain notation with all its zeros. */
interface Written {
    readonly coefficient: bigint;
    readonly scale: number;
}

const coefficients = fc.oneof(
    fc.bigInt({ min: -2000n, max: 2000n }),
    fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    fc.tuple(fc.bigInt({ min: -99n, max: 99n }), fc.nat(20)).map(([head, zeros]) => head * 10n ** BigInt(zeros)),
);

const written: fc.Arbitrary<Written> = fc.record({ coefficient: coefficients, scale: fc.nat(20) });

function textOf({ coefficient, scale }: Written): string {
    const sign = coefficient < 0n ? '-' : '';
    const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, '0');
    const point = digits.length - scale;
    return sign + digits.slice(0, point) + (scale === 0 ? '' : `.${digits.slice(point)}`);
}

function decimal(text: string): Decimal {
    const value = Decimal.parse(text);
    if (value === undefined) {
        throw new Error(`${text} is not a decimal.`);
    }
    return value;
}

function decimalOf(value: Written): Decimal {
    return decimal(textOf(value));
}

/** The coefficient at 40 digits after the point, which all values of these tests have room in. */
function scaled({ coefficient, scale }: Written): bigint {
    return coefficient * 10n ** BigInt(40 - scale);
}

/** The same for a decimal, read from its text only. */
function scaledDecimal(value: Decimal): bigint {
    const [whole = '', fraction = ''] = value.toString().split('.');
    return BigInt(whole.replace('-', '') + fraction.padEnd(40, '0')) * (whole.startsWith('-') ? -1n : 1n);
}

function signOf(n: bigint): -1 | 0 | 1 {
    return n < 0n ? -1 : n > 0n ? 1 : 0;
}

describe('arithmetic is that of integers', () => {
    test('plus, minus, times, negated', () => {
        fc.assert(fc.property(written, written, (a, b) => {
            const [x, y] = [decimalOf(a), decimalOf(b)];
            expect(scaledDecimal(x.plus(y))).toBe(scaled(a) + scaled(b));
            expect(scaledDecimal(x.minus(y))).toBe(scaled(a) - scaled(b));
            expect(scaledDecimal(x.times(y))).toBe(scaled({ coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale }));
            expect(scaledDecimal(x.negated())).toBe(-scaled(a));
        }), { numRuns: 1000 });
    });

    test('compare and equals', () => {
        fc.assert(fc.property(written, written, (a, b) => {
            const [x, y] = [decimalOf(a), decimalOf(b)];
            expect(x.compare(y)).toBe(signOf(scaled(a) - scaled(b)));
            expect(x.equals(y)).toBe(scaled(a) === scaled(b));
            expect(x.plus(y).minus(y).equals(x)).toBe(true);
        }), { numRuns: 1000 });
    });

    test('sum, min and max', () => {
        fc.assert(fc.property(fc.array(written, { minLength: 1, maxLength: 20 }), values => {
            const [first, ...others] = values.map(decimalOf) as [Decimal, ...Decimal[]];
            const expected = values.map(scaled);
            expect(scaledDecimal(Decimal.sum([first, ...others]))).toBe(expected.reduce((a, b) => a + b));
            expect(scaledDecimal(Decimal.min(first, ...others))).toBe(expected.reduce((a, b) => (b < a ? b : a)));
            expect(scaledDecimal(Decimal.max(first, ...others))).toBe(expected.reduce((a, b) => (b > a ? b : a)));
        }));
        expect(Decimal.sum([])).toEqual(Decimal.zero);
    });

    test('a quotient is the nearest with its digits on the side that was asked for', () => {
        fc.assert(fc.property(written, written.filter(b => b.coefficient !== 0n), fc.nat(18), (a, b, digits) => {
            const [x, y] = [decimalOf(a), decimalOf(b)];
            const step = decimalOf({ coefficient: 1n, scale: digits });
            const magnitude = y.isNegative() ? y.negated() : y;
            const rest = (rounding: Rounding): Decimal => {
                const difference = x.minus(x.dividedBy(y, digits, rounding).times(y));
                return y.isNegative() ? difference.negated() : difference;
            };
            expect(rest('floor').isNegative()).toBe(false);
            expect(rest('floor').compare(step.times(magnitude))).toBe(-1);
            expect(rest('ceil').compare(Decimal.zero)).toBeLessThanOrEqual(0);
            expect(rest('ceil').negated().compare(step.times(magnitude))).toBe(-1);
            const nearest = rest('half-up');
            const distance = nearest.isNegative() ? nearest.negated() : nearest;
            expect(distance.times(Decimal.of(2)).compare(step.times(magnitude))).toBeLessThanOrEqual(0);
            expect(scaledDecimal(x.dividedBy(y, digits, 'floor')) % scaledDecimal(step)).toBe(0n);
            expect(scaledDecimal(x.dividedBy(y, digits, 'half-up')) % scaledDecimal(step)).toBe(0n);
        }), { numRuns: 1000 });
    });

    test('ceil and floor are the neighbouring whole numbers', () => {
        fc.assert(fc.property(written, a => {
            const unit = 10n ** 40n;
            const floor = scaled(a) / unit - (scaled(a) % unit < 0n ? 1n : 0n);
            expect(decimalOf(a).floor().toString()).toBe(String(floor));
            expect(decimalOf(a).ceil().toString()).toBe(String(scaled(a) % unit === 0n ? floor : floor + 1n));
        }));
    });

    test.each([
        ['1', '3', 4, 'floor', '0.3333'], ['1', '3', 4, 'ceil', '0.3334'], ['2', '3', 4, 'half-up', '0.6667'],
        ['-1', '3', 0, 'floor', '-1'], ['-1', '3', 0, 'ceil', '0'], ['1', '-2', 0, 'floor', '-1'], ['-1', '-2', 0, 'ceil', '1'],
        ['0.5', '1', 0, 'half-up', '1'], ['-0.5', '1', 0, 'half-up', '-1'], ['-0.49', '1', 0, 'half-up', '0'],
        ['2955', '0.0228', 2, 'half-up', '129605.26'], ['7', '0.5', 3, 'floor', '14'],
    ] as const)('%s / %s with %i digits, %s, is %s', (dividend, divisor, digits, rounding, quotient) => {
        expect(decimal(dividend).dividedBy(decimal(divisor), digits, rounding).toString()).toBe(quotient);
    });

    test('what has no quotient is refused', () => {
        expect(() => Decimal.one.dividedBy(Decimal.zero, 2, 'floor')).toThrow(RangeError);
        expect(() => Decimal.one.dividedBy(Decimal.one, -1, 'floor')).toThrow(RangeError);
        expect(() => Decimal.one.dividedBy(Decimal.one, 0.5, 'floor')).toThrow(RangeError);
    });

    test('a tenth and two tenths are three tenths', () => {
        expect(decimal('0.1').plus(decimal('0.2')).toString()).toBe('0.3');
    });
});

describe('one value has one representation', () => {
    test('however it was come by', () => {
        fc.assert(fc.property(written, fc.nat(20), (a, zeros) => {
            const longer = decimalOf({ coefficient: a.coefficient * 10n ** BigInt(zeros), scale: a.scale + zeros });
            expect(longer).toEqual(decimalOf(a));
            expect(decimalOf(a).plus(Decimal.one).minus(Decimal.one)).toEqual(decimalOf(a));
            expect(decimalOf(a).negated().negated()).toEqual(decimalOf(a));
        }));
    });

    test('different values are not the same', () => {
        expect(decimal('1')).not.toEqual(decimal('1.1'));
        expect(decimal('1')).not.toEqual(decimal('10'));
    });

    test('zero has no sign', () => {
        const product = Decimal.zero.times(Decimal.of(-5));
        for (const zero of [decimal('-0.00'), Decimal.zero.negated(), Decimal.of(-0), product, decimal('-0.2').ceil()]) {
            expect(zero).toEqual(Decimal.zero);
            expect(zero.toString()).toBe('0');
            expect(zero.isZero()).toBe(true);
            expect(zero.isNegative()).toBe(false);
            expect(Object.is(zero.toNumber(), 0)).toBe(true);
        }
    });
});

describe('reading', () => {
    test.each([
        '', '+', '-', '.', '1.', '.5', '1_000', '1,5', '1e3', '1.2.3', ' 1', '1 ', '1\n', '--1', '٣', 'NaN', 'Infinity', '0x10', '1n',
    ])('%j is no number', text => {
        expect(Decimal.parse(text)).toBeUndefined();
    });

    test.each([
        ['007', '7'], ['+7', '7'], ['-0.50', '-0.5'], ['000.000', '0'], ['1160', '1160'], ['00000000000000000000000012', '12'],
        ['0.000000000000000000001', '0.000000000000000000001'], ['9007199254740993', '9007199254740993'],
        ['-9007199254740993.10', '-9007199254740993.1'],
    ])('%s is %s', (text, plain) => {
        expect(decimal(text).toString()).toBe(plain);
    });

    test('of takes whole numbers that were not rounded', () => {
        fc.assert(fc.property(coefficients, n => {
            expect(Decimal.of(n).toString()).toBe(String(n));
        }));
        expect(Decimal.of(2 ** 53 - 1).toString()).toBe('9007199254740991');
        expect(Decimal.of(-1160)).toEqual(decimal('-1160'));
        for (const n of [0.5, 2 ** 53, NaN, Infinity]) {
            expect(() => Decimal.of(n)).toThrow(RangeError);
        }
    });

    test('a very long number is read and written in no time', () => {
        const text = `1${'0'.repeat(50_000)}1.${'0'.repeat(50_000)}1`;
        expect(decimal(text).toString()).toBe(text);
        expect(decimal(`1.${'0'.repeat(100_000)}`)).toEqual(Decimal.one);
    });
});

describe('writing', () => {
    test.each([
        ['0', '0'], ['160', '160'], ['1160', '1_160'], ['-999', '-999'], ['-1234.5', '-1_234.5'], ['78845', '78_845'], ['123456', '123_456'],
        ['2138323000000', '2_138_323_000_000'], ['0.12345', '0.12345'], ['1234567.1234567', '1_234_567.1234567'],
    ])('%s is written %s', (text, formatted) => {
        expect(decimal(text).format()).toBe(formatted);
    });

    test('text and format can be read back', () => {
        fc.assert(fc.property(written, a => {
            expect(decimal(decimalOf(a).toString())).toEqual(decimalOf(a));
            expect(decimalOf(a).format()).toMatch(/^-?\d{1,3}(_\d{3})*(\.\d*[1-9])?$/);
            expect(decimalOf(a).format().replaceAll('_', '')).toBe(decimalOf(a).toString());
        }));
    });

    test('numbers carry up to 15 significant digits', () => {
        const largest = 10n ** 15n - 1n;
        const carried = fc.record({ coefficient: fc.bigInt({ min: -largest, max: largest }), scale: fc.nat(6) });
        fc.assert(fc.property(carried, a => {
            const value = decimalOf(a);
            expect(value.significantDigits).toBeLessThanOrEqual(15);
            expect(Number(value.toNumber().toPrecision(15))).toBe(value.toNumber());
            expect(value.toNumber()).toBe(Number(a.coefficient) / 10 ** a.scale);
        }));
    });

    test.each([
        ['0', 1], ['1000', 1], ['1160', 3], ['1001', 4], ['-0.0012', 2], ['0.5', 1], ['10.5', 3], ['100.001', 6],
        ['123456789012345.6', 16],
    ])('%s has %i significant digits', (text, digits) => {
        expect(decimal(text).significantDigits).toBe(digits);
    });
});

test('isInteger, isNegative, isZero', () => {
    fc.assert(fc.property(written, a => {
        expect(decimalOf(a).isInteger()).toBe(a.coefficient % 10n ** BigInt(a.scale) === 0n);
        expect(decimalOf(a).isNegative()).toBe(a.coefficient < 0n);
        expect(decimalOf(a).isZero()).toBe(a.coefficient === 0n);
    }));
});
