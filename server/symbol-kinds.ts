import { SymbolKind } from 'vscode-languageserver-types';
import type { Declaration } from '../language/index.js';

/** The sign by which editors show each kind of declaration: the protocol has only those of programming languages. */
export const symbolKinds: { readonly [K in Declaration['kind']]: SymbolKind } = {
    level: SymbolKind.Enum,
    unit: SymbolKind.Namespace,
    organization: SymbolKind.Class,
    role: SymbolKind.Interface,
    category: SymbolKind.Enum,
    member: SymbolKind.EnumMember,
    measure: SymbolKind.Constant,
    indicator: SymbolKind.Variable,
    doctype: SymbolKind.TypeParameter,
    directive: SymbolKind.File,
    period: SymbolKind.Event,
    allocation: SymbolKind.Struct,
    deadline: SymbolKind.Event,
    task: SymbolKind.Method,
    report: SymbolKind.Object,
};
