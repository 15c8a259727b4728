/** Where two values differ first. @public */
export interface Difference {
  /** A JSON pointer, empty for the values themselves. */
  readonly path: string;
  readonly left: unknown;
  readonly right: unknown;
}

/**
 * The first difference of two Smithy values, or `undefined`: dates compare by time, blobs by bytes,
 * decimals by their digits, numbers with big integers by value; NaN equals itself, an `undefined`
 * member equals an absent one, and an error its members: within a value it arrives as these.
 *
 * @public
 */
export function difference(left: unknown, right: unknown, path = ""): Difference | undefined {
  if (isSame(left, right)) return undefined;
  if (isArray(left) && isArray(right)) {
    return differenceOfLists(left, right, path);
  }
  if (isPlain(left) && isPlain(right)) {
    const isOneThrown = left instanceof Error !== right instanceof Error;
    return isOneThrown
      ? differenceOfMembers(membersOf(left), membersOf(right), path)
      : differenceOfMembers(left, right, path);
  }
  return { path, left, right };
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right || Object.is(left, right)) return true;
  if (typeof left === "bigint" || typeof right === "bigint") {
    if (!isNumeric(left) || !isNumeric(right)) return false;
    // The digits that stand for a double are the shortest ones, which a reader may take for a long.
    if (typeof left === "number" || typeof right === "number")
      return Number(left) === Number(right);
    return left === right;
  }
  if (left instanceof Date && right instanceof Date) {
    return Object.is(left.getTime(), right.getTime());
  }
  if (left instanceof Uint8Array && right instanceof Uint8Array) {
    return left.length === right.length && left.every((byte, index) => byte === right[index]);
  }
  if (isDecimal(left) && isDecimal(right)) return left.string === right.string;
  // The runtime gives text of a JSON type as an object that is a string.
  if (isStringLike(left) && isStringLike(right)) return String(left) === String(right);
  return false;
}

function isStringLike(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object String]";
}

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isInteger(value);
}

function differenceOfLists(
  left: readonly unknown[],
  right: readonly unknown[],
  path: string,
): Difference | undefined {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const found = difference(left[index], right[index], `${path}/${index}`);
    if (found !== undefined) return found;
  }
  return left.length === right.length ? undefined : { path, left, right };
}

function differenceOfMembers(
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
  path: string,
): Difference | undefined {
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(own(left, key), own(right, key), `${path}/${escapePointer(key)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The members of an error, or of what arrived of it, without what its class gives it. */
function membersOf(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const members = Object.entries(value).filter(([key]) => !key.startsWith("$") && key !== "name");
  const { message } = value;
  return Object.fromEntries(message === "" ? members : [...members, ["message", message]]);
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** @see https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array) &&
    !isStringLike(value) &&
    !isDecimal(value)
  );
}

/** The runtime's `NumericValue`, of which there may be more than one copy in a process. */
function isDecimal(value: unknown): value is { readonly string: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "bigDecimal" &&
    "string" in value &&
    typeof value.string === "string"
  );
}
