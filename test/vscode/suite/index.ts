import { mocha, type Test } from './mocha.js';

/** Says which lines are ours, because VS Code mixes its own into what is printed. `host/suite-output.mjs` reads them. */
const mark = '| ';

function print(text: string): void {
    for (const line of text.split('\n')) console.log(mark + line);
}

/**
 * What VS Code calls in the extension host, and what it takes the exit code from: the promise is kept if all tests pass. No
 * tests at all is a failure, because then something else than the language is wrong.
 */
export function run(): Promise<void> {
    const failures: { readonly title: string; readonly error: string }[] = [];
    let passed = 0;
    let depth = 0;
    const line = (text: string) => print('  '.repeat(depth) + text);
    return new Promise((resolve, reject) => {
        const runner = mocha.run(() => {
            print(`results ${JSON.stringify({ passed, failed: failures.length, failures })}`);
            if (failures.length > 0) reject(new Error(`${failures.length} of ${passed + failures.length} tests failed.`));
            else if (passed === 0) reject(new Error('There was no test.'));
            else resolve();
        });
        runner.on('suite', ({ title }) => { if (title) line(title); depth++; });
        runner.on('suite end', () => { depth--; });
        runner.on('pass', test => { passed++; line(`✔ ${test.title} (${test.duration} ms)`); });
        runner.on('fail', (test: Test, error) => {
            const text = withoutMocha(error.stack ?? String(error));
            failures.push({ title: test.fullTitle(), error: text });
            line(`✘ ${test.title}`);
            print(text);
        });
    });
}

/** The place of the failure without how mocha came there. */
function withoutMocha(stack: string): string {
    return stack.replace(/\n\s*at callFn [\s\S]*$/, '');
}
