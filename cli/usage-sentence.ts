import type { CommanderError } from 'commander';
import type { Localized } from '../language/index.js';
import { usageProblems } from './texts.js';

/** What commander says about a wrong command line, in our words. The words of the user stand in quotes in its message. */
export function usageSentence(error: CommanderError): readonly Localized[] {
    const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(match => match[1]);
    const option = quoted[0]?.split(' ').find(word => word.startsWith('--')) ?? quoted[0] ?? '';
    switch (error.code) {
        case 'commander.unknownOption': return [usageProblems.unknownOption(quoted[0] ?? ''), usageProblems.seeHelp];
        case 'commander.unknownCommand': return [usageProblems.unknownCommand(quoted[0] ?? ''), usageProblems.seeHelp];
        case 'commander.optionMissingArgument': return [usageProblems.optionWantsValue(option)];
        case 'commander.invalidArgument': return [usageProblems.badValue(option, quoted[1] ?? '', /Allowed choices are (.*?)\.?$/.exec(error.message)?.[1] ?? '0, 1, 2 …')];
        case 'commander.excessArguments': return [usageProblems.tooMany, usageProblems.seeHelp];
        default: return [usageProblems.seeHelp];
    }
}
