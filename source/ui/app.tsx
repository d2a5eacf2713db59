import { useSyncExternalStore } from 'react';
import type { Screen } from '../presentation/screen.ts';
import type { State } from '../state/state.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import type { Store } from './create-store.ts';
import { ScreenView } from './screen-view.tsx';
import type { Theme } from './theme.ts';

export interface AppProps {
  readonly store: Pick<Store, 'state' | 'subscribe'>;
  readonly screenOf: (state: State) => Screen;
  readonly theme: (state: State) => Theme;
  readonly onCrash: (error: unknown) => void;
}

/** The whole screen, drawn anew whenever the store's state is another. */
export function App({ onCrash, ...picture }: AppProps) {
  return (
    <CrashBoundary onCrash={onCrash}>
      <Picture {...picture} />
    </CrashBoundary>
  );
}

function Picture({ store, screenOf, theme }: Omit<AppProps, 'onCrash'>) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  return <ScreenView screen={screenOf(state)} theme={theme(state)} />;
}
