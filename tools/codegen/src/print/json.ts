import type { File } from "./module.ts";
import { LINE_WIDTH } from "./layout.ts";

/** What JSON can say. @internal */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * A JSON file as the formatter has it: an object's keys one a line, an array of plain values on
 * one line where it fits; in `package.json` everything one a line. Keys of `undefined` are left out.
 *
 * @internal
 */
export function printJson(path: string, value: JsonValue): File {
  const isExpanded = /(^|\/)package\.json$/.test(path);
  const text = isExpanded ? JSON.stringify(value, undefined, 2) : jsonText(value, "", 0, 0);
  return { path, text: `${text}\n` };
}

/** `before` and `after` are how much stands on the value's line in front of it and behind it. */
function jsonText(value: JsonValue, indentation: string, before: number, after: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indentation}  `;
  if (isArray(value)) {
    if (value.length === 0) return "[]";
    if (value.every(isPlain)) {
      const flat = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
      if (before + flat.length + after <= LINE_WIDTH) return flat;
    }
    const last = value.length - 1;
    const items = value.map(
      (item, index) => deeper + jsonText(item, deeper, deeper.length, Number(index < last)),
    );
    return `[\n${items.join(",\n")}\n${indentation}]`;
  }
  const present = Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : [[key, item] as const],
  );
  const properties = present.map(([key, item], index) => {
    const start = `${deeper}${JSON.stringify(key)}: `;
    return start + jsonText(item, deeper, start.length, Number(index < present.length - 1));
  });
  return properties.length === 0 ? "{}" : `{\n${properties.join(",\n")}\n${indentation}}`;
}

function isPlain(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
