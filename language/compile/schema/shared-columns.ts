import { amountOrNull, choiceOrNull, flag, text, textOrNull } from './columns.js';

/** What every declaration with a name has. */
export const declared = {
    name: text('The identifier, the last part of a path.'),
    title: textOrNull('The official name.'),
};

/** What every declaration with a name ends with. */
export const declaredEnd = {
    documentation: textOrNull('The text of the documentation comment before the declaration.'),
    used: flag('Whether it was declared in a project that this one uses. Of those, only what this project refers to is here.'),
};

export const operators = ['exactly', 'at least', 'at most', 'more than', 'less than', 'about'] as const;
export const statuses = ['stated', 'computed', 'none', 'undecided'] as const;

/** One figure. */
export const figure = {
    value: amountOrNull('The number, with scale and percent applied. Null where it is undecided or cannot be computed.'),
    operator: choiceOrNull(operators, 'How the number is meant. Null where no figure is stated.'),
    status: choiceOrNull(statuses, '`stated`: written; `computed`: follows from others; `none`: written as `-`; `undecided`: written as `?`. '
        + 'Null where no figure is stated.'),
    low: amountOrNull('The least that is possible, where more than one amount is. Null where the value is exact.'),
    high: amountOrNull('The most that is possible, where more than one amount is. Null where the value is exact, or there is no limit.'),
};
