import 'mocha/mocha.js';

/**
 * The words of mocha's `tdd` interface, without those that skip tests. They are imported like everything else: mocha's own
 * types would declare them globally, and a forgotten import in any other test of the project would no longer be noticed.
 */
interface TestInterface {
    suite(title: string, tests: () => void): void;
    test(title: string, body: Body): void;
    suiteSetup(body: Body): void;
    suiteTeardown(body: Body): void;
    setup(body: Body): void;
    teardown(body: Body): void;
}

type Body = () => void | Promise<void>;

export interface Test {
    readonly title: string;
    readonly duration?: number;
    fullTitle(): string;
}

/** The events that are listened to, with what they bring. */
interface Runner {
    on(event: 'suite', listener: (suite: { readonly title: string }) => void): void;
    on(event: 'suite end', listener: () => void): void;
    on(event: 'pass', listener: (test: Test) => void): void;
    on(event: 'fail', listener: (test: Test, error: Error) => void): void;
}

interface Mocha {
    readonly suite: { emit(event: 'pre-require', context: object, file: string, mocha: Mocha): void };
    run(done: () => void): Runner;
}

interface MochaClass {
    new(options: { ui: 'tdd'; reporter: () => void; timeout: number }): Mocha;
}

/** A test waits for VS Code, on a machine that may be busy. */
const timeout = 60_000;

const { Mocha } = globalThis as unknown as { Mocha: MochaClass };

/** Mocha as it is made for browsers, because it runs in both extension hosts. It reports nothing by itself: see `index.ts`. */
export const mocha = new Mocha({ ui: 'tdd', reporter: function none() {}, timeout });

const words = {} as TestInterface;
mocha.suite.emit('pre-require', words, '', mocha);

export const { suite, test, suiteSetup, suiteTeardown, setup, teardown } = words;
