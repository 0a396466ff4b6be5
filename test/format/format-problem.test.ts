import { expect, test, vi } from 'vitest';
import { messageOf } from '../../language/diagnostics/diagnostic.js';
import { SourceDocument } from '../../language/diagnostics/source-document.js';
import { formatDocument } from '../../language/format/format.js';

vi.mock('../../language/format/layout.js', () => ({ layOut: () => ['level b'] }));

test('a layout that changes what is said is a problem, and nothing is written', () => {
    const formatted = formatDocument(new SourceDocument('plan.allot', 'level a\n'), { keywords: 'en' });
    expect(formatted).toMatchObject({ problem: { code: 'internal-error', severity: 'error' } });
    expect('problem' in formatted && messageOf(formatted.problem, 'en')).toContain('formatting would change what this text says');
    expect(formatDocument(new SourceDocument('plan.allot', 'level  b\n'), { keywords: 'en' })).toEqual({ text: 'level b\n' });
});
