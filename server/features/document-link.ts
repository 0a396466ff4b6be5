import { GrammarUtils } from 'langium';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { SourceDocument } from '../../language/index.js';
import { rangeOf } from '../positions.js';
import type { ProjectTexts } from '../snapshot.js';

/** The addresses of official documents (`url "https://…"`), to be opened. Others than those of the web are left alone. */
export function documentLink(texts: ProjectTexts, document: SourceDocument): readonly DocumentLink[] {
    return texts.parsedOf(document).tree.statements.flatMap(statement => {
        if (statement.$type !== 'Directive') return [];
        return statement.items.flatMap(item => {
            const written = item.$type === 'Link' ? GrammarUtils.findNodeForProperty(item.$cstNode, 'text') : undefined;
            if (item.$type !== 'Link' || !written || !/^https?:\/\/[^\s/]/i.test(item.text)) return [];
            // Without the quotes.
            const place = { document, start: written.offset + 1, end: written.offset + 1 + item.text.length };
            return [{ range: rangeOf(place), target: item.text }];
        });
    });
}
