/** A table of keys made ready for look-ups. */
import { type KeyBinding, type KeyContext, textContexts } from './key-binding.ts';
import { isTextKey } from './key-name.ts';

export interface KeyTable {
  /** In the order of the help. */
  readonly bindings: readonly KeyBinding[];
  /** What a key is bound to where a context has the keys; undefined where to nothing. */
  readonly find: (context: KeyContext, key: string) => KeyBinding | undefined;
}

/** The table of bindings; of two with one key in a context the later one has it. */
export function keyTable(bindings: readonly KeyBinding[]): KeyTable {
  const byKey = new Map<KeyContext, Map<string, KeyBinding>>();
  const byText = new Map<KeyContext, KeyBinding>();
  for (const one of bindings) {
    for (const context of one.contexts) {
      const known = byKey.get(context) ?? new Map<string, KeyBinding>();
      for (const key of one.keys) known.set(key, one);
      byKey.set(context, known);
      if (one.takesText) byText.set(context, one);
    }
  }
  return {
    bindings,
    find: (context, key) => {
      const bound = byKey.get(context)?.get(key);
      if (bound !== undefined || !textContexts.has(context)) return bound;
      return isTextKey(key) ? byText.get(context) : undefined;
    },
  };
}
