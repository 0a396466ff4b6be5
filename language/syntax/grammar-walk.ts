import type { TokenType } from 'chevrotain';
import { AstUtils, GrammarAST, type Grammar } from 'langium';

/** What of the grammar is still to come at a place of a text, the innermost first. A state never changes. */
export interface GrammarState {
    readonly element: GrammarAST.AbstractElement;
    /** The element stands here once: whether it may be left out or come again is decided. */
    readonly chosen: boolean;
    readonly then: GrammarState | undefined;
}

/** What a token can stand for: its keyword, sign or terminal, and the names of its categories. */
export type TokenNames = ReadonlySet<string>;

/** What an element can begin with, and whether it can be left out. */
interface First {
    readonly names: ReadonlySet<string>;
    readonly empty: boolean;
}

const firsts = new WeakMap<GrammarAST.AbstractElement, First>();

const names = new WeakMap<TokenType, TokenNames>();

/** What a token of a type can stand for. */
export function namesOf(type: TokenType): TokenNames {
    let found = names.get(type);
    if (!found) names.set(type, found = new Set(withCategories(type)));
    return found;
}

function withCategories(type: TokenType): readonly string[] {
    return [type.name, ...(type.CATEGORIES ?? []).flatMap(withCategories)];
}

/** What can stand first in the block of a rule. */
export function startsOfBlock(grammar: Grammar, rule: string): TokenNames {
    const parser = grammar.rules.filter(GrammarAST.isParserRule).find(one => one.name === rule);
    const brace = parser && AstUtils.streamAllContents(parser).filter(GrammarAST.isKeyword).find(keyword => keyword.value === '{');
    const block = (brace?.$container as GrammarAST.Group | undefined)?.elements ?? [];
    const [items] = block.slice(block.findIndex(part => part === brace) + 1);
    return items ? firstOf(items).names : new Set();
}

/** The state before a text. */
export function beforeText(grammar: Grammar): GrammarState {
    return state(grammar.rules.filter(GrammarAST.isParserRule).find(rule => rule.entry)!.definition, undefined);
}

/**
 * The state behind a token; undefined if it cannot stand there. The grammar decides by one token, so there is one state at most. Unlike
 * the parser this can ask without consequences what would be if a token were another one.
 */
export function afterToken(before: GrammarState | undefined, token: TokenNames): GrammarState | undefined {
    let at = before;
    while (at) {
        const { element, chosen, then } = at;
        if (!chosen && element.cardinality) {
            if (fits(element, token)) at = { element, chosen: true, then: element.cardinality === '?' ? then : at };
            else at = then;
        } else if (GrammarAST.isKeyword(element)) return token.has(element.value) ? then : undefined;
        else if (GrammarAST.isRuleCall(element) && !GrammarAST.isParserRule(element.rule.ref)) return token.has(element.rule.$refText) ? then : undefined;
        else at = inside(element, token, then);
    }
    return undefined;
}

/** The state that takes the place of an element with parts. */
function inside(element: GrammarAST.AbstractElement, token: TokenNames, then: GrammarState | undefined): GrammarState | undefined {
    if (GrammarAST.isRuleCall(element)) return state((element.rule.ref as GrammarAST.ParserRule).definition, then);
    if (GrammarAST.isAssignment(element)) return state(element.terminal, then);
    if (GrammarAST.isCrossReference(element)) return state(element.terminal!, then);
    if (GrammarAST.isGroup(element)) return element.elements.reduceRight((next, part) => state(part, next), then);
    if (!GrammarAST.isAlternatives(element)) return then;
    const taken = element.elements.find(part => fits(part, token)) ?? element.elements.find(part => firstOf(part).empty);
    return taken && state(taken, then);
}

function state(element: GrammarAST.AbstractElement, then: GrammarState | undefined): GrammarState {
    return { element, chosen: false, then };
}

function fits(element: GrammarAST.AbstractElement, token: TokenNames): boolean {
    const { names } = firstOf(element);
    for (const name of token) if (names.has(name)) return true;
    return false;
}

function firstOf(element: GrammarAST.AbstractElement): First {
    let first = firsts.get(element);
    if (!first) {
        const { names, empty } = firstInside(element);
        firsts.set(element, first = { names, empty: empty || element.cardinality === '*' || element.cardinality === '?' });
    }
    return first;
}

function firstInside(element: GrammarAST.AbstractElement): First {
    if (GrammarAST.isKeyword(element)) return { names: new Set([element.value]), empty: false };
    if (GrammarAST.isAssignment(element)) return firstOf(element.terminal);
    if (GrammarAST.isCrossReference(element)) return firstOf(element.terminal!);
    if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref;
        return GrammarAST.isParserRule(rule) ? firstOf(rule.definition) : { names: new Set([element.rule.$refText]), empty: false };
    }
    if (GrammarAST.isAlternatives(element)) {
        const parts = element.elements.map(firstOf);
        return { names: new Set(parts.flatMap(part => [...part.names])), empty: parts.some(part => part.empty) };
    }
    return GrammarAST.isGroup(element) ? firstOfParts(element.elements) : { names: new Set(), empty: true };
}

/** Only the parts up to the first that must stand are looked at: those behind it may hold the group itself. */
function firstOfParts(parts: readonly GrammarAST.AbstractElement[]): First {
    const names: string[] = [];
    for (const part of parts) {
        const first = firstOf(part);
        names.push(...first.names);
        if (!first.empty) return { names: new Set(names), empty: false };
    }
    return { names: new Set(names), empty: true };
}
