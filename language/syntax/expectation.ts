import type { IToken, TokenType } from 'chevrotain';
import { AbstractParserErrorMessageProvider } from 'langium';

/**
 * Gives parser errors a message that programs read: the names of the token types that may stand there, as JSON. Words for users
 * are made later (`wording.ts`), in their language and with what else the rule allows.
 */
export class ExpectationProvider extends AbstractParserErrorMessageProvider {
    override buildMismatchTokenMessage({ expected }: { expected: TokenType }): string {
        return JSON.stringify([expected.name]);
    }

    override buildNotAllInputParsedMessage(_: { firstRedundant: IToken }): string {
        return '[]';
    }

    override buildNoViableAltMessage({ expectedPathsPerAlt }: { expectedPathsPerAlt: TokenType[][][] }): string {
        return JSON.stringify([...new Set(expectedPathsPerAlt.flat().map(path => path[0]?.name ?? ''))]);
    }

    override buildEarlyExitMessage({ expectedIterationPaths }: { expectedIterationPaths: TokenType[][] }): string {
        return JSON.stringify([...new Set(expectedIterationPaths.map(path => path[0]?.name ?? ''))]);
    }
}

/** The names of the token types a parser error expected. */
export function expectedTypes(error: { readonly message: string }): readonly string[] {
    return JSON.parse(error.message) as readonly string[];
}
