import Type, { type TObject, type TProperties } from 'typebox';

/**
 * The columns of the tables. Every column is always there; what may be unknown, missing or without meaning is `null`.
 * A column that names a row of another table says which in its description: `(units.id)`.
 */

export function text(description: string) {
    return Type.String({ description });
}

export function textOrNull(description: string) {
    return Type.Unsafe<string | null>({ type: ['string', 'null'], description });
}

export function flag(description: string) {
    return Type.Boolean({ description });
}

export function integer(description: string, minimum: number) {
    return Type.Integer({ description, minimum });
}

export function integerOrNull(description: string) {
    return Type.Unsafe<number | null>({ type: ['integer', 'null'], description });
}

export function amountOrNull(description: string) {
    return Type.Unsafe<number | null>({ type: ['number', 'null'], description });
}

const datePattern = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

export function date(description: string) {
    return Type.String({ pattern: datePattern, description });
}

export function dateOrNull(description: string) {
    return Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: datePattern, description });
}

export function choice<const T extends string>(values: readonly T[], description: string) {
    return Type.Unsafe<T>({ type: 'string', enum: values, description });
}

export function choiceOrNull<const T extends string>(values: readonly T[], description: string) {
    return Type.Unsafe<T | null>({ type: ['string', 'null'], enum: [...values, null], description });
}

/** The id of a row of another table, or of one of several. */
export function reference(tables: string | readonly string[], description: string) {
    return Type.String({ description: withTarget(tables, description) });
}

export function referenceOrNull(tables: string | readonly string[], description: string) {
    return Type.Unsafe<string | null>({ type: ['string', 'null'], description: withTarget(tables, description) });
}

/** A table: rows of these columns and no others. */
export function table<P extends TProperties>(description: string, columns: P) {
    return Type.Array(row(columns), { description });
}

/** An object of these properties and no others. */
export function row<P extends TProperties>(columns: P, description?: string): TObject<P> {
    return Type.Object(columns, { additionalProperties: false, ...(description && { description }) });
}

function withTarget(tables: string | readonly string[], description: string): string {
    const ids = [tables].flat().map(name => `${name}.id`);
    return `${description.replace(/\.$/, '')} (${ids.join(' or ')}).`;
}
