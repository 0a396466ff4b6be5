import { resolve } from 'node:path';
// Not through language/index.ts, which brings the parser along: an explanation in English needs none.
import { catalogue } from '../../language/diagnostics/catalogue.js';
import type { Catalogue, Definition, ExampleProject, MessageLanguage } from '../../language/diagnostics/definition.js';
import { nearestName } from '../../language/references/nearest-name.js';
import { nearestProject } from '../nearest-project.js';
import { exitCodes, UsageProblem } from '../exit-codes.js';
import { defaultLanguage, type GlobalOptions } from '../options.js';
import { outputTo, type Output } from '../output.js';
import { sentences, words } from '../texts.js';

/** `allot explain [code]`: what a code means, with a wrong and a right example; without a code, the list of all. */
export async function explain(code: string | undefined, options: GlobalOptions): Promise<number> {
    const language = options.language ?? await projectLanguage() ?? defaultLanguage;
    const output = outputTo(process.stdout, options.color);
    if (code === undefined) output.write(listOfCodes(language));
    else if (Object.hasOwn(catalogue, code)) output.write(await explanation(code, language, output));
    else throw new UsageProblem(sentences.unknownCode(code, nearestName(code, Object.keys(catalogue))), language);
    return exitCodes.fine;
}

/** The language of the project one is in. Reading it takes the parser along, which is worth it only where there is one. */
async function projectLanguage(): Promise<MessageLanguage | undefined> {
    const here = resolve('.');
    return nearestProject(here) === undefined ? undefined : (await import('../nearest-language.js')).nearestLanguage(here);
}

function listOfCodes(language: MessageLanguage): string {
    const codes = Object.entries(catalogue as Catalogue);
    const width = Math.max(...codes.map(([code]) => code.length));
    return codes.map(([code, { title }]) => `${code.padEnd(width)}  ${title[language]}\n`).join('');
}

async function explanation(code: string, language: MessageLanguage, output: Output): Promise<string> {
    const { severity, title, doc, example } = (catalogue as Catalogue)[code];
    const { bad, good } = await examplesIn(example, language);
    return [
        `${output.style('bold', code)} (${words[severity][language]}): ${title[language]}`,
        doc[language],
        exampleText(words.bad[language], bad, output),
        exampleText(words.good[language], good, output),
    ].join('\n\n') + '\n';
}

/** Both examples with keywords in a language. Only another one than that of the catalogue needs the parser. */
async function examplesIn({ bad, good }: Definition['example'], language: MessageLanguage): Promise<Definition['example']> {
    if (language === 'en') return { bad, good };
    const { exampleIn } = await import('../../language/index.js');
    return { bad: exampleIn(bad, language), good: exampleIn(good, language) };
}

function exampleText(heading: string, example: ExampleProject, output: Output): string {
    const files = typeof example === 'string' ? [['', example]] : Object.entries(example);
    const texts = files.map(([name, text]) => (name ? `    ${output.style('gray', `${name}:`)}\n` : '') + text.trimEnd().replace(/^(?=.)/gm, '    '));
    return `${output.style('bold', `${heading}:`)}\n\n${texts.join('\n\n')}`;
}
