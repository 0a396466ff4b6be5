import { keepLogs } from './profile.mjs';

/**
 * Runs a suite to its end and gives its results. If anything is wrong, what VS Code has said and logged is kept, and if the tests
 * could not be run to their end this throws.
 */
export async function finished(run, { name, output, profile }) {
    let error;
    try {
        await run();
    } catch (thrown) {
        error = thrown;
    }
    const results = output.results();
    if (!error && results?.passed > 0 && results.failed === 0) return results;
    const kept = keepLogs(profile, name, output.others());
    // That VS Code ends with an error says nothing new if tests failed.
    if (!results?.failed) throw new Error(`${error?.stack ?? 'VS Code told no results.'}\n${lastLines(output.others())}\n${kept}`);
    console.log(kept);
    return results;
}

const lastLines = text => text.split('\n').slice(-40).join('\n');
