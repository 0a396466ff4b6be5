import type { MessageLanguage } from '../language/index.js';
import { UsageProblem } from './exit-codes.js';
import { fileProblem } from './file-problem.js';
import { sentences } from './texts.js';

/** Does something that writes to a path, named as `shown`: what the file system refuses becomes a sentence. */
export function attemptToWrite<T>(shown: string, language: MessageLanguage | undefined, operation: () => T): T {
    try {
        return operation();
    } catch (error) {
        const reason = fileProblem(error);
        if (!reason) throw error;
        throw new UsageProblem(sentences.cannotWrite(shown, reason), language);
    }
}
