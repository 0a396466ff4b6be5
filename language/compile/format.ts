/** The `$id` of the published JSON Schema, and the `$schema` of every compiled document. */
export const schemaId = 'urn:allot:compiled:1';

/** The version of the contract: the first number changes when a reader must, the second when something is added. */
export const formatVersion = '1.3.0';

/** What wrote the document. The version is the package's, which a test holds it to. */
export const generator = { name: 'allot', version: '0.1.0' } as const;
