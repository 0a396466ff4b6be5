import { type Declaration, type IsoDate, type Localized, type Part, partName, type Place, type Unit } from '../../language/index.js';
import { escapeMarkdown } from '../markdown.js';
import type { Snapshot } from '../snapshot.js';
import { hoverWords } from '../texts/hover.js';

/** How many names of a list are shown. */
const listLimit = 12;

/** What every hover needs: the project, and how it says things in the user's language. Everything it gives is Markdown. */
export class HoverContext {
    /** @param today the day on which something is in force, or not */
    constructor(readonly snapshot: Snapshot, readonly today: IsoDate) {}

    say(text: Localized): string {
        return text[this.snapshot.language];
    }

    word(word: keyof typeof hoverWords): string {
        return this.say(hoverWords[word]);
    }

    /** A row by its label, `others` and the like by the word in the user's language. */
    partName(part: Part): string {
        return escapeMarkdown(this.say(partName(part)));
    }

    /** A name with the official one behind it, leading to its declaration where that stands in a file. */
    nameOf(declaration: Declaration): string {
        return this.linked(declaration.name, declaration.namePlace) + (declaration.title ? ` ${escapeMarkdown(`“${declaration.title}”`)}` : '');
    }

    /** A list of names, the first of many. Undefined where there are none. */
    names(declarations: readonly Declaration[]): string | undefined {
        if (!declarations.length) return undefined;
        const shown = declarations.slice(0, listLimit).map(one => this.nameOf(one)).join(', ');
        const hidden = declarations.length - listLimit;
        return hidden > 0 ? `${shown} … (+${hidden} ${this.word('more')})` : shown;
    }

    /** A text that leads to a place; only the text where the place stands in no file. */
    linked(text: string, { document, start }: Place): string {
        const uri = this.snapshot.uriOf(document);
        const shown = escapeMarkdown(text);
        return uri === undefined ? shown : `[${shown}](<${uri}#L${document.positionAt(start).line + 1}>)`;
    }

    /** Days from the first to the last, both included. Undefined where neither is known. */
    days({ first, last }: Unit['life']): string | undefined {
        if (first && last) return first === last ? first : `${first} – ${last}`;
        if (first) return `${this.word('from')} ${first}`;
        return last && `${this.word('until')} ${last}`;
    }
}
