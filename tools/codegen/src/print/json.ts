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
  const text = isExpanded ? JSON.stringify(value, undefined, 2) : jsonText(value, "", 0);
  return { path, text: `${text}\n` };
}

/** `before` is how much of the line stands in front of the value. */
function jsonText(value: JsonValue, indentation: string, before: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indentation}  `;
  if (isArray(value)) {
    if (value.length === 0) return "[]";
    if (value.every(isPlain)) {
      const flat = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
      if (before + flat.length < LINE_WIDTH) return flat;
    }
    const items = value.map((item) => deeper + jsonText(item, deeper, deeper.length));
    return `[\n${items.join(",\n")}\n${indentation}]`;
  }
  const properties = Object.entries(value).flatMap(([key, item]) => {
    if (item === undefined) return [];
    const start = `${deeper}${JSON.stringify(key)}: `;
    return [start + jsonText(item, deeper, start.length)];
  });
  return properties.length === 0 ? "{}" : `{\n${properties.join(",\n")}\n${indentation}}`;
}

function isPlain(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
