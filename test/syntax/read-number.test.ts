import { describe, expect, test } from 'vitest';
import { Decimal } from '../../language/model/decimal.js';
import { mayBeCells, readNumber } from '../../language/syntax/read-number.js';

describe('a number', () => {
    test.each([
        ['0', '0'], ['160', '160'], ['78_845', '78845'], ['2_138_323', '2138323'], ['17.73', '17.73'], ['0.845', '0.845'], ['78.8450', '78.845'],
        ['-5', '-5'], ['+40', '40'], ['1_234.567', '1234.567'], ['1234.567', '1234.567'], ['2020', '2020'], ['23.00', '23'], ['\u20135', '-5'], ['007', '7'],
        ['100000000000000000000', '100000000000000000000'],
    ])('%s is %s', (text, value) => expect(readNumber(text)).toEqual({ value: Decimal.parse(value) }));

    test.each([
        ['78.845', ['78_845', '78.8450']], ['1.500', ['1_500', '1.5']], ['5.000', ['5_000', '5']],
        ['160,450', ['160_450', '160.45', '160, 450']], ['17,73', ['17.73', '17, 73']], ['2,1', ['2.1', '2, 1']],
        ['1.234.567', ['1_234_567']], ['1,234,567', ['1_234_567', '1, 234, 567']], ['1.234.567,5', ['1_234_567.5']],
        ['40,40,40,40', ['40, 40, 40, 40']], ['3_993,12_000', ['3_993, 12_000']], ['-1.500', ['-1_500', '-1.5']], ['0,5', ['0.5', '0, 5']],
        ['1.160,3.400', ['1_160, 3_400']], ['1.160,450', ['1_160.450']], ['160,3.400', ['160, 3_400']],
        ['2 000', ['2_000']], ['160 450', ['160_450', '160, 450']], ['1 234 567', ['1_234_567', '1, 234, 567']], ['1 500,5', ['1_500.5', '1_500, 5']],
        ['160\u00A0450', ['160_450']], ['1\u202F234,5', ['1_234.5', '1_234, 5']], ['1,045', ['1_045', '1.0450']],
    ])('%s can be read as %j', (text, readings) => expect(readNumber(text)).toMatchObject({ problem: 'ambiguous', readings: readings.map(one => ({ text: one })) }));

    test('says what its separators are in each reading, and how many cells it fills', () => {
        expect(readNumber('160,450')).toEqual({
            problem: 'ambiguous', readings: [
                { kind: 'groups', text: '160_450', cells: 1 }, { kind: 'decimal', text: '160.45', cells: 1 }, { kind: 'columns', text: '160, 450', cells: 2 },
            ],
        });
        expect(['160,450', '160 450', '78.845', '5'].map(mayBeCells)).toEqual([true, true, false, false]);
    });

    test.each(['1__000', '1_', '1_.5', '1.2_3', '1.2.3', '1_2', '290_5', '1234_567', '1_2345'])('%s is written in no form', text => expect(readNumber(text)).toMatchObject({ problem: 'format' }));

    test('groups have three digits', () => {
        expect(readNumber('290_5')).toMatchObject({ advice: { en: 'An underscore stands before groups of three digits: 2_905.' } });
    });

    test('has at most fifteen significant digits', () => {
        expect(readNumber('123_456_789_012_345')).toEqual({ value: Decimal.parse('123456789012345') });
        expect(readNumber('1_234_567_890_123_456')).toEqual({ problem: 'digits', digits: 16 });
        expect(readNumber('0.0000000000000000001')).toEqual({ value: Decimal.parse('0.0000000000000000001') });
    });
});
