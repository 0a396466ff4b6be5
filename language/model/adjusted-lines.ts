import type * as ast from '../generated/ast.js';
import type { Localized } from '../diagnostics/definition.js';
import { placeOf, placeOfFirstToken } from '../syntax/places.js';
import type { CellSlot } from './adjusted-cells.js';
import type { At, Draft } from './build.js';
import type { IsoDate } from './dates.js';
import { nothing } from './interval.js';
import type { Column, Figure, Milestone, Part, PerPerson, Role, Split } from './model.js';
import type { VersionDraft } from './next-version.js';
import { figure } from './read-figures.js';
import { keywordInMessages } from '../syntax/keywords.js';

/** The total of a version: a column that is adjusted is written from then on. */
export function totalLine({ total, statesTotal }: VersionDraft, node: ast.Total, at: At): CellSlot {
    return {
        part: total, label: keywordInMessages('total'), place: placeOfFirstToken(at.source, node), noRest: noPart,
        current: ({ indicatorIndex }) => total.values[indicatorIndex],
        set({ indicatorIndex }, adjusted) {
            const old = total.values[indicatorIndex];
            total.values[indicatorIndex] = adjusted;
            const position = old ? total.cells.indexOf(old) : -1;
            if (position >= 0) total.cells[position] = adjusted;
            else total.cells.push(adjusted);
            statesTotal[indicatorIndex] = true;
        },
    };
}

/** A row of a split. One that is new has its place among the others as soon as it has a figure. */
export function rowLine(split: Draft<Split>, part: Draft<Part>, isNew: boolean, own: Pick<CellSlot, 'label' | 'place'>): CellSlot {
    let isIn = !isNew;
    return {
        ...own, part, noRest: split.mode !== 'exactly' || split.columnDimension ? needNotEqual : undefined,
        current: column => part.cells[positionOf(split, column)],
        set(column, adjusted) {
            if (!isIn) addTo(split, part);
            isIn = true;
            part.cells[positionOf(split, column)] = adjusted;
            if (!split.columnDimension) part.values[column.indicatorIndex] = adjusted;
        },
    };
}

/** The milestone of a total or row on a day; a new one where it has none. */
export function milestoneLine(part: Draft<Part>, date: IsoDate, node: ast.Reach, at: At): CellSlot {
    const place = placeOfFirstToken(at.source, node);
    let own = part.milestones.find(one => one.date === date) as Draft<Milestone> | undefined;
    if (!own) {
        const day = node.by ?? node.before;
        const datePlace = day ? placeOf(at.source, day) : place;
        own = { date, figures: part.indicators.map(() => noFigure()), required: [], place: placeOf(at.source, node), datePlace };
        part.milestones.push(own);
    }
    own.figures = [...own.figures];
    return { part, label: keywordInMessages('reach'), place, percent: true, noRest: noPart, key: own, ...ofIndicators(own.figures) };
}

/** What is asked of each person of a role. */
export function perPersonLine({ total, perPerson }: VersionDraft, role: Role, node: ast.Each, at: At): CellSlot {
    const place = placeOfFirstToken(at.source, node);
    const position = perPerson.findIndex(one => one.role === role);
    const old = perPerson[position] as PerPerson | undefined;
    const own: Draft<PerPerson> = old ? { ...old, figures: [...old.figures] }
        : { role, figures: total.indicators.map(() => noFigure()), place: placeOf(at.source, node) };
    if (old) perPerson[position] = own;
    else perPerson.push(own);
    const word = keywordInMessages('each');
    return {
        part: total, label: { en: `${word.en} ${role.name}`, vi: `${word.vi} ${role.name}` }, place, noRest: noPart, key: role, ...ofIndicators(own.figures),
    };
}

/** A figure that stands for none: what is not assigned yet. */
export function noFigure(scale?: Column['scale']): Draft<Figure> {
    return { ...figure('none', undefined, scale), interval: nothing };
}

function ofIndicators(figures: Figure[]): Pick<CellSlot, 'current' | 'set'> {
    return { current: ({ indicatorIndex }) => figures[indicatorIndex], set: ({ indicatorIndex }, adjusted) => { figures[indicatorIndex] = adjusted; } };
}

function positionOf(split: Split, { indicatorIndex, member }: Column): number {
    return split.columns.findIndex(column => column.indicatorIndex === indicatorIndex && column.member === member);
}

/** Puts a new row behind the other rows, before `others` and `reserve`. */
function addTo(split: Draft<Split>, part: Part): void {
    const behind = split.parts.findIndex(({ kind }) => kind !== 'row');
    split.parts.splice(part.kind !== 'row' || behind < 0 ? split.parts.length : behind, 0, part);
}

const noPart: Localized = { en: 'nothing is divided here', vi: 'ở đây không chia số nào' };
const needNotEqual: Localized = { en: 'the parts of this split need not equal its total', vi: 'các phần của bảng chia này không nhất thiết bằng tổng' };
