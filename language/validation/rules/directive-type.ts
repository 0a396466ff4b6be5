import { fix, related } from '../../diagnostics/diagnostic.js';
import { symbolOf } from '../../model/directive-number.js';
import type { Doctype } from '../../model/model.js';
import { rule } from '../rule.js';

/** A number whose symbol is that of another type of document than the one declared. */
export const directiveType = rule('directive-type', (model, report) => {
    const types = new Map(model.doctypes.map(type => [type.name, type]));
    const names = new Set<string>();
    for (const directive of model.directives) {
        const { number, numberPlace, type, typePlace, name } = directive;
        // A document that is declared again is one mistake, which is told already.
        if (names.has(name)) continue;
        names.add(name);
        if (!number || !numberPlace || !type) continue;
        const symbol = symbolOf(number);
        const said = symbol === undefined ? undefined : types.get(symbol);
        if (!said || said === type || isSame(said, type)) continue;
        report(numberPlace, { number, found: wordsOf(said), directive: directive.name, declared: wordsOf(type) }, {
            related: [related(type.namePlace, 'declared-here', { name: type.name })],
            fixes: typePlace ? [fix('write-instead', { text: said.name }, [{ place: typePlace, text: said.name }])] : [],
        });
    }
});

/** Whether two declarations are of one type: the same name or official name, declared twice. */
function isSame(a: Doctype, b: Doctype): boolean {
    return a.name === b.name || (a.title !== undefined && a.title.toLowerCase() === b.title?.toLowerCase());
}

function wordsOf(type: Doctype): string {
    return type.title ? `${type.name} (${type.title})` : type.name;
}
