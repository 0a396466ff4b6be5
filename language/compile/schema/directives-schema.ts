import { choice, date, dateOrNull, integer, reference, referenceOrNull, table, text, textOrNull } from './columns.js';
import { declared, declaredEnd } from './shared-columns.js';

/** Documents and times. */
export const directiveTables = {
    doctypes: table('Types of documents.', {
        id: text('The name.'),
        ...declared,
        ...declaredEnd,
    }),
    periods: table('Every span of time that another table refers to.', {
        id: text('The name, or the span itself: `2023`, `2023-H1`, `2023-Q3`, `2023-09`, `2020..2025`, `2019-01-25..2019-06-30`.'),
        kind: choice(['year', 'half', 'quarter', 'month', 'day', 'span', 'named'],
            '`span`: any other stretch of days; `named`: declared with a name.'),
        start: date('The first day.'),
        end: date('The last day.'),
        title: textOrNull('The official name.'),
        directiveId: referenceOrNull('directives', 'The document that sets it, the first of several.'),
        ...declaredEnd,
    }),
    periodOrganizers: table('Who runs a named period.', {
        periodId: reference('periods', 'The period.'),
        position: integer('The order in which they are stated, from 1.', 1),
        organizationId: reference('organizations', 'The organisation.'),
    }),
    directives: table('Official documents.', {
        id: text('The name.'),
        name: declared.name,
        number: textOrNull('Number and symbol as written: `417/QĐ-UBND`.'),
        doctypeId: referenceOrNull('doctypes', 'Its type.'),
        issued: dateOrNull('The date of issue.'),
        issuerId: referenceOrNull('organizations', 'Who issued it, the first of several.'),
        subject: textOrNull('What it is about.'),
        url: textOrNull('Where it can be read.'),
        inForceFrom: dateOrNull('The first day on which it is in force, where stated.'),
        inForceUntil: dateOrNull('The last day on which it is in force, where stated.'),
        ...declaredEnd,
    }),
    directiveIssuers: table('Everyone who issued a document.', {
        directiveId: reference('directives', 'The document.'),
        position: integer('The order in which they are stated, from 1.', 1),
        organizationId: reference('organizations', 'The organisation.'),
    }),
    directiveRelations: table('How documents relate to each other.', {
        directiveId: reference('directives', 'The document that says so.'),
        kind: choice(['based on', 'implements', 'replaces', 'amends', 'repeals', 'suspends', 'corrects', 'attaches'], 'The words of the language.'),
        targetId: reference('directives', 'The other document.'),
    }),
    citations: table('Every document that a row stands under. Where there is one, its column `directiveId` has the first.', {
        table: choice(['allocationParts', 'allocations', 'deadlines', 'milestones', 'organizations', 'perPerson', 'periods', 'reports', 'successions', 'tasks'], 'The table of the row.'),
        rowId: reference(['allocationParts', 'allocations', 'deadlines', 'milestones', 'organizations', 'perPerson', 'periods', 'reports', 'successions', 'tasks'], 'The row.'),
        position: integer('The order in which they are stated, from 1.', 1),
        directiveId: reference('directives', 'The document.'),
    }),
};
