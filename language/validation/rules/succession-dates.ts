import type { Localized } from '../../diagnostics/definition.js';
import { fix, related, type Fix } from '../../diagnostics/diagnostic.js';
import type { Place } from '../../diagnostics/source-document.js';
import { dayBefore, type IsoDate } from '../../model/dates.js';
import type { Succession, Unit } from '../../model/model.js';
import { keywordInMessages } from '../../syntax/keywords.js';
import { writeDay } from '../fixes/write-day.js';
import { writeTwoLives } from '../fixes/write-two-lives.js';
import { lifePhrase } from '../lives-words.js';
import { rule } from '../rule.js';

/** What is left of the arrow ends on the day before the succession, what is right of it begins on its day. */
export const successionDates = rule('succession-dates', (model, report) => {
    for (const succession of model.successions) {
        const { date, used, datePlace } = succession;
        if (used || !date) continue;
        const day = dayOfAll(succession);
        if (day === date) continue;
        if (day) {
            report(datePlace, {
                units: { en: `All units here change on ${day}`, vi: `Mọi đơn vị ở đây thay đổi ngày ${day}` }, date,
                wanted: { en: 'they would have to change on its day', vi: 'các đơn vị phải thay đổi đúng ngày đó' },
            }, { fixes: [fix('write-instead', { text: day }, [{ place: datePlace, text: day }])] });
            continue;
        }
        for (const { unit, place, wanted, fixes } of misfits(succession, date)) {
            const life = lifePhrase(unit);
            report(place, { units: { en: `${unit.name} ${life.en}`, vi: `${unit.name} ${life.vi}` }, date, wanted }, {
                related: [related(unit.namePlace, 'declared-here', { name: unit.name })], fixes,
            });
        }
    }
});

/** The day on which all units of a succession end and begin in one of their lives, if there is one. */
function dayOfAll({ date, rows }: Succession): IsoDate | undefined {
    const targets = rows.flatMap(row => row.targets).flatMap(({ unit }) => unit ?? []);
    const fits = (day: IsoDate) => rows.every(({ from }) => from.lives.some(({ life }) => life.last === dayBefore(day)))
        && targets.every(({ lives }) => lives.some(({ life }) => life.first === day));
    const days = (targets[0]?.lives ?? []).flatMap(({ life }) => life.first ?? []);
    return [...date ? [date] : [], ...days].find(fits);
}

interface Misfit {
    readonly unit: Unit;
    readonly place: Place;
    readonly wanted: Localized;
    readonly fixes: readonly Fix[];
}

/** Units that do not change on the day, each once. */
function misfits({ rows }: Succession, date: IsoDate): readonly Misfit[] {
    const end = dayBefore(date);
    const found = new Map<Unit, Misfit>();
    for (const { from, labelPlace: place, targets } of rows) {
        if (from.life.last === end || found.has(from)) continue;
        // One life on both sides: what goes on is the same unit, in a life of its own.
        const wanted = targets.some(({ unit }) => unit === from)
            ? { en: `it must end on ${end} and be declared again from ${date}`, vi: `đơn vị phải kết thúc ngày ${end} và được khai báo lại từ ${date}` }
            : { en: `what it starts from must end on ${end}`, vi: `đơn vị ở vế trái phải kết thúc ngày ${end}` };
        found.set(from, { unit: from, place, wanted, fixes: targets.some(({ unit }) => unit === from) ? [] : writeDay(from, 'until', end) });
    }
    for (const row of rows) {
        for (const { unit, place } of row.targets) {
            if (!unit || unit.life.first === date || found.has(unit)) continue;
            if (livesOn(unit, date)) {
                const fixes = rows.some(({ from }) => from === unit) ? [] : writeTwoLives(unit, row, date);
                found.set(unit, { unit, place, wanted: twoLives(unit, date), fixes });
                continue;
            }
            const wanted = { en: `what it leads to must begin on ${date}`, vi: `đơn vị ở vế phải phải bắt đầu từ ${date}` };
            found.set(unit, { unit, place, wanted, fixes: writeDay(unit, 'from', date) });
        }
    }
    return [...found.values()];
}

/** Whether a unit lives before a day and on it. */
function livesOn({ life: { first, last } }: Unit, date: IsoDate): boolean {
    return (!first || first < date) && (!last || last >= date);
}

/** What a unit must have that goes on with more than it had. */
function twoLives({ name }: Unit, date: IsoDate): Localized {
    const end = dayBefore(date);
    const word = keywordInMessages('whole');
    return {
        en: `a unit that goes on with more than it had has two lives, ${name} until ${end} and ${name} declared again from ${date}, and a row "${name} -> ${name} ${word.en}"`,
        vi: `đơn vị tiếp tục tồn tại và nhận thêm thì có hai đời, ${name} đến hết ${end} và ${name} khai báo lại từ ${date}, cùng dòng "${name} -> ${name} ${word.vi}"`,
    };
}
