/**
 * The schemas that a document can be held against. `run` is Trigger.dev's run schema to the letter (`--strict`); in all others null
 * stands for an absent property, `run-schema` being the same schema with that one allowance.
 */
export type SchemaName = 'run' | 'run-schema' | 'api-run' | 'list-run' | 'list-page' | 'api-error';
