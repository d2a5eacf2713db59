/** Thrown by what reads options; `parseOptions` gives its message out. Raw text: it quotes what was given. */
export class UsageMistake extends Error {}
