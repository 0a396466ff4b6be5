import type { IToken } from 'chevrotain';
import type { Localized } from '../../diagnostics/definition.js';
import { diagnostic, fix, type Fix } from '../../diagnostics/diagnostic.js';
import type { PlaceMaker } from '../finding.js';
import { keywordOf, writtenKeyword, type KeywordLanguage } from '../keywords.js';
import type { Mistake } from '../mistake.js';
import type { Repair } from '../repair.js';
import { beginsLine, endOf, missingToken, retyped, type KindOf } from '../tokens.js';
import { indentAt, lineEndOf } from '../written-words.js';

/** A row of a succession as its tokens, without the figures that stand in it. */
interface Row {
    readonly first: number;
    readonly end: number;
    readonly units: readonly (readonly IToken[])[];
    readonly arrow: IToken;
    /** What stands behind the arrow between commas. */
    readonly targets: readonly (readonly IToken[])[];
}

/** `A + B -> C`, `A 700 -> C 700`: each unit that ends has a row of its own, and what its successors get is no figure. */
export function successionRow({ reading, token, previous, index, expected, rules, kindOf }: Mistake): Repair | undefined {
    const { text, tokens, lexer } = reading;
    if (!rules.includes('SuccessionRow')) return undefined;
    const isBefore = token !== undefined && expected.types.has('->') && (joins.has(kindOf(token.tokenType)) || token.tokenType.name === 'NUMBER');
    const isBehind = expected.types.has('%') && previous?.tokenType.name === 'NUMBER';
    const at = isBefore ? index : isBehind ? index - 1 : undefined;
    const row = at === undefined ? undefined : rowAround(tokens, at, kindOf);
    if (!row) return undefined;
    const extent = row.targets.length === 1 ? 'whole' : 'part';
    const word = writtenKeyword(keywordOf(extent)!, languageAt(tokens, index, kindOf), 'SuccessionPart');
    const bare = row.targets.map(isName);
    const right = row.targets.map((target, i) => textOf(text, target) + (bare[i] ? ` ${word}` : '')).join(', ');
    const written = row.units.map(unit => `${textOf(text, unit)} -> ${right}`);
    const comma = lexer.typeOf(',');
    const meant = row.targets.flatMap((target, i) => [
        ...i > 0 ? [missingToken(comma, row.targets[i - 1].at(-1)!)] : [], ...target,
        // It has the place of the name before it: a token without a place is no value.
        ...bare[i] ? [{ ...retyped(target.at(-1)!, lexer.typeOf(extent)), image: word }] : [],
    ]);
    const [start, end] = [tokens[row.first].startOffset, endOf(tokens[row.end - 1])];
    const isOne = row.units.length === 1;
    const [from, to] = isOne ? [tokens[at!].startOffset, endOf(tokens[at!])] : [start, endOf(row.units.at(-1)!.at(-1)!)];
    const mend = (place: PlaceMaker): Fix => fix('write-instead', { text: written.join('; ') }, [
        { place: place(start, end), text: written.join(lineEndOf(text) + indentAt(text, start)) },
    ]);
    return {
        finding: {
            start: from, end: to,
            report: place => diagnostic('syntax-error', place(from, to), {
                found: `"${text.slice(from, to).replace(/\s+/g, ' ')}"`, expected: isOne ? noFigures : ownRows,
            }, { fixes: [mend(place)] }),
        },
        first: row.first, end: row.end, tokens: row.units.flatMap(unit => [...unit, row.arrow, ...meant]),
    };
}

const joins: ReadonlySet<string> = new Set(['+', ',', 'and']);
const commas: ReadonlySet<string> = new Set([',']);

const ownRows: Localized = {
    en: 'each unit that ends stands before the arrow in a row of its own', vi: 'trước mũi tên mỗi đơn vị kết thúc ghi một dòng riêng',
};
const noFigures: Localized = {
    en: 'a succession has no figures; it says how much passes on: "whole", a percentage, "rest" or "part"',
    vi: 'kế thừa không ghi số liệu mà ghi phần được nhận: "toàn bộ", tỷ lệ phần trăm, "phần còn lại" hoặc "một phần"',
};

/** Tokens as they are written, with one blank where there are any. */
function textOf(text: string, tokens: readonly IToken[]): string {
    return tokens.map((token, i) => {
        const isApart = i > 0 && token.image !== ',' && /\s/.test(text[token.startOffset - 1]);
        return (isApart ? ' ' : '') + text.slice(token.startOffset, endOf(token));
    }).join('');
}

function languageAt(tokens: readonly IToken[], index: number, kindOf: KindOf): KeywordLanguage {
    for (let i = index; i >= 0; i--) if (kindOf(tokens[i].tokenType) === 'succession') return tokens[i].image === 'succession' ? 'en' : 'vi';
    return 'vi';
}

function rowAround(tokens: readonly IToken[], index: number, kindOf: KindOf): Row | undefined {
    const kindAt = (i: number): string => kindOf(tokens[i].tokenType);
    let first = index;
    while (first > 0 && !beginsLine(tokens, first) && !/^[{}]$/.test(kindAt(first - 1))) first--;
    let end = index;
    while (tokens[end] && (!beginsLine(tokens, end) || end === index) && !/^[{}]$/.test(kindAt(end))) end++;
    const arrows = tokens.slice(first, end).filter(({ tokenType }) => kindOf(tokenType) === '->');
    if (arrows.length !== 1) return undefined;
    const arrow = tokens.indexOf(arrows[0], first);
    const [units, targets] = [partsOf(tokens.slice(first, arrow), joins, kindOf), partsOf(tokens.slice(arrow + 1, end), commas, kindOf)];
    if (!units.every(isName) || targets.some(target => !target.length)) return undefined;
    return { first, end, units, arrow: tokens[arrow], targets };
}

/** What stands between the signs or words that join, without figures; percentages are none. */
function partsOf(tokens: readonly IToken[], separators: ReadonlySet<string>, kindOf: KindOf): readonly (readonly IToken[])[] {
    const parts: IToken[][] = [[]];
    tokens.forEach((token, i) => {
        if (separators.has(kindOf(token.tokenType))) parts.push([]);
        else if (token.tokenType.name !== 'NUMBER' || tokens[i + 1]?.image === '%') parts.at(-1)!.push(token);
    });
    return parts;
}

/** Whether tokens are a name, or a path of names. */
function isName(tokens: readonly IToken[]): boolean {
    return tokens.length % 2 === 1 && tokens.every(({ image, tokenType }, i) => (i % 2 === 1 ? image === '.' : /^(?:ID|STRING)$/.test(tokenType.name)));
}
