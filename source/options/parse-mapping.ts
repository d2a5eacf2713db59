/** `--map FROM=TO`: what paths in stacks begin with, and the folder that stands for it here. */
export interface PathMapping {
  readonly from: string;
  readonly to: string;
}

/** Parted at the last `=`, for a folder here seldom has one in its name. Null where a part is missing. */
export function parseMapping(text: string): PathMapping | null {
  const equals = text.lastIndexOf('=');
  if (equals <= 0 || equals === text.length - 1) return null;
  return { from: text.slice(0, equals), to: text.slice(equals + 1) };
}
