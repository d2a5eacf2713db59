/** Finds the group of an error without comparing it with every other. */
import type { ErrorRecord } from './run-record.ts';

/** The earliest group for each thing that an error may be equal by. Groups are numbers that only grow. */
interface Groups {
  first: number;
  /** Keys are name, frames, and both; null stands for an error without one. */
  readonly byName: Map<string | null, number>;
  readonly byFrames: Map<string | null, number>;
  readonly byBoth: Map<string | null, Map<string | null, number>>;
}

/**
 * Groups by fingerprint (contract rule 9). A name or frames that one of two errors lacks are not compared, so an error without them may
 * belong to several groups: the earliest takes it.
 */
export class FingerprintTable {
  readonly #groupsByMessage = new Map<string, Groups>();

  /** The earliest group whose first error is the same as this one. */
  find(error: ErrorRecord): number | undefined {
    const groups = this.#groupsByMessage.get(error.messageShape);
    if (groups === undefined) return undefined;
    const { name, frameShape: frames } = error;
    if (name === null && frames === null) return groups.first;
    if (frames === null) return earliest(groups.byName.get(name), groups.byName.get(null));
    if (name === null) return earliest(groups.byFrames.get(frames), groups.byFrames.get(null));
    const [named, nameless] = [groups.byBoth.get(name), groups.byBoth.get(null)];
    return earliest(
      earliest(named?.get(frames), named?.get(null)),
      earliest(nameless?.get(frames), nameless?.get(null)),
    );
  }

  /** Opens a group; `group` is above all before. */
  add(error: ErrorRecord, group: number): void {
    const { messageShape, name, frameShape: frames } = error;
    let groups = this.#groupsByMessage.get(messageShape);
    if (groups === undefined) {
      groups = { first: group, byName: new Map(), byFrames: new Map(), byBoth: new Map() };
      this.#groupsByMessage.set(messageShape, groups);
    }
    if (!groups.byName.has(name)) groups.byName.set(name, group);
    if (!groups.byFrames.has(frames)) groups.byFrames.set(frames, group);
    const byFrames = groups.byBoth.get(name) ?? new Map<string | null, number>();
    groups.byBoth.set(name, byFrames);
    if (!byFrames.has(frames)) byFrames.set(frames, group);
  }
}

function earliest(first: number | undefined, second: number | undefined): number | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return Math.min(first, second);
}
