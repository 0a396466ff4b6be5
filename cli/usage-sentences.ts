import type { Command, CommanderError } from 'commander';
import type { Localized } from '../language/index.js';
import { nearestName } from '../language/references/nearest-name.js';
import { usageProblems } from './texts.js';

/** What commander says about a wrong command line, in our words. The words of the user stand in quotes in its message. */
export function usageSentences(error: CommanderError, program: Command, argv: readonly string[]): readonly Localized[] {
    const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(match => match[1]);
    const [word = ''] = quoted;
    const option = word.split(' ').find(part => part.startsWith('--')) ?? word;
    switch (error.code) {
        case 'commander.unknownOption': return [unknownOption(word, program, argv), usageProblems.seeHelp()];
        case 'commander.unknownCommand': return [usageProblems.unknownCommand(word, nearestName(word, program.commands.map(one => one.name()))), usageProblems.seeHelp()];
        case 'commander.optionMissingArgument': return [usageProblems.optionWantsValue(option)];
        case 'commander.invalidArgument': return [usageProblems.badValue(option, quoted[1] ?? '', /Allowed choices are (.*?)\.?$/.exec(error.message)?.[1] ?? '0, 1, 2 …')];
        case 'commander.excessArguments': return [usageProblems.tooMany, usageProblems.seeHelp()];
        default: return [usageProblems.seeHelp()];
    }
}

/** An option that only other commands have is right in itself; else the nearest one that the command has is offered. */
function unknownOption(word: string, program: Command, argv: readonly string[]): Localized {
    const [option] = word.split('=');
    const command = program.commands.find(one => argv.includes(one.name()));
    const others = program.commands.filter(one => one !== command && namesOf(one).includes(option)).map(one => one.name());
    if (command && others.length > 0) return usageProblems.optionOfOthers(option, command.name(), others);
    return usageProblems.unknownOption(option, nearestName(option, [...namesOf(program), ...command ? namesOf(command) : [], '--help']));
}

function namesOf(command: Command): readonly string[] {
    return command.options.flatMap(({ short, long }) => [short, long]).filter(name => name !== undefined);
}
