import { Writable } from 'node:stream';

const mark = '| ';
const resultsMark = 'results ';

/** What every VS Code says when it starts here. It only hides what matters. */
const usual = /^(Ignoring fetching|Resolv(ing|ed) connection|Creating a socket|\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate))/;

/**
 * Reads what is printed while a suite runs: prints the lines of the suite (which `suite/index.ts` marks), keeps what VS Code says in
 * between for the case that something goes wrong, and finds the results.
 */
export function suiteOutput({ verbose = false } = {}) {
    const others = [];
    let results;
    let unfinished = '';
    const line = text => {
        const at = text.indexOf(mark);
        const ours = at >= 0 && text.slice(0, at).trim() === '' ? text.slice(at + mark.length) : undefined;
        if (ours?.startsWith(resultsMark)) results = JSON.parse(ours.slice(resultsMark.length));
        else if (ours !== undefined || verbose) console.log(ours ?? text);
        else if (!usual.test(text)) others.push(text);
    };
    const stream = new Writable({
        write(chunk, _encoding, done) {
            const lines = (unfinished + chunk).split(/\r?\n/);
            unfinished = lines.pop();
            lines.forEach(line);
            done();
        },
        final(done) {
            if (unfinished) line(unfinished);
            done();
        },
    });
    return { stream, results: () => results, others: () => others.join('\n') };
}
