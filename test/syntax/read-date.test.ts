import { describe, expect, test } from 'vitest';
import { readDate } from '../../language/syntax/read-date.js';

describe('a date', () => {
    test.each(['2023-12-15', '2024-02-29', '0001-01-01'])('%s is one', text => expect(readDate(text)).toEqual({ date: text }));

    test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '31/2/2023', '31/11/2025', '2025/11/31'])('%s does not exist', text => expect(readDate(text)).toEqual({ problem: 'invalid' }));

    test.each([
        ['15/12/2023', ['2023-12-15']], ['15.12.2023', ['2023-12-15']], ['15-12-2023', ['2023-12-15']], ['5/9/2023', ['2023-09-05']], ['12/15/2023', ['2023-12-15']],
        ['2023/12/15', ['2023-12-15']], ['2023-9-5', ['2023-09-05']], ['12/2023', ['2023-12']], ['31/10', ['????-10-31']], ['29/2', ['????-02-29']],
        ['3/4/25', ['2025-04-03']], ['13/13/2023', []], ['13/2023', []], ['2023-12-151', []],
    ])('%s is written %j', (text, suggestion) => expect(readDate(text)).toEqual({ problem: 'format', suggestion }));
});
