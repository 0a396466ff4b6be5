import { expect, it, vi } from 'vitest';
import { messageOf } from '../../language/index.js';
import type { Rule } from '../../language/validation/rule.js';
import { checkFiles } from '../support/fixture.js';

vi.mock('../../language/validation/rules/index.js', async original => {
    const { rules } = await original<{ readonly rules: readonly Rule[] }>();
    const broken: Rule = { code: 'missing-row', run: () => { throw new Error('no such thing'); } };
    return { rules: [broken, ...rules] };
});

it('internal-error: a rule that throws is told, and the other checks go on', async () => {
    const found = await checkFiles({ 'plan.allot': 'level a within b\nlevel b within a\n' });
    expect(found.map(one => one.code).sort()).toEqual(['circle', 'internal-error']);
    const bug = found.find(one => one.code === 'internal-error')!;
    expect(messageOf(bug, 'en')).toContain('missing-row: no such thing');
    expect(bug.severity).toBe('error');
});
