/** Reads JSON. A number that JavaScript would round is the text that it has. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, { source }: { source?: string } = {}) =>
    typeof value === "number" && source !== undefined && isRounded(value, source) ? source : value,
  ) as unknown;
}

/** Whether a number's text has digits that the number has not. */
export function isRounded(value: number, source: string): boolean {
  return digitsOf(source) !== digitsOf(String(value));
}

/** The significant digits, without sign, point, exponent and zeros at either end. */
function digitsOf(text: string): string {
  const [mantissa = ""] = text.toLowerCase().split("e");
  return mantissa.replaceAll(/[-+.]/g, "").replaceAll(/^0+|0+$/g, "");
}
