import { diagnostic, fix, type Diagnostic } from '../diagnostics/diagnostic.js';
import type { Localized } from '../diagnostics/definition.js';
import type { Place } from '../diagnostics/source-document.js';
import type { NumberReading, UnreadNumber } from './read-number.js';

/** A number in a text, with what stands behind it and belongs to it. */
export interface WrittenNumber {
    /** The number as it stands in the text. */
    readonly text: string;
    /** Its sign or word, with the blank before it: `%`, ` million`; empty if there is none. */
    readonly suffix: string;
    /** The place of both. */
    readonly place: Place;
}

/**
 * The diagnostic for a number that cannot be known. Offered are the readings that are possible here: those that `fits` admits and
 * that make sense with what stands behind the number. One that is left alone is told, several are asked for; if none is left, all are.
 */
export function wrongNumber(read: UnreadNumber, number: WrittenNumber, fits: (reading: NumberReading) => boolean = () => true): Diagnostic {
    const { suffix, place } = number;
    const written = (number.text + suffix).replace(/\s+/g, ' ');
    switch (read.problem) {
        case 'digits': return diagnostic('too-many-digits', place, { written, digits: read.digits });
        case 'format': return diagnostic('number-format', place, { written, advice: read.advice }, {
            fixes: read.meant === undefined ? [] : [fix('write-instead', { text: read.meant + suffix }, [{ place, text: read.meant + suffix }])],
        });
        case 'ambiguous': {
            const possible = read.readings.filter(reading => fits(reading) && makesSense(reading, number));
            const readings = possible.length ? possible : read.readings;
            return readings.length === 1 ? oneReading(written, readings[0], number) : diagnostic('ambiguous-number', place, {
                written, readings: listed(readings, suffix),
            }, { fixes: readings.map(({ text }) => fix('write-instead', { text: text + suffix }, [{ place, text: text + suffix }])) });
        }
    }
}

/** A sign or a word behind two cells would belong to the last one only; nobody gives thousands of percent, or zeros behind a point to millions. */
function makesSense({ kind, text }: NumberReading, { text: written, suffix }: WrittenNumber): boolean {
    if (suffix === '') return true;
    return kind === 'decimal' ? suffix === '%' || text.includes('.') || !/[.,]0+$/.test(written) : kind === 'groups' && suffix !== '%';
}

function oneReading(written: string, reading: NumberReading, { text: own, suffix, place }: WrittenNumber): Diagnostic {
    const text = reading.text + suffix;
    const fixes = [fix('write-instead', { text }, [{ place, text }])];
    if (reading.kind === 'columns' && !own.includes(',')) {
        return diagnostic('missing-comma', place, { cell: reading.text.split(', ')[1], label: '' }, { fixes });
    }
    return diagnostic('number-format', place, { written, advice: { en: `It is written ${text}.`, vi: `Hãy viết ${text}.` } }, { fixes });
}

const kinds: { readonly [K in NumberReading['kind']]: Localized } = {
    groups: { en: 'a number of thousands', vi: 'số hàng nghìn' },
    decimal: { en: 'a decimal', vi: 'số thập phân' },
    columns: { en: 'cells of their own', vi: 'các ô riêng' },
};

function listed(readings: readonly NumberReading[], suffix: string): Localized {
    const list = (or: string, words: readonly string[]) => `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
    return {
        en: list('or', readings.map(({ kind, text }) => `${kinds[kind].en} (write ${text}${suffix})`)),
        vi: list('hoặc', readings.map(({ kind, text }) => `${kinds[kind].vi} (viết ${text}${suffix})`)),
    };
}
