import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';
import { diagnostic, fix, type Fix } from '../diagnostics/diagnostic.js';
import type { Finding, PlaceMaker } from './finding.js';
import { lookAlikes, withRealD } from './spelling.js';
import { endOf } from './tokens.js';
import { isClosed } from './value-converter.js';

/** What is wrong with single characters: unclosed texts and comments, unknown signs, letters that look alike or are decomposed. */
export function characterFindings(text: string, tokens: readonly IToken[], read: LexerResult): readonly Finding[] {
    return [
        ...read.errors.map(error => unknownCharacter(text, error.offset, error.length)),
        ...tokens.filter(token => token.tokenType.name === 'STRING' && !isClosed(token.image)).map(unclosedText),
        ...read.hidden.filter(token => token.image.startsWith('/*') && (token.image.length < 4 || !token.image.endsWith('*/'))).map(unclosedComment),
        ...(/[\u00D0\u0189\u00F0\u0256]/.test(text) ? tokens.filter(hasLookAlike).map(lookAlike) : []),
        ...(/[\u2013\u2192\u201C-\u201F]/.test(text) ? tokens.flatMap(typographicSign) : []),
        ...notComposed(text, tokens),
    ];
}

function replacement(place: PlaceMaker, start: number, end: number, text: string, name = text): Fix {
    return fix('write-instead', { text: name }, [{ place: place(start, end), text }]);
}

/** Signs that add nothing to what they stand behind or before: without them the text is read as it is meant. */
const punctuation = /^[:;\u2022\u00B7]+/;

function unknownCharacter(text: string, start: number, length: number): Finding {
    const code = text.codePointAt(start)!;
    const character = String.fromCodePoint(code);
    const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const run = punctuation.exec(text.slice(start, start + length))?.[0] ?? '';
    const harmless = run.length === length;
    const betweenCells = character === ';' && /[0-9%?-]\s*$/.test(text.slice(Math.max(0, start - 20), start)) && /^[ \t]*[-+?0-9]/.test(text.slice(start + 1, start + 20));
    const fixes = (place: PlaceMaker): Fix[] => {
        if (betweenCells) return [replacement(place, start, start + 1, ',')];
        return harmless ? [fix('remove', { text: run }, [{ place: place(start, start + run.length), text: '' }])] : [];
    };
    return {
        start, end: start + length, ...harmless ? {} : { unreadable: true },
        report: place => diagnostic('unknown-character', place(start, start + character.length), { character, codePoint }, { fixes: fixes(place) }),
    };
}

/** A curly mark at the wrong end is the closing one that was meant; otherwise it belongs at the end of the line. */
function unclosedText(token: IToken): Finding {
    const start = token.startOffset;
    const curly = token.image.slice(1).search(/[\u201C\u201D\u201F]/);
    const mark = token.image.startsWith('"') ? '"' : '\u201D';
    const close = curly < 0 ? start + token.image.trimEnd().length : start + 1 + curly;
    return {
        start, end: close, unreadable: true,
        report: place => diagnostic('unclosed-text', place(start, close), { mark: { en: 'closing', vi: 'đóng' } }, {
            fixes: [fix('insert', { text: mark }, [{ place: place(close, curly < 0 ? close : close + 1), text: mark }])],
        }),
    };
}

/** It ends with its line, or with the last of the lines that begin with a star. */
function unclosedComment(token: IToken): Finding {
    const lines = /^.*(?:(?:\r\n|\r|\n)[ \t]*\*.*)*/.exec(token.image)![0];
    const end = token.startOffset + lines.trimEnd().length;
    return {
        start: token.startOffset, end: endOf(token), unreadable: true,
        report: place => diagnostic('unclosed-comment', place(token.startOffset, token.startOffset + 2), {}, {
            fixes: [fix('insert', { text: '*/' }, [{ place: place(end, end), text: ' */' }])],
        }),
    };
}

function hasLookAlike(token: IToken): boolean {
    return /[\u00D0\u0189\u00F0\u0256]/.test(token.image);
}

function lookAlike(token: IToken): Finding {
    const [start, end] = [token.startOffset, endOf(token)];
    const letter = [...token.image].find(candidate => candidate in lookAlikes)!;
    const meant = withRealD(token.image);
    return {
        start, end,
        report: place => diagnostic('look-alike-letter', place(start, end), {
            name: token.image, letter, codePoint: `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
        }, { fixes: [replacement(place, start, end, meant)] }),
    };
}

const plainSigns: { readonly [type: string]: string } = { '-': '-', '..': '..', '->': '->', NUMBER: '-' };

function typographicSign(token: IToken): readonly Finding[] {
    const { image, startOffset: start } = token;
    if (token.tokenType.name === 'STRING' && /^[\u201C-\u201F]/.test(image)) return isClosed(image) ? curlyText(token) : [];
    const plain = /^[\u2013\u2192]/.test(image) ? plainSigns[token.tokenType.name] : undefined;
    if (plain === undefined) return [];
    return [{
        start, end: start + 1,
        report: place => diagnostic('typographic-sign', place(start, start + 1), { written: image[0], plain }, {
            fixes: [replacement(place, start, start + 1, plain)],
        }),
    }];
}

/** Curly quotation marks; a text that has straight ones inside keeps them. */
function curlyText({ image, startOffset: start, endOffset }: IToken): readonly Finding[] {
    const inside = image.slice(1, -1);
    if (inside.includes('"')) return [];
    const plain = `"${inside}"`;
    return [{
        start, end: endOffset! + 1,
        report: place => diagnostic('typographic-sign', place(start, endOffset! + 1), { written: image, plain }, {
            fixes: [replacement(place, start, endOffset! + 1, plain)],
        }),
    }];
}

/** One finding for the whole text, at the first decomposed name: its fix composes all of them. */
function notComposed(text: string, tokens: readonly IToken[]): readonly Finding[] {
    if (text === text.normalize('NFC')) return [];
    const decomposed = tokens.filter(token => /[\u0300-\u036F]/.test(token.image) && token.image !== token.image.normalize('NFC'));
    const first = decomposed[0];
    if (!first) return [];
    const composed = first.image.normalize('NFC');
    return [{
        start: first.startOffset, end: endOf(first),
        report: place => diagnostic('not-nfc', place(first.startOffset, endOf(first)), { name: composed, composed }, {
            fixes: [fix('write-instead', { text: composed }, decomposed.map(token => (
                { place: place(token.startOffset, endOf(token)), text: token.image.normalize('NFC') }
            )))],
        }),
    }];
}
