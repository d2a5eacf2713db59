/** Why a scan cannot go on, in our words and without any text of the input. */
import * as at from './scan-state.ts';

/** `state` is one of `scan-state`, `byte` the one that does not fit, `container` the kind of the innermost open one (0: none). */
export function reasonFor(state: number, byte: number, container: number, word: string): string {
  switch (state) {
    case at.atValue:
      if (container === at.arrayKind && byte === 0x5d) return 'trailing comma: expected a value after it';
      if (byte === 0x2c) return 'expected a value before the comma';
      return `expected a value${hintFor(byte)}`;
    case at.atFirstElement:
      return `expected a value or "]"${hintFor(byte)}`;
    case at.atKey:
      if (byte === 0x7d) return 'trailing comma: expected a key after it';
      return `expected a key in double quotes${byte === 0x27 ? ', not in single ones' : ''}`;
    case at.atFirstKey:
      return 'expected a key in double quotes or "}"';
    case at.atColon:
      return 'expected ":" after a key';
    case at.afterValue:
      return container === at.objectKind
        ? 'expected "," or "}" after a value'
        : 'expected "," or "]" after a value';
    case at.inString:
      if (byte === 0x0a || byte === 0x0d) return 'this string is not closed before the line ends';
      if (byte === 0x09) return 'a tab in a string must be written as \\t';
      return 'a control character in a string must be escaped';
    case at.inEscape:
      return 'expected one of " \\ / b f n r t u after a backslash in a string';
    case at.inHex:
      return 'expected four hexadecimal digits after \\u';
    case at.afterMinus:
      return 'expected a digit after the minus sign';
    case at.afterZero:
      return byte >= 0x30 && byte <= 0x39 ? 'numbers cannot start with 0' : 'this does not go on as a number';
    case at.afterPoint:
      return 'expected a digit after the decimal point';
    case at.afterExponent:
    case at.afterExponentSign:
      return 'expected a digit in the exponent';
    case at.inWord:
    case at.afterWord:
      return `expected "${word}"`;
    default:
      return 'this does not go on as a number';
  }
}

function hintFor(byte: number): string {
  if (byte === 0x27) return '; strings stand in double quotes';
  if (byte === 0x2b || byte === 0x2e) return '; numbers begin with a digit or a minus sign';
  if (byte === 0x2f) return '; JSON has no comments';
  if (byte === 0) return ', not a NUL byte';
  if (byte < 0x20) return ', not a control character';
  return '';
}

/** Why a text must not end here. `containerLine` is the line on which the innermost open container began. */
export function endingReason(state: number, container: number, containerLine: number): string {
  if (state >= at.inString && state <= at.inCharacter) return 'ends inside a string';
  if (state >= at.afterMinus && state <= at.inExponent && container === 0) return 'ends inside a number';
  if (state === at.inWord && container === 0) return 'ends inside a word';
  if (container === 0) return 'ends where a value was expected';
  const what = container === at.objectKind ? 'an object' : 'an array';
  return `ends inside ${what} that began at line ${containerLine}`;
}
