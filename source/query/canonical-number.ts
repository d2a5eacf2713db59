/** JSON numbers compared by value without losing a digit. */

const jsonNumber = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** Exponents of more digits are compared as they are written. */
const mostExponentDigits = 300;

/** The same text for JSON numbers of the same value (`1.50`, `15e-1`); null where a text is no JSON number. */
export function canonicalNumber(text: string): string | null {
  const match = jsonNumber.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = withoutLeadingZeros(whole + fraction);
  const significant = withoutTrailingZeros(digits);
  if (significant === '') return '0';
  if (exponent.length > mostExponentDigits) return text;
  const scale =
    BigInt(exponent.replace(/^\+/, '')) -
    BigInt(fraction.length) +
    BigInt(digits.length - significant.length);
  return `${sign}${significant}e${scale}`;
}

function withoutLeadingZeros(digits: string): string {
  let start = 0;
  while (digits.charCodeAt(start) === 0x30) start++;
  return digits.slice(start);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 0x30) end--;
  return digits.slice(0, end);
}
