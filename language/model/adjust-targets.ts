import type * as ast from '../generated/ast.js';
import { keywordInMessages } from '../syntax/keywords.js';
import { placeOf, placeOfFirstToken } from '../syntax/places.js';
import type { AdjustmentLines } from './adjustment-lines.js';
import type { Draft } from './build.js';
import type { Column, Milestone, Part, PerPerson } from './model.js';
import { lastDayOf } from './read-days.js';
import { noFigure } from './read-figures.js';

/** `reach 50% -> 60% by 2023-06-30`: the milestone of that day, or a new one. */
export function adjustReach(node: ast.Reach, part: Draft<Part>, columns: readonly Column[], lines: AdjustmentLines): void {
    const { build, at } = lines;
    const { date, datePlace } = lastDayOf(build, node, at);
    const isUnknown = (node.before ?? node.by)?.unknown === true;
    if (!date && !isUnknown) return lines.lose();
    let milestone = part.milestones.find(one => one.date === date) as Draft<Milestone> | undefined;
    if (!milestone) {
        milestone = { date, figures: part.indicators.map(() => noFigure()), required: [], place: placeOf(at.source, node), datePlace };
        part.milestones = [...part.milestones, milestone];
    }
    const own = milestone;
    own.figures = [...own.figures];
    lines.line(node.cells, columns, {
        part, label: keywordInMessages('reach'), place: placeOfFirstToken(at.source, node), percent: true, key: own,
        current: ({ indicatorIndex }) => own.figures[indicatorIndex], set: ({ indicatorIndex }, figure) => { own.figures[indicatorIndex] = figure; },
    });
}

/** `each Staff 2 -> 3`. */
export function adjustEach(node: ast.Each, lines: AdjustmentLines): void {
    const { build, at } = lines;
    const role = build.link(node.role, ['role'], at);
    if (!role) return;
    const { allocation, perPerson, total } = lines.version;
    const position = perPerson.findIndex(one => one.role === role);
    const own: Draft<PerPerson> = position >= 0 ? { ...perPerson[position], figures: [...perPerson[position].figures] }
        : { role, figures: allocation.indicators.map(() => noFigure()), place: placeOf(at.source, node) };
    if (position >= 0) perPerson[position] = own;
    else perPerson.push(own);
    const word = keywordInMessages('each');
    lines.line(node.cells, allocation.columns, {
        part: total, label: { en: `${word.en} ${role.name}`, vi: `${word.vi} ${role.name}` }, place: placeOfFirstToken(at.source, node), key: role,
        current: ({ indicatorIndex }) => own.figures[indicatorIndex], set: ({ indicatorIndex }, figure) => { own.figures[indicatorIndex] = figure; },
    });
}
