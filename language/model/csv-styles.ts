import { numberStyles, readStyledNumber, type NumberStyle } from '../csv/number-style.js';
import { fix, type Fix } from '../diagnostics/diagnostic.js';
import type { Place } from '../diagnostics/source-document.js';
import { keywordIn } from '../syntax/written-words.js';
import type { KeywordLanguage } from '../syntax/keywords.js';
import { Decimal } from './decimal.js';
import type { Column } from './model.js';

/** Where it is said how a file writes its numbers. */
export interface StylePlace {
    /** The style that stands there or, where none does, the end of the clause. */
    readonly place: Place;
    /** Of the keywords of the clause. */
    readonly language: KeywordLanguage;
}

/** What a file has in one column of figures. */
export interface ColumnTexts {
    readonly column: Column;
    readonly texts: readonly string[];
}

/** How a file writes its numbers, and how it could be said to. */
export class FileStyle {
    private texts: readonly ColumnTexts[] | undefined;
    private fitting: readonly NumberStyle[] | undefined;
    private readonly withFractions = new Map<Column, boolean>();

    constructor(
        readonly numbers: NumberStyle,
        private readonly at: StylePlace,
        private readonly read: () => readonly ColumnTexts[],
    ) {}

    /** Asked for once at most: every number of a file can be wrong for the same reason. */
    private get columns(): readonly ColumnTexts[] {
        return this.texts ??= this.read();
    }

    /**
     * Both readings of a number of single whole things that has the sign of a fraction before three digits, as a file of the other style has
     * between groups: `5,000`. Undefined where the rest of the column shows that it has such fractions: `1.160,000`.
     */
    twoReadings(number: string, column: Column): TwoReadings | undefined {
        if (!looksGrouped(number, column, this.numbers) || this.hasFractions(column)) return undefined;
        const [whole, fraction] = number.split(/[.,]/);
        return { thousands: whole + fraction, decimal: /^0+$/.test(fraction) ? whole : undefined };
    }

    /** Another style where a number is one in it: first the one that is certain, because with it all numbers of the file are such as their columns have. */
    fixesFor(number: string): { readonly first: readonly Fix[]; readonly last: readonly Fix[] } {
        const styles = numberStyles.filter(style => style !== this.numbers && 'value' in readStyledNumber(number, style));
        const first = this.certain(styles);
        const isLast = (style: NumberStyle) => !first.includes(style) && (this.numbers === 'plain' || this.fits(style));
        return { first: first.map(style => this.fix(style)), last: styles.filter(isLast).map(style => this.fix(style)) };
    }

    /** Where nothing is said, the only one that is left; otherwise one that changes no number that is understood. */
    private certain(styles: readonly NumberStyle[]): readonly NumberStyle[] {
        if (this.numbers !== 'plain') return styles.filter(style => this.fits(style) && this.keepsOthers(style));
        const possible = styles.length > 1 ? styles.filter(style => this.fits(style)) : styles;
        return possible.length === 1 ? possible : [];
    }

    private fix(style: NumberStyle): Fix {
        const { place, language } = this.at;
        const text = `${keywordIn(language, 'numbers')} ${style}`;
        return this.numbers === 'plain' ? fix('insert', { text }, [{ place, text: ` ${text}` }]) : fix('write-instead', { text }, [{ place, text: style }]);
    }

    private fits(style: NumberStyle): boolean {
        this.fitting ??= numberStyles.filter(one => this.columns.every(column => column.texts.every(text => fitsStyle(text, column, one))));
        return this.fitting.includes(style);
    }

    private keepsOthers(style: NumberStyle): boolean {
        return this.columns.every(column => column.texts.every(text => {
            const [before, after] = [this.numbers, style].map(one => readStyledNumber(text, one));
            return !('value' in before && 'value' in after) || !fitsStyle(text, column, this.numbers) || before.value.equals(after.value);
        }));
    }

    private hasFractions(column: Column): boolean {
        const known = this.withFractions.get(column);
        if (known !== undefined) return known;
        const found = hasFractions(this.columns.find(one => one.column === column), this.numbers);
        this.withFractions.set(column, found);
        return found;
    }
}

/** What `5,000` can mean: five thousand and, where that is a whole number, five. */
export interface TwoReadings {
    readonly thousands: string;
    readonly decimal: string | undefined;
}

/** Whether a cell is no number, or one such as its column has, in a style. */
function fitsStyle(text: string, of: ColumnTexts, style: NumberStyle): boolean {
    if (!/^[-+]?[0-9][0-9.,_ \u00A0]*$/.test(text)) return true;
    const read = readStyledNumber(text, style);
    if (!('value' in read) || (of.column.indicator.measure?.whole && !read.value.times(of.column.scale).isInteger())) return false;
    return !looksGrouped(text, of.column, style) || hasFractions(of, style);
}

function looksGrouped(number: string, { indicator, scale }: Column, style: NumberStyle): boolean {
    return indicator.measure?.whole === true && scale.equals(Decimal.one) && style !== 'plain' && groupOrFraction[style].test(number);
}

/** A sign of a fraction before three digits where also groups could have one. */
const groupOrFraction = { vi: /^[-+\u2013\u2212]?[1-9][0-9]{0,2},[0-9]{3}$/, en: /^[-+\u2013\u2212]?[1-9][0-9]{0,2}\.[0-9]{3}$/ };

/** Whether a column has numbers with three digits behind the sign of a fraction that nothing else can be. */
function hasFractions(of: ColumnTexts | undefined, style: NumberStyle): boolean {
    const fraction = style === 'vi' ? /,[0-9]{3}$/ : /\.[0-9]{3}$/;
    return of?.texts.some(text => fraction.test(text) && 'value' in readStyledNumber(text, style) && !looksGrouped(text, of.column, style)) === true;
}
