import { CstUtils, GrammarAST, AstUtils, type CstNode, type Grammar } from 'langium';

/** What may stand at a place of a text. */
export interface Expected {
    /** Keywords, signs and names of terminals, each with the grammar rule that asks for it, which decides its Vietnamese word. */
    readonly types: ReadonlyMap<string, string>;
    /** The text may end here. */
    readonly end: boolean;
}

/** What may stand at a place of a text, with the names that may. */
export interface ExpectedNames extends Expected {
    /** The references that may begin, by rule and property: `Row.label`. */
    readonly references: ReadonlyMap<string, ExpectedReference>;
}

/** A name that may stand at a place and refers to a declaration. */
export interface ExpectedReference {
    /** The grammar rule in which it stands. */
    readonly rule: string;
    /** The property that holds it. */
    readonly property: string;
    /** What it refers to, as the grammar names it: `Level`, `Indicator`, or `Named` where that depends on more. */
    readonly type: string;
    /** Something else can stand there too (a row's label): a keyword means itself and is no name. */
    readonly isLabel: boolean;
}

/** What is collected while the grammar is walked. */
interface Found {
    readonly types: Map<string, string>;
    readonly references: Map<string, ExpectedReference>;
}

/** What may stand at the beginning of a text. */
export function expectedFirst(grammar: Grammar): ExpectedNames {
    const found = nothing();
    addFirst(grammar.rules.filter(GrammarAST.isParserRule).find(rule => rule.entry)!.definition, found);
    return { ...found, end: true };
}

/**
 * What may follow the token that ends before `offset`, by the concrete syntax in which it was read; undefined if it was skipped.
 * More exact than what a parser says, which only names the token it happened to ask for.
 */
export function expectedAfter(root: CstNode, offset: number): ExpectedNames | undefined {
    const leaf = CstUtils.findLeafNodeAtOffset(root, offset);
    if (!leaf?.grammarSource || leaf.hidden) return undefined;
    const found = nothing();
    const end = addFollow(leaf.grammarSource, leaf.container, found);
    return { ...found, end };
}

/**
 * What a block may go on with after the item that ends before `offset`: less than `expectedAfter`, which also names what would
 * go on with the item itself.
 */
export function expectedInBlock(root: CstNode, offset: number): ExpectedNames | undefined {
    for (let node = CstUtils.findLeafNodeAtOffset(root, offset)?.container as CstNode | undefined; node; node = node.container) {
        const element = node.grammarSource;
        const assignment = element && AstUtils.getContainerOfType(element, GrammarAST.isAssignment);
        if (!element || assignment?.cardinality !== '*') continue;
        const found = nothing();
        return { end: addFollow(element, node.container, found), ...found };
    }
    return undefined;
}

function nothing(): Found {
    return { types: new Map(), references: new Map() };
}

/** Adds what may follow an element inside of a node; true if everything may end there. */
function addFollow(element: GrammarAST.AbstractElement, node: CstNode | undefined, found: Found): boolean {
    if (!addRestOfRule(element, found)) return false;
    const rule = ruleOf(element);
    if (rule?.fragment) return fragmentCalls(rule, node).map(call => addFollow(call, node, found)).some(ended => ended);
    const caller = callerOf(node);
    return caller ? addFollow(caller.element, caller.node, found) : true;
}

/** Adds what may follow an element in its rule; true if the rule may end there. */
function addRestOfRule(element: GrammarAST.AbstractElement, found: Found): boolean {
    for (let item = element; ; item = item.$container as GrammarAST.AbstractElement) {
        if (item.cardinality === '*' || item.cardinality === '+') addFirst(item, found);
        const parent = item.$container;
        if (GrammarAST.isGroup(parent)) {
            for (const sibling of parent.elements.slice(parent.elements.indexOf(item) + 1)) {
                addFirst(sibling, found);
                if (!mayBeEmpty(sibling)) return false;
            }
        }
        if (!GrammarAST.isAbstractElement(parent)) return true;
    }
}

