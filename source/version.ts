import packageFacts from '../package.json' with { type: 'json' };

/** The version that package.json states. */
export const version: string = packageFacts.version;
