import { SymbolKind } from 'vscode-languageserver-types';
import type { Declaration } from '../language/index.js';

/**
 * The sign by which editors show each kind of declaration: the protocol has only those of programming languages. Several of them look
 * the same in VS Code (namespaces, modules and objects; methods and functions), so of these only one is taken for what stands side by side.
 */
export const symbolKinds: { readonly [K in Declaration['kind']]: SymbolKind } = {
    level: SymbolKind.Enum,
    unit: SymbolKind.Class,
    organization: SymbolKind.Interface,
    role: SymbolKind.Interface,
    category: SymbolKind.Namespace,
    member: SymbolKind.EnumMember,
    measure: SymbolKind.Constant,
    indicator: SymbolKind.Variable,
    doctype: SymbolKind.Key,
    directive: SymbolKind.File,
    period: SymbolKind.Number,
    allocation: SymbolKind.Struct,
    deadline: SymbolKind.Event,
    task: SymbolKind.Method,
    report: SymbolKind.Object,
    calendar: SymbolKind.Package,
};

/** Those of what stands in declarations, and of successions, which declare nothing. */
export const innerKinds = {
    total: SymbolKind.Operator,
    split: SymbolKind.Array,
    row: SymbolKind.Field,
    succession: SymbolKind.TypeParameter,
    adjustment: SymbolKind.Property,
} as const;
