import type { Directive, Doctype, Model } from '../../model/model.js';
import type { Compilation } from '../compilation.js';
import type { Row, TablesOf } from '../compiled.js';
import { text, textOrNull } from '../texts.js';
import { endColumns, nameColumns } from './declared-columns.js';

type DirectiveTable = 'doctypes' | 'directives' | 'directiveIssuers' | 'directiveRelations';

/** Documents, who issued them and how they relate. */
export function directiveTables(model: Model, compilation: Compilation): TablesOf<DirectiveTable> {
    return {
        doctypes: model.doctypes.map(doctype => doctypeRow(doctype, compilation)),
        directives: model.directives.map(directive => directiveRow(directive, compilation)),
        directiveIssuers: model.directives.flatMap(directive => directive.issuers.map((issuer, index) => ({
            directiveId: compilation.id(directive),
            position: index + 1,
            organizationId: compilation.id(issuer),
        }))),
        directiveRelations: model.directives.flatMap(directive => directive.relations.map(relation => ({
            directiveId: compilation.id(directive),
            kind: relation.kind,
            targetId: compilation.id(relation.target),
        }))),
    };
}

function doctypeRow(doctype: Doctype, compilation: Compilation): Row<'doctypes'> {
    const id = compilation.id(doctype);
    compilation.comesFrom('doctypes', id, doctype.namePlace);
    return { id, ...nameColumns(doctype), ...endColumns(doctype) };
}

function directiveRow(directive: Directive, compilation: Compilation): Row<'directives'> {
    const id = compilation.id(directive);
    compilation.comesFrom('directives', id, directive.namePlace);
    return {
        id,
        name: text(directive.name),
        number: textOrNull(directive.number),
        doctypeId: compilation.idOrNull(directive.type),
        issued: directive.issued ?? null,
        issuerId: compilation.idOrNull(directive.issuers[0]),
        subject: textOrNull(directive.subject),
        url: textOrNull(directive.url),
        inForceFrom: directive.inForceFrom ?? null,
        inForceUntil: directive.inForceUntil ?? null,
        ...endColumns(directive),
    };
}
