import { amountOrNull, choice, date, dateOrNull, flag, integer, integerOrNull, reference, referenceOrNull, table, text, textOrNull } from './columns.js';
import { declared, declaredEnd } from './shared-columns.js';

/** Who there is: units, organisations, roles, categories. */
export const unitTables = {
    levels: table('Levels of units.', {
        id: text('The name.'),
        ...declared,
        ...declaredEnd,
    }),
    levelParents: table('Which level lies within which.', {
        levelId: reference('levels', 'The lower level.'),
        parentId: reference('levels', 'The level directly above.'),
    }),
    units: table('Administrative units, a row for each life: what is declared once, with its own place, code and name.', {
        id: text('The path: names from the root, joined by points. A later life in the same place has its first day behind it: `HaNoi.HoangLiet@2025-07-01`.'),
        ...declared,
        levelId: referenceOrNull('levels', 'Its level.'),
        code: textOrNull('The official code, with its leading zeros.'),
        parentId: referenceOrNull('units', 'The unit directly above. Null for a root.'),
        seriesNumber: integerOrNull('Its number, where it is one of a numbered series.'),
        validFrom: dateOrNull('The first day on which it exists, as far as stated.'),
        validTo: dateOrNull('The last day on which it exists, as far as stated.'),
        lifeOf: reference('units', 'Its first life, itself if it has one only: lives of one unit have the same here.'),
        ...declaredEnd,
    }),
    unitAncestors: table('Every unit with itself and every unit above it: one join sums up whole subtrees.', {
        unitId: reference('units', 'The unit.'),
        ancestorId: reference('units', 'The unit itself or one above it.'),
        distance: integer('How many levels up: 0 for the unit itself.', 0),
    }),
    successions: table('What follows a unit that ends: who gets how much of it is in `successionShares`.', {
        id: text('The id of the unit, and the day.'),
        unitId: reference('units', 'The unit that ends on the day before.'),
        date: date('The day on which its successors begin.'),
        basisId: referenceOrNull('indicators', 'The indicator of which the shares are, where stated.'),
        directiveId: referenceOrNull('directives', 'The document it rests on, the first of several.'),
        used: declaredEnd.used,
    }),
    successionShares: table('The successors of a unit with their shares. Figures of before and after are comparable only where `whole` goes to a unit that has no other source.', {
        successionId: reference('successions', 'What it is a share of.'),
        position: integer('The order in which they are stated, from 1.', 1),
        unitId: referenceOrNull('units', 'The successor, which begins on the day. Null where it is not known.'),
        extent: choice(['whole', 'share', 'rest', 'part', 'unknown'], '`whole`: all of it; `share`: a stated share; `rest`: what the others leave; `part`: '
            + 'a share that is not stated; `unknown`: written as `?`.'),
        share: amountOrNull('The share as a ratio: 0.6 is 60 %; that of `rest` is computed. Null where it is not stated.'),
    }),
    organizations: table('Organisations.', {
        id: text('The name.'),
        ...declared,
        unitId: referenceOrNull('units', 'The unit it belongs to.'),
        line: textOrNull('Its chain of command: `state`, `party`, `sector` …'),
        abbreviation: textOrNull('The short form of its name.'),
        members: integerOrNull('How many members it has.'),
        directiveId: referenceOrNull('directives', 'The document it rests on, the first of several.'),
        ...declaredEnd,
    }),
    roles: table('Groups of people who carry duties.', {
        id: text('The name.'),
        ...declared,
        unitId: referenceOrNull('units', 'The unit it belongs to.'),
        organizationId: referenceOrNull('organizations', 'The organisation it belongs to.'),
        headcount: integerOrNull('How many people.'),
        ...declaredEnd,
    }),
    categories: table('Ways to divide figures that are not units: channels, groups of people …', {
        id: text('The name.'),
        ...declared,
        ...declaredEnd,
    }),
    categoryMembers: table('The members of the categories.', {
        id: text('The names of the category and the member, joined by a point.'),
        ...declared,
        categoryId: reference('categories', 'Its category.'),
        position: integer('Its place in the category, from 1.', 1),
        ...declaredEnd,
    }),
};

/** What is counted and in what. */
export const indicatorTables = {
    measures: table('Units of measurement.', {
        id: text('The name.'),
        ...declared,
        whole: flag('Whether amounts of it have no fractions.'),
        ...declaredEnd,
    }),
    indicators: table('What is counted.', {
        id: text('The name.'),
        ...declared,
        kind: choice(['stock', 'flow', 'rate'], '`stock`: a level at a date; `flow`: what was added during a period; `rate`: a quotient. '
            + 'Rates, and stocks of different dates, must not be summed.'),
        measureId: referenceOrNull('measures', 'What its amounts are counted in.'),
        formula: textOrNull('How it follows from others.'),
        ...declaredEnd,
    }),
    indicatorRelations: table('How indicators relate to each other.', {
        indicatorId: reference('indicators', 'The indicator.'),
        kind: choice(['subset of', 'disjoint from', 'union of', 'into', 'out of', 'operand'],
            '`operand`: the other stands in its formula; the rest are the words of the language.'),
        otherId: reference('indicators', 'The other indicator.'),
    }),
};
