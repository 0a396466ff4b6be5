/** The compiled document in types. Both they and the published JSON Schema come from `schema/compiled-schema.ts`. */
import type { Static } from 'typebox';
import type { compiledSchema } from './schema/compiled-schema.js';

type DeepReadonly<T> =
    T extends readonly (infer U)[] ? readonly DeepReadonly<U>[]
        : T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
            : T;

/** A compiled project: what `allot compile` writes. */
export type Compiled = DeepReadonly<Static<typeof compiledSchema>>;

export type Tables = Compiled['tables'];

/** A row of a table, by the table's name: `Row<'units'>`. */
export type Row<T extends keyof Tables> = Tables[T][number];

/** Some of the tables while they are made. */
export type TablesOf<T extends keyof Tables> = { readonly [K in T]: readonly Row<K>[] };

export type SourceDigest = Compiled['sourceDigests'][number];
