import type { SourceProblem } from './byte-source.ts';

/** Tells of a problem at the end of the bytes given out so far. */
export type ReportProblem = (kind: SourceProblem['kind'], message: string) => void;
