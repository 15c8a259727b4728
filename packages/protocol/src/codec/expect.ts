export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** What a writer throws where a value is not of its shape. */
export function notA(expected: string, found: unknown): TypeError {
  return new TypeError(`Expected a ${expected}, found ${found === null ? "null" : typeof found}`);
}
