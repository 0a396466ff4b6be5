import { readFileSync } from 'node:fs';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Localized, MessageLanguage } from '../language/index.js';
import { complain } from './complain.js';
import { exitCodes, UsageProblem } from './exit-codes.js';
import type { GlobalOptions } from './options.js';
import { help, say, sentences } from './texts.js';
import { usageSentences } from './usage-sentences.js';

const languages: readonly MessageLanguage[] = ['vi', 'en'];

await main(process.argv);

/** Runs one command and sets the exit code of the process. Output that nobody reads any more ends it quietly. */
async function main(argv: readonly string[]): Promise<void> {
    const language = requestedLanguage(argv);
    process.stdout.on('error', endQuietly);
    process.stderr.on('error', endQuietly);
    process.on('uncaughtException', error => process.exit(exitCodeOf(error, language)));
    const program = commandLine(language);
    try {
        await program.parseAsync(argv);
    } catch (error) {
        // Without a command the help has been shown, which says it all.
        const isUsage = error instanceof CommanderError && error.exitCode !== 0 && error.code !== 'commander.help';
        if (isUsage) complain(usageSentences(error, program, argv), language);
        process.exitCode = exitCodeOf(error, language);
    }
}

/** The program with its commands. What a command needs is loaded when it runs, so that help and version come at once. */
function commandLine(language: MessageLanguage | undefined): Command {
    const text = (localized: Localized) => say(localized, language);
    const program = new Command('allot')
        .description(text(help.program))
        .version(version(), '-V, --version', text(help.version))
        .helpOption('-h, --help', text(help.help))
        .helpCommand(false)
        .addOption(new Option('--language <language>', text(help.language)).choices(languages))
        .addOption(new Option('--format <format>', text(help.reportFormat)).choices(['pretty', 'json']).default('pretty'))
        .addOption(new Option('--max-warnings <count>', text(help.maxWarnings)).argParser(wholeNumber))
        .option('--color', text(help.color))
        .option('--no-color', text(help.noColor))
        .option('--quiet', text(help.quiet))
        .configureHelp({ showGlobalOptions: true })
        .configureOutput({ outputError: () => undefined })
        .exitOverride();
    const command = (name: string, description: Localized) => program.command(name).description(text(description)).helpOption('-h, --help', text(help.help));

    command('check', help.check)
        .addArgument(new Argument('[path...]', text(help.paths)))
        .option('--table', text(help.table))
        .action(async (paths: string[], _, self: Command) => run(async () => (await import('./commands/check.js')).check(paths, self.optsWithGlobals())));
    command('compile', help.compile)
        .addArgument(new Argument('[path]', text(help.path)))
        .option('-o, --output <file>', text(help.output))
        .action(async (path: string | undefined, _, self: Command) =>
            run(async () => (await import('./commands/compile.js')).compile(path, self.optsWithGlobals())));
    command('explain', help.explain)
        .addArgument(new Argument('[code]', text(help.code)))
        .action(async (code: string | undefined, _, self: Command) =>
            run(async () => (await import('./commands/explain.js')).explain(code, self.optsWithGlobals<GlobalOptions>())));
    command('init', help.init)
        .addArgument(new Argument('[dir]', text(help.directory)))
        .action(async (folder: string | undefined, _, self: Command) =>
            run(async () => (await import('./commands/init.js')).init(folder, self.optsWithGlobals<GlobalOptions>())));
    command('format', help.format)
        .addArgument(new Argument('[path...]', text(help.formatPaths)))
        .option('--check', text(help.checkOnly))
        .action(async (paths: string[], _, self: Command) => run(async () => (await import('./commands/format.js')).format(paths, self.optsWithGlobals())));
    command('language-server', help.languageServer)
        .option('--stdio', text(help.stdio))
        // The server is built by itself, for editors, and reads what follows it by itself.
        .action(async () => void await import(new URL('./server.js', import.meta.url).href));
    command('help', help.helpCommand)
        .addArgument(new Argument('[command]', text(help.command)))
        .action((name: string | undefined) => showHelp(program, name));
    return program;
}

/** `allot help [command]`. */
function showHelp(program: Command, name: string | undefined): void {
    const command = name === undefined ? program : program.commands.find(one => one.name() === name);
    if (!command) throw new CommanderError(exitCodes.usage, 'commander.unknownCommand', `'${name}'`);
    command.outputHelp();
}

async function run(command: () => Promise<number>): Promise<void> {
    process.exitCode = await command();
}

/** Help and the sentences about a wrong command line are needed before the command line is understood. */
function requestedLanguage(argv: readonly string[]): MessageLanguage | undefined {
    const at = argv.findIndex(word => word === '--language' || word.startsWith('--language='));
    const value = at < 0 ? undefined : argv[at].includes('=') ? argv[at].slice(argv[at].indexOf('=') + 1) : argv[at + 1];
    return languages.find(language => language === value);
}

function wholeNumber(value: string): number {
    if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('');
    return Number(value);
}

function version(): string {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };
    return manifest.version;
}

/** Tells why a command ended early, and says which exit code that makes. */
function exitCodeOf(error: unknown, language: MessageLanguage | undefined): number {
    if (error instanceof UsageProblem) {
        complain([error.text], language ?? error.language);
        return exitCodes.usage;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    complain([sentences.bug(error instanceof Error ? error.message : String(error))], language);
    if (process.env.ALLOT_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : ''}\n`);
    return exitCodes.bug;
}

function endQuietly(error: NodeJS.ErrnoException): void {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
}
