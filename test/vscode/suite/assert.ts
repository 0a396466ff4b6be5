/** As much of an assertion library as the suite needs: Node's does not exist in a web worker. */

/** Fails with the message unless the value is there and true; narrows its type. */
export function ok(value: unknown, message: string): asserts value {
    if (!value) throw new Error(message);
}

/** Compares by what JSON shows of the values, which is all that matters for what commands and providers answer. */
export function equal<T>(actual: T, expected: T, what = 'The value'): void {
    const [found, wanted] = [actual, expected].map(value => JSON.stringify(value, undefined, 2));
    if (found !== wanted) throw new Error(`${what} is ${found}, not ${wanted}.`);
}

export function matches(text: string, pattern: RegExp, what = 'The text'): void {
    if (!pattern.test(text)) throw new Error(`${what} ${JSON.stringify(text)} does not match ${pattern}.`);
}
