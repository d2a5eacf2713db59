/** Numbers that a database writes as text: 64-bit ones of ClickHouse, all of Electric. */

/** Whether the text is a decimal number, a sign and an exponent included. Linear in its length. */
export function isNumberText(text: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
}
