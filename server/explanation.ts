import { type Catalogue, catalogue, exampleIn, type ExampleProject, type MessageLanguage } from '../language/index.js';
import { explanationWords, severityWords } from './texts/explanation.js';

/** A longer line is no example to read; what it shows is clear from its beginning. */
const longestLine = 160;

/** What a code means, with a wrong and a right example, in Markdown; undefined for what is no code. */
export function explanation(code: string, language: MessageLanguage): string | undefined {
    if (!Object.hasOwn(catalogue, code)) return undefined;
    const { severity, title, doc, example } = (catalogue as Catalogue)[code];
    return [
        `# ${title[language]}`,
        `\`${code}\` · ${severityWords[severity][language]}`,
        doc[language],
        `## ${explanationWords.bad[language]}`,
        exampleText(exampleIn(example.bad, language)),
        `## ${explanationWords.good[language]}`,
        exampleText(exampleIn(example.good, language)),
    ].join('\n\n') + '\n';
}

function exampleText(example: ExampleProject): string {
    const files = typeof example === 'string' ? [['', example]] : Object.entries(example);
    return files.map(([name, text]) => (name ? `\`${name}\`\n\n` : '') + fenced(/\.(yaml|csv)$/.exec(name)?.[1] ?? 'allot', text)).join('\n\n');
}

function fenced(language: string, text: string): string {
    const lines = text.trimEnd().split('\n').map(line => line.length > longestLine ? `${line.slice(0, longestLine)} …` : line);
    return ['```' + language, ...lines, '```'].join('\n');
}
