import { AstUtils, DefaultValueConverter, GrammarAST, type CstNode } from 'langium';
import { quotedPart } from './path.js';

/** Turns tokens into values: texts lose their quotes, names and texts are in NFC, references keep the quotes of their parts. */
export class AllotValueConverter extends DefaultValueConverter {
    private readonly inPath = new Map<GrammarAST.AbstractElement, boolean>();

    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): string {
        switch (rule.name) {
            case 'STRING': return this.standsInPath(cstNode) ? quotedPart(withoutQuotes(input)) : withoutQuotes(input);
            case 'ID': case 'NAME': return composed(input);
            case 'Arrow': return '->';
            default: return input;
        }
    }

    private standsInPath(cstNode: CstNode): boolean {
        const feature = cstNode.grammarSource!;
        let found = this.inPath.get(feature);
        if (found === undefined) {
            const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)?.name;
            this.inPath.set(feature, found = rule === 'Ref' || rule === 'LabelRef');
        }
        return found;
    }
}

/** The text between quotation marks, straight or curly; the last one may be missing. In NFC, without blanks at its ends. */
export function withoutQuotes(written: string): string {
    return composed(written.slice(1, isClosed(written) ? -1 : undefined).trim());
}

/** Whether a text in quotes has its closing one. */
export function isClosed(written: string): boolean {
    return written.length > 1 && (written[0] === '"' ? written.endsWith('"') : /[\u201C\u201D\u201F]$/.test(written));
}

function composed(text: string): string {
    // eslint-disable-next-line no-control-regex
    return /[^\x00-\x7f]/.test(text) ? text.normalize('NFC') : text;
}
