import { CstUtils, GrammarAST, AstUtils, type CstNode, type Grammar } from 'langium';

/** What may stand at a place of a text. */
export interface Expected {
    /** Keywords, signs and names of terminals, each with the grammar rule that asks for it, which decides its Vietnamese word. */
    readonly types: ReadonlyMap<string, string>;
    /** The text may end here. */
    readonly end: boolean;
}

/** What may stand at the beginning of a text. */
export function expectedFirst(grammar: Grammar): Expected {
    const types = new Map<string, string>();
    addFirst(grammar.rules.filter(GrammarAST.isParserRule).find(rule => rule.entry)!.definition, types);
    return { types, end: true };
}

/**
 * What may follow the token that ends before `offset`, by the concrete syntax in which it was read; undefined if it was skipped.
 * More exact than what a parser says, which only names the token it happened to ask for.
 */
export function expectedAfter(root: CstNode, offset: number): Expected | undefined {
    const leaf = CstUtils.findLeafNodeAtOffset(root, offset);
    if (!leaf?.grammarSource || leaf.hidden) return undefined;
    const types = new Map<string, string>();
    const end = addFollow(leaf.grammarSource, leaf.container, types);
    return { types, end };
}

/**
 * What a block may go on with after the item that ends before `offset`: less than `expectedAfter`, which also names what would
 * go on with the item itself.
 */
export function expectedInBlock(root: CstNode, offset: number): Expected | undefined {
    for (let node = CstUtils.findLeafNodeAtOffset(root, offset)?.container as CstNode | undefined; node; node = node.container) {
        const element = node.grammarSource;
        const assignment = element && AstUtils.getContainerOfType(element, GrammarAST.isAssignment);
        if (!element || assignment?.cardinality !== '*') continue;
        const types = new Map<string, string>();
        return { types, end: addFollow(element, node.container, types) };
    }
    return undefined;
}

/** Adds what may follow an element inside of a node; true if everything may end there. */
function addFollow(element: GrammarAST.AbstractElement, node: CstNode | undefined, types: Map<string, string>): boolean {
    if (!addRestOfRule(element, types)) return false;
    const rule = ruleOf(element);
    if (rule?.fragment) return fragmentCalls(rule, node).map(call => addFollow(call, node, types)).some(ended => ended);
    const caller = callerOf(node);
    return caller ? addFollow(caller.element, caller.node, types) : true;
}

/** Adds what may follow an element in its rule; true if the rule may end there. */
function addRestOfRule(element: GrammarAST.AbstractElement, types: Map<string, string>): boolean {
    for (let item = element; ; item = item.$container as GrammarAST.AbstractElement) {
        if (item.cardinality === '*' || item.cardinality === '+') addFirst(item, types);
        const parent = item.$container;
        if (GrammarAST.isGroup(parent)) {
            for (const sibling of parent.elements.slice(parent.elements.indexOf(item) + 1)) {
                addFirst(sibling, types);
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

/** The calls of a fragment in the rule of a node. */
function fragmentCalls(fragment: GrammarAST.ParserRule, node: CstNode | undefined): readonly GrammarAST.AbstractElement[] {
    const grammar = AstUtils.getContainerOfType(fragment, GrammarAST.isGrammar)!;
    const calls = AstUtils.streamAllContents(grammar).filter(GrammarAST.isRuleCall).filter(call => call.rule.ref === fragment).toArray();
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
function addFirst(element: GrammarAST.AbstractElement, types: Map<string, string>): void {
    if (GrammarAST.isKeyword(element)) add(element.value, element, types);
    else if (GrammarAST.isAssignment(element)) addFirst(element.terminal, types);
    else if (GrammarAST.isCrossReference(element)) addFirst(element.terminal!, types);
    else if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref;
        if (GrammarAST.isParserRule(rule)) addFirst(rule.definition, types);
        else if (rule) add(rule.name, element, types);
    } else if (GrammarAST.isAlternatives(element)) element.elements.forEach(alternative => addFirst(alternative, types));
    else if (GrammarAST.isGroup(element)) {
        for (const part of element.elements) {
            addFirst(part, types);
            if (!mayBeEmpty(part)) return;
        }
    }
}

function add(type: string, element: GrammarAST.AbstractElement, types: Map<string, string>): void {
    if (!types.has(type)) types.set(type, ruleOf(element)?.name ?? '');
}

function mayBeEmpty(element: GrammarAST.AbstractElement): boolean {
    if (element.cardinality === '*' || element.cardinality === '?' || GrammarAST.isAction(element)) return true;
    if (GrammarAST.isGroup(element)) return element.elements.every(mayBeEmpty);
    return GrammarAST.isAlternatives(element) && element.elements.some(mayBeEmpty);
}
