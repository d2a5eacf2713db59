/** The person's own code around frames, as far as it was found on this machine. */
import { type SourceExcerpt, sourceKey } from '../model/source-excerpt.ts';
import type { FrameLocation } from '../model/stack-frame.ts';
import { withDetailsWindow } from './details-window.ts';
import { ownPlaces } from './own-places.ts';
import type { State } from './state.ts';

/** Excerpts by `sourceKey`; null where a file is not here. */
export type SourceExcerpts = ReadonlyMap<string, SourceExcerpt | null>;

const mostExcerpts = 500;

/** A place whose code is wanted, and what it is kept by. */
export interface WantedSource {
  readonly key: string;
  readonly place: FrameLocation;
}

/** Places whose code what is shown could show, and of which it is not known yet whether it is here. */
export function sourcesToLoad({ details, bodies, cursor, sources }: SourcesView): readonly WantedSource[] {
  const body = details.isOpen ? bodies.get(cursor) : undefined;
  if (body === undefined) return [];
  const wanted = ownPlaces(body).map((place) => ({ key: sourceKey(place), place }));
  return wanted.filter(({ key }) => !sources.has(key));
}

type SourcesView = Pick<State, 'details' | 'bodies' | 'cursor' | 'sources'>;

/** The state with more excerpts, the oldest given up. Where none was found what is shown stays what it is. */
export function withSources(state: State, excerpts: SourceExcerpts): State {
  const all = [...state.sources, ...excerpts].slice(-mostExcerpts);
  return withDetailsWindow({ ...state, sources: new Map(all) });
}
