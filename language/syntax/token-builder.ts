import { Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar, type GrammarAST } from 'langium';
import { keywords, spellingsOf, type Keyword } from './keywords.js';
import { foldWord } from './spelling.js';
import { statementWords } from './tokens.js';

/** A step in a keyword's words: what may follow, and the token if the words so far are a keyword. */
export interface KeywordStep {
    readonly next: Map<string, KeywordStep>;
    type?: TokenType;
}

/**
 * Makes the tokens of the grammar. Keywords get no pattern of their own: the lexer reads words as identifiers and joins them by
 * `firstWords`. Two categories say what may be a name: NAME takes identifiers and every keyword of one word, ID takes
 * identifiers and the keywords that the table calls free anywhere.
 */
export class AllotTokenBuilder extends DefaultTokenBuilder {
    /** The keywords by their first word, folded. */
    readonly firstWords = new Map<string, KeywordStep>();
    private readonly keywordByType = new Map<TokenType, Keyword>();
    private readonly table: ReadonlyMap<string, Keyword>;

    constructor(table: readonly Keyword[] = keywords) {
        super();
        this.table = new Map(table.map(keyword => [keyword.en, keyword]));
    }

    /** The keyword a token stands for, whichever way it is spelled. */
    keywordOf(type: TokenType): Keyword | undefined {
        return this.keywordByType.get(type);
    }

    override buildTokens(grammar: Grammar): TokenType[] {
        const tokens = super.buildTokens(grammar) as TokenType[];
        const id = tokenNamed(tokens, 'ID');
        const name = tokenNamed(tokens, 'NAME');
        id.CATEGORIES = [name];
        const words = tokens.filter(token => this.table.has(token.name));
        const unused = [...this.table.values()].filter(keyword => !words.some(token => token.name === keyword.en));
        if (unused.length) throw new Error(`The grammar has no keyword ${unused.map(keyword => `'${keyword.en}'`).join(', ')}.`);
        return [...tokens, ...words.flatMap(token => this.spell(token, this.table.get(token.name)!, id, name))];
    }

    protected override buildKeywordToken(
        keyword: GrammarAST.Keyword, terminalTokens: TokenType[], caseInsensitive: boolean,
    ): TokenType {
        if (!/^[a-z]/.test(keyword.value)) return super.buildKeywordToken(keyword, terminalTokens, caseInsensitive);
        if (!this.table.has(keyword.value)) throw new Error(`The table of keywords has no '${keyword.value}'.`);
        return { name: keyword.value, PATTERN: Lexer.NA };
    }

    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
        return terminal.name === 'NAME' ? { name: 'NAME', PATTERN: Lexer.NA } : super.buildTerminalToken(terminal);
    }

    /**
     * Enters the spellings of a keyword. Those of one word get a token type below the keyword's where only they are names: because
     * other spellings have several words, or because the word begins declarations, and is no name at the margin.
     */
    private spell(token: TokenType, keyword: Keyword, id: TokenType, name: TokenType): TokenType[] {
        const spellings = spellingsOf(keyword);
        const single = spellings.filter(spelling => !spelling.includes(' '));
        const category = keyword.name === 'anywhere' ? id : name;
        let type = token;
        if (single.length === spellings.length && !statementWords.has(keyword.en)) token.CATEGORIES = [category];
        else if (single.length) type = { name: `${token.name} (one word)`, PATTERN: Lexer.NA, CATEGORIES: [token, category] };
        for (const spelling of spellings) this.enter(spelling, single.includes(spelling) ? type : token, keyword);
        this.keywordByType.set(token, keyword).set(type, keyword);
        return type === token ? [] : [type];
    }

    private enter(spelling: string, type: TokenType, keyword: Keyword): void {
        let steps = this.firstWords;
        let step: KeywordStep | undefined;
        for (const word of spelling.split(' ').map(foldWord)) {
            step = steps.get(word);
            if (!step) steps.set(word, step = { next: new Map() });
            steps = step.next;
        }
        const taken = step!.type && this.keywordByType.get(step!.type);
        if (taken && taken !== keyword) throw new Error(`'${spelling}' means both '${taken.en}' and '${keyword.en}'.`);
        step!.type = type;
    }
}

function tokenNamed(tokens: readonly TokenType[], name: string): TokenType {
    const token = tokens.find(candidate => candidate.name === name);
    if (!token) throw new Error(`The grammar has no terminal ${name}.`);
    return token;
}
