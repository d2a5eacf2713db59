/** Numbers that do not survive being read as a double: their digits stand in the file, but no program that parses it has them. */
import { type JsonTree, jsonKinds } from '../model/json-tree.ts';

/** A number token whose value is not what its digits say. `bytes` offsets are the tree's own. */
export interface NumberChange {
  readonly node: number;
  /** The digits as they stand, cut to 40 characters. */
  readonly digits: string;
  /** What they are read as: `Infinity`, `0`, `9007199254740992`. */
  readonly readAs: string;
}

const suspectPattern = /[:,[]\s*-?(?:\d{16}|[\d.]+[eE]|0\.0{300})/;

/** Whether a JSON text may hold such a number: a cheap question that is never wrongly answered with no. */
export function mayHaveNumberChanges(text: string): boolean {
  return suspectPattern.test(text);
}

/**
 * The numbers of a document that are changed when read: beyond the largest double (1e999), so small that they become 0
 * (1e-999), or whole numbers beyond 2^53 whose last digits are lost. Lost decimals of a fraction are not told: 0.1 has them.
 */
export function findNumberChanges(tree: JsonTree, limit: number): { changes: NumberChange[]; total: number } {
  const numberCode = jsonKinds.indexOf('number');
  const changes: NumberChange[] = [];
  let total = 0;
  for (let node = 0; node < tree.size; node++) {
    if (tree.kind[node] !== numberCode) continue;
    const start = tree.start[node] ?? 0;
    const end = tree.end[node] ?? start;
    if (end - start < 5) continue;
    const readAs = changedValue(tree.bytes, start, end);
    if (readAs === null) continue;
    total++;
    if (changes.length < limit) changes.push({ node, digits: cutDigits(tree.bytes, start, end), readAs });
  }
  return { changes, total };
}

const longestExactDigits = 15;

function changedValue(bytes: Uint8Array, start: number, end: number): string | null {
  const token = asciiText(bytes, start, end);
  const isPlainInteger = !/[.eE]/.test(token);
  if (isPlainInteger && token.length <= longestExactDigits) return null;
  const value = Number(token);
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return /^-?[0.]*(?:[eE]|$)/.test(token) ? null : '0';
  if (!isPlainInteger || Number.isSafeInteger(value)) return null;
  return BigInt(token) === BigInt(value) ? null : BigInt(value).toString();
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

function cutDigits(bytes: Uint8Array, start: number, end: number): string {
  const shown = 40;
  return end - start <= shown
    ? asciiText(bytes, start, end)
    : `${asciiText(bytes, start, start + shown)}… (${end - start} digits)`;
}
