import type { IToken } from 'chevrotain';
import type { Localized } from '../diagnostics/definition.js';
import { diagnostic, fix } from '../diagnostics/diagnostic.js';
import type { Finding } from './finding.js';
import type { AllotLexer } from './lexer.js';
import { endOf } from './tokens.js';

/** `rows from phu-luc.csv`: the name of a file without quotes. Which files a text names is known by their quotes, so its rows are left out as unread. */
export function withoutUnquotedFiles(text: string, tokens: IToken[], lexer: AllotLexer, findings: Finding[]): IToken[] {
    if (!/\.csv(?![\p{L}0-9"])/iu.test(text)) return tokens;
    const result: IToken[] = [];
    for (let i = 0; i < tokens.length; i++) {
        const name = lexer.kindOf(tokens[i].tokenType) === 'rows from' ? /^([ \t]*)([^\s"{},;]+\.csv)(?![^\s{},;])/i.exec(text.slice(endOf(tokens[i]))) : null;
        if (!name) {
            result.push(tokens[i]);
            continue;
        }
        const start = endOf(tokens[i]) + name[1].length;
        const end = start + name[2].length;
        findings.push(fileFinding(start, end, name[2]));
        while (tokens[i + 1] && tokens[i + 1].startOffset < end) i++;
        if (tokens[i + 1] && lexer.kindOf(tokens[i + 1].tokenType) === 'numbers') i += tokens[i + 2]?.startLine === tokens[i + 1].startLine ? 2 : 1;
    }
    return result;
}

function fileFinding(start: number, end: number, name: string): Finding {
    const written = `"${name}"`;
    return {
        start, end, unread: true,
        report: place => diagnostic('syntax-error', place(start, end), { found: name, expected: inQuotes }, {
            fixes: [fix('write-instead', { text: written }, [{ place: place(start, end), text: written }])],
        }),
    };
}

const inQuotes: Localized = { en: 'the name of a file stands in quotes', vi: 'tên tệp phải đặt trong dấu ngoặc kép' };
