import { expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { OutsideWatch } from '../../server/outside-watch.js';

/** An editor that refuses to watch as long as it is told to, and what it was asked to begin and to end. */
function editor() {
    const state = { refuses: true, begun: 0, ended: 0 };
    const register = async () => {
        state.begun++;
        if (state.refuses) throw new Error('refused');
        return { dispose: () => void state.ended++ };
    };
    return { state, watch: new OutsideWatch({ client: { register } } as unknown as Connection) };
}

it('what an editor refused to watch is tried again', async () => {
    const { state, watch } = editor();
    await expect(watch.follow(['file:///a'])).rejects.toThrow('refused');
    state.refuses = false;
    await watch.follow(['file:///a']);
    await watch.follow(['file:///a']);
    await watch.follow([]);
    expect(state).toEqual({ refuses: false, begun: 2, ended: 1 });
});

it('what an editor refused to watch need not be ended', async () => {
    const { state, watch } = editor();
    await expect(watch.follow(['file:///a'])).rejects.toThrow('refused');
    await watch.follow([]);
    const asked = watch.follow(['file:///a']);
    await watch.follow([]);
    await expect(asked).rejects.toThrow('refused');
    expect(state).toEqual({ refuses: true, begun: 2, ended: 0 });
});
