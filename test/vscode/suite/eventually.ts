const patience = 30_000;
const pause = 50;

/**
 * Asks again and again until there is an answer other than nothing, `false` or an empty list, and gives it. VS Code tells nobody
 * when it has finished. What was asked for last stands in the message if it never comes.
 */
export async function eventually<T>(what: string, ask: () => T | PromiseLike<T>): Promise<NonNullable<T>> {
    const end = performance.now() + patience;
    for (;;) {
        const answer = await ask();
        const isThere = Array.isArray(answer) ? answer.length > 0 : Boolean(answer);
        if (isThere) return answer as NonNullable<T>;
        if (performance.now() > end) throw new Error(`Waited ${patience / 1000} seconds for ${what}, and got ${JSON.stringify(answer)}.`);
        await new Promise(resolve => setTimeout(resolve, pause));
    }
}