/** The element that called the rule of a node, and the node in which it stands. Nodes of actions (`{infer Binary.left=current}`) are called by none. */
function callerOf(node: CstNode | undefined): { element: GrammarAST.AbstractElement; node: CstNode | undefined } | undefined {
    for (let at = node; at; at = at.container) {
        if (at.grammarSource && !GrammarAST.isAction(at.grammarSource)) return { element: at.grammarSource, node: at.container };
    }
    return undefined;
}

const callsOfFragments = new WeakMap<GrammarAST.ParserRule, readonly GrammarAST.RuleCall[]>();

/** All calls of a fragment, looked for once: thousands of mistakes ask for them. */
function callsOf(fragment: GrammarAST.ParserRule): readonly GrammarAST.RuleCall[] {
    let calls = callsOfFragments.get(fragment);
    if (!calls) {
        const grammar = AstUtils.getContainerOfType(fragment, GrammarAST.isGrammar)!;
        calls = AstUtils.streamAllContents(grammar).filter(GrammarAST.isRuleCall).filter(call => call.rule.ref === fragment).toArray();
        callsOfFragments.set(fragment, calls);
    }
    return calls;
}

/** The calls of a fragment in the rule of a node. */
function fragmentCalls(fragment: GrammarAST.ParserRule, node: CstNode | undefined): readonly GrammarAST.AbstractElement[] {
    const calls = callsOf(fragment);
    const rule = calledRule(callerOf(node)?.element);
    const inside = calls.filter(call => ruleOf(call) === rule);
    return inside.length ? inside : calls;
}

function calledRule(element: GrammarAST.AbstractElement | undefined): GrammarAST.AbstractRule | undefined {
    if (GrammarAST.isRuleCall(element)) return element.rule.ref;
    return undefined;
}

function ruleOf(element: GrammarAST.AbstractElement): GrammarAST.ParserRule | undefined {
    return AstUtils.getContainerOfType(element, GrammarAST.isParserRule);
}

/** Adds what an element can begin with. */
function addFirst(element: GrammarAST.AbstractElement, found: Found): void {
    if (GrammarAST.isKeyword(element)) add(element.value, element, found);
    else if (GrammarAST.isAssignment(element)) addFirst(element.terminal, found);
    else if (GrammarAST.isCrossReference(element)) {
        addReference(element, found);
        addFirst(element.terminal!, found);
    } else if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref;
        if (GrammarAST.isParserRule(rule)) addFirst(rule.definition, found);
        else if (rule) add(rule.name, element, found);
    } else if (GrammarAST.isAlternatives(element)) element.elements.forEach(alternative => addFirst(alternative, found));
    else if (GrammarAST.isGroup(element)) {
        for (const part of element.elements) {
            addFirst(part, found);
            if (!mayBeEmpty(part)) return;
        }
    }
}

function add(type: string, element: GrammarAST.AbstractElement, found: Found): void {
    if (!found.types.has(type)) found.types.set(type, ruleOf(element)?.name ?? '');
}

function addReference(element: GrammarAST.CrossReference, found: Found): void {
    const [rule, property] = [ruleOf(element)?.name ?? '', AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature ?? ''];
    const isLabel = GrammarAST.isRuleCall(element.terminal) && element.terminal.rule.$refText === 'LabelRef';
    found.references.set(`${rule}.${property}`, { rule, property, type: element.type.$refText, isLabel });
}

function mayBeEmpty(element: GrammarAST.AbstractElement): boolean {
    if (element.cardinality === '*' || element.cardinality === '?' || GrammarAST.isAction(element)) return true;
    if (GrammarAST.isGroup(element)) return element.elements.every(mayBeEmpty);
    return GrammarAST.isAlternatives(element) && element.elements.some(mayBeEmpty);
}
