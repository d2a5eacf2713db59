import * as at from './scan-state.ts';

/** The state behind a further byte of a number; `afterValue` where the number ended before it, −1 where it cannot. */
export function numberStateAfter(state: number, byte: number): number {
  const isDigit = byte >= 0x30 && byte <= 0x39;
  switch (state) {
    case at.afterMinus:
      return byte === 0x30 ? at.afterZero : isDigit ? at.inInteger : -1;
    case at.afterZero:
      if (isDigit) return -1;
      break;
    case at.inInteger:
      if (isDigit) return state;
      break;
    case at.afterPoint:
      return isDigit ? at.inFraction : -1;
    case at.inFraction:
      if (isDigit) return state;
      return byte === 0x65 || byte === 0x45 ? at.afterExponent : at.afterValue;
    case at.afterExponent:
      return isDigit ? at.inExponent : byte === 0x2b || byte === 0x2d ? at.afterExponentSign : -1;
    case at.afterExponentSign:
      return isDigit ? at.inExponent : -1;
    default:
      return isDigit ? at.inExponent : at.afterValue;
  }
  if (byte === 0x2e) return at.afterPoint;
  return byte === 0x65 || byte === 0x45 ? at.afterExponent : at.afterValue;
}
