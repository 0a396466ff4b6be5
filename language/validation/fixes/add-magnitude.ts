import { fix, type Fix } from '../../diagnostics/diagnostic.js';
import { Decimal } from '../../model/decimal.js';
import { exactValue } from '../../model/interval.js';
import type { Check, Figure } from '../../model/model.js';
import { scaleWord } from '../../model/read-figures.js';
import { keywordIn, keywordLanguageAt } from '../../syntax/written-words.js';
import type { Changes } from '../settling-change.js';
import { writtenText } from '../words.js';

const magnitudes = [3n, 6n, 9n].map(exponent => Decimal.of(10n ** exponent));

/** Figures that are short of a word for thousands, millions or billions. */
interface Short {
    readonly figures: readonly Figure[];
    readonly magnitude: Decimal;
}

/**
 * `tổng 3_500` over parts of 3_500 million: the word that was forgotten. Where nothing but a power of a thousand is wrong, other fixes would
 * write nonsense. Undefined where a sum is wrong by something else.
 */
export function addMagnitude(check: Check, { areHarmless, edits }: Changes): readonly Fix[] | undefined {
    const { subject, comparison, actual } = check;
    if (subject.kind !== 'split' || comparison?.mode !== 'exactly' || !('low' in actual)) return undefined;
    const { figures, magnitude } = shortIn(comparison.parts, comparison.whole, exactValue(actual)) ?? {};
    if (!figures || !magnitude) return undefined;
    const values = new Map(figures.map(figure => [figure, figure.value!.times(magnitude)]));
    const word = keywordIn(keywordLanguageAt(subject.owner.place, subject.owner.kind), scaleWord(magnitude)!.en);
    const places = [...values].flatMap(([figure, value]) => edits(figure, value) ?? []).map(({ place }) => place);
    if (!places.length || places.some(({ document, end }) => !/[0-9]/.test(document.text[end - 1])) || !areHarmless(values)) return [];
    const added = places.map(place => ({ place: { ...place, start: place.end }, text: ` ${word}` }));
    const [first] = figures;
    return [figures.length > 1 ? fix('insert', { text: word }, added)
        : fix('change-figure', { from: writtenText(first), to: `${writtenText(first)} ${word}` }, added)];
}

/** The total, one part where others have such a word, or all parts. */
function shortIn(parts: readonly Figure[], whole: Figure, sum: Decimal | undefined): Short | undefined {
    if (!sum || !whole.value || whole.operator !== 'exactly') return undefined;
    const short = (figures: readonly Figure[], from: Decimal, to: Decimal): Short[] => {
        const magnitude = from.isZero() ? undefined : magnitudes.find(one => from.times(one).equals(to));
        return magnitude && figures.length && figures.every(isBare) ? [{ figures, magnitude }] : [];
    };
    const counted = parts.filter(({ status }) => status !== 'none');
    const hasWord = [whole, ...parts].some(({ scale, value }) => value && !scale.equals(Decimal.one));
    const single = hasWord ? parts.flatMap(part => (part.value ? short([part], part.value, part.value.plus(whole.value!).minus(sum)) : [])) : [];
    const found = [...short([whole], whole.value, sum), ...short(counted, sum, whole.value), ...single];
    return found.length === 1 || counted.length === 1 ? found[0] : undefined;
}

/** A plain number of a text, without a word behind it. */
function isBare({ place, csv, status, operator, percent, scale, rest }: Figure): boolean {
    return place !== undefined && !csv && !percent && !rest && status === 'stated' && operator === 'exactly' && scale.equals(Decimal.one);
}
