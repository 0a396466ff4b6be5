import { buildAll } from '../../esbuild.mjs';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
    export interface ProvidedContext {
        /** Why the command line could not be built; empty if it was. */
        readonly cliBuildProblem: string;
    }
}

/** Builds the command line once before the tests, so that those of `test/cli/` run what stands in the tree. */
export default async function buildCli(project: TestProject): Promise<void> {
    let problem = '';
    try {
        await buildAll({ logLevel: 'silent', keepEarlier: true });
    } catch (error) {
        // Tests that do not run the command line are worth running all the same.
        problem = String(error);
    }
    project.provide('cliBuildProblem', problem);
}
