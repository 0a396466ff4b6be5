import type { CsvRecord } from '../csv/read-csv.js';
import type { CsvHeadings } from './csv-headings.js';
import { knownMember, type LabelContext } from './csv-labels.js';

const letter = /^\(?([A-Z])\)?$/;
/** `1`, `(2)`, `[3]`, and with how it is computed: `4=5+6`, `(4) = (5)/(6)`. */
const number = /^[([]?([0-9]{1,2})[)\]]?(?:\s*=[-+*/x:%0-9()[\]\s.,]+)?$/;

/** Whether a record names the columns by signs, as annexes do below their header: `A;B;1;2`, `(1);(2);(3)`. Each kind of signs counts from its first. */
export function areColumnSigns({ cells }: CsvRecord, { members }: CsvHeadings, context: LabelContext): boolean {
    const texts = cells.map(({ text }) => text).filter(text => text !== '');
    const letters = texts.flatMap(text => letter.exec(text)?.[1] ?? []);
    const numbers = texts.flatMap(text => number.exec(text)?.[1] ?? []);
    if (texts.length < 2 || letters.length + numbers.length < texts.length) return false;
    if (letters.some((one, i) => one.charCodeAt(0) !== 65 + i) || numbers.some((one, i) => Number(one) !== i + 1)) return false;
    return members.every(({ position, byCode }) => {
        const text = cells[position]?.text ?? '';
        return text !== '' && !(byCode ? hasCode(text, context) : knownMember(text, context));
    });
}

function hasCode(text: string, { scopes, members: { dimension, scope } }: LabelContext): boolean {
    return !dimension.level || !scope || scopes.of(scope, dimension.level).units.some(({ code }) => code?.replace(/^0+/, '') === text.replace(/^0+/, ''));
}
