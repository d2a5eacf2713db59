import type { validators } from './generated/validators.js';

/**
 * The schemas that a document can be held against. `run` is Trigger.dev's run schema to the letter (`--strict`); in all others null
 * stands for an absent property, `run-schema` being the same schema with that one allowance. The others are named as their dialects:
 * each `source/dialect/NAME/NAME.schema.json` is one.
 */
export type SchemaName = keyof typeof validators;
