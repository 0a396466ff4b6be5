import {
    createDefaultCoreModule, createDefaultSharedCoreModule, createParser, EmptyFileSystem, inject, MultiMap,
    type LangiumCoreServices, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices, type ScopeComputation,
} from 'langium';
import { AllotGeneratedModule, AllotGeneratedSharedModule } from './generated/module.js';
import { AllotLexer } from './syntax/lexer.js';
import { PlainLinker } from './syntax/linker.js';
import { AllotParser } from './syntax/parser.js';
import { ExpectationProvider } from './syntax/expectation.js';
import { AllotTokenBuilder } from './syntax/token-builder.js';
import { AllotValueConverter } from './syntax/value-converter.js';

/** The services of Allot without an editor. */
export interface AllotServices {
    readonly services: LangiumCoreServices;
    readonly lexer: AllotLexer;
    readonly parser: AllotParser;
}

/** Which class provides which service. */
export const AllotModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        TokenBuilder: () => new AllotTokenBuilder(),
        Lexer: services => new AllotLexer(services),
        ValueConverter: () => new AllotValueConverter(),
        ParserErrorMessageProvider: () => new ExpectationProvider(),
        LangiumParser: services => createAllotParser(services),
    },
    references: {
        Linker: services => new PlainLinker(services),
        ScopeComputation: () => noScopes,
    },
};

/** Nothing is offered to Langium's scopes: `references/` has tables of its own. */
const noScopes: ScopeComputation = {
    collectExportedSymbols: async () => [],
    collectLocalSymbols: async () => new MultiMap(),
};

let created: AllotServices | undefined;

/** The services without an editor, made once, when they are first needed: building the parser takes a moment. */
export function allotServices(): AllotServices {
    return created ??= createAllotServices();
}

function createAllotServices(): AllotServices {
    const shared: LangiumSharedCoreServices = inject(createDefaultSharedCoreModule(EmptyFileSystem), AllotGeneratedSharedModule);
    const services = inject(createDefaultCoreModule({ shared }), AllotGeneratedModule, AllotModule);
    shared.ServiceRegistry.register(services);
    return { services, lexer: services.parser.Lexer as AllotLexer, parser: services.parser.LangiumParser as AllotParser };
}

function createAllotParser(services: LangiumCoreServices): AllotParser {
    const parser = new AllotParser(services);
    createParser(services.Grammar, parser, services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}
