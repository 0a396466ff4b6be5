import { describe, expect, test } from 'vitest';
import { Decimal } from '../../language/model/decimal.js';
import { readNumber } from '../../language/syntax/read-number.js';

describe('a number', () => {
    test.each([
        ['0', '0'], ['160', '160'], ['78_845', '78845'], ['2_138_323', '2138323'], ['1_2', '12'], ['17.73', '17.73'], ['0.845', '0.845'], ['78.8450', '78.845'],
        ['-5', '-5'], ['+40', '40'], ['1_234.567', '1234.567'], ['1234.567', '1234.567'], ['2020', '2020'], ['23.00', '23'], ['\u20135', '-5'], ['007', '7'],
        ['100000000000000000000', '100000000000000000000'],
    ])('%s is %s', (text, value) => expect(readNumber(text)).toEqual({ value: Decimal.parse(value) }));

    test.each([
        ['78.845', ['78_845', '78.8450']], ['1.500', ['1_500', '1.5']], ['5.000', ['5_000', '5']],
        ['160,450', ['160_450', '160.45', '160, 450']], ['17,73', ['17.73', '17, 73']], ['2,1', ['2.1', '2, 1']],
        ['1.234.567', ['1_234_567']], ['1,234,567', ['1_234_567', '1, 234, 567']], ['1.234.567,5', ['1_234_567.5']],
        ['40,40,40,40', ['40, 40, 40, 40']], ['3_993,12_000', ['3_993, 12_000']], ['-1.500', ['-1_500', '-1.5']], ['0,5', ['0.5', '0, 5']],
    ])('%s can be read as %j', (text, readings) => expect(readNumber(text)).toEqual({ problem: 'ambiguous', readings }));

    test.each(['1__000', '1_', '1_.5', '1.2_3', '1.2.3'])('%s is written in no form', text => expect(readNumber(text)).toMatchObject({ problem: 'format' }));

    test('has at most fifteen significant digits', () => {
        expect(readNumber('123_456_789_012_345')).toEqual({ value: Decimal.parse('123456789012345') });
        expect(readNumber('1_234_567_890_123_456')).toEqual({ problem: 'digits', digits: 16 });
        expect(readNumber('0.0000000000000000001')).toEqual({ value: Decimal.parse('0.0000000000000000001') });
    });
});
