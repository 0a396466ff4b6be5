import { diagnostic, type Code, type CodeValues, type Diagnostic, type Extras } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import type { Model } from '../model/model.js';

/** Says something of a rule's code about a place. */
export type Report<C extends Code> = (place: Place, values: CodeValues<C>, extras?: Extras) => void;

/** One code, and how to find what it is about in a model. */
export interface Rule {
    readonly code: Code;
    run(model: Model): readonly Diagnostic[];
}

/** A rule reads the model, which has the facts, and reports; words and severity stand in the catalogue. */
export function rule<C extends Code>(code: C, check: (model: Model, report: Report<C>) => void): Rule {
    return {
        code,
        run(model) {
            const found: Diagnostic[] = [];
            check(model, (place, values, extras) => found.push(diagnostic(code, place, values, extras)));
            return found;
        },
    };
}
