import type { NodeValue } from "../model/node.ts";
import type { Shape, ShapeType } from "../model/shapes.ts";
import { ticked } from "./at.ts";
import { nodeType, type Note } from "./value-note.ts";

const LIMITS: ReadonlyMap<ShapeType, readonly [number, number]> = new Map<
  ShapeType,
  readonly [number, number]
>([
  ["byte", [-128, 127]],
  ["short", [-32_768, 32_767]],
  ["integer", [-2_147_483_648, 2_147_483_647]],
  ["intEnum", [-2_147_483_648, 2_147_483_647]],
  ["long", [-(2 ** 63), 2 ** 63]],
]);
const INTEGRAL: ReadonlySet<ShapeType> = new Set<ShapeType>([...LIMITS.keys(), "bigInteger"]);
const FLOATS: ReadonlySet<ShapeType> = new Set<ShapeType>(["float", "double"]);
const FLOAT_TEXTS = ["NaN", "Infinity", "-Infinity"];

/** Checks the value of a number shape; `false` where it is none at all. */
export function checkNumber(value: NodeValue, shape: Shape, note: Note): boolean {
  const { type, id } = shape;
  if (typeof value === "string" && FLOATS.has(type)) {
    if (!FLOAT_TEXTS.includes(value)) {
      note("Value/float-text", { shape: id, value: JSON.stringify(value) });
    }
    return true;
  }
  if (typeof value !== "number") return false;
  if (INTEGRAL.has(type) && !Number.isInteger(value)) {
    note("Value/fraction", { type, value, shape: id });
    return true;
  }
  const [lowest, highest] = LIMITS.get(type) ?? [-Infinity, Infinity];
  if (value < lowest) note("Value/too-small-for-type", { type, limit: lowest, value });
  else if (value > highest) note("Value/too-large-for-type", { type, limit: highest, value });
  else if (shape.type === "intEnum") {
    const values = enumValues(shape);
    if (!values.includes(value)) {
      note("Value/int-enum", { shape: id, values: ticked(values), value });
    }
  }
  return true;
}

/** Checks that a string is a value of its enum. */
export function checkText(value: string, shape: Shape, note: Note): void {
  if (shape.type !== "enum") return;
  const values = enumValues(shape);
  if (!values.includes(value)) {
    note("Value/enum", { shape: shape.id, values: ticked(values.toSorted()) });
  }
}

function enumValues(shape: Shape & { type: "enum" | "intEnum" }): readonly (string | number)[] {
  const values = [...shape.members.values()].map(
    (member) => member.traits.get("smithy.api#enumValue") ?? member.name,
  );
  return values.filter((value) => typeof value === "string" || typeof value === "number");
}

// RFC 3339 `date-time` in UTC.
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?[Zz]$/;
// RFC 9110 `IMF-fixdate`.
const HTTP_DATE =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2}(\.\d+)? GMT$/;

/**
 * Checks a timestamp as its format has it, or as a number or RFC 3339 text without one.
 *
 * @see https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait
 */
export function checkTimestamp(value: NodeValue, shape: Shape, holder: Shape, note: Note): void {
  const trait = "smithy.api#timestampFormat";
  const found = nodeType(value);
  switch (holder.traits.get(trait) ?? shape.traits.get(trait)) {
    case "date-time":
      if (typeof value !== "string") note("Value/date-time", {});
      else checkDateTime(value, holder, note);
      break;
    case "epoch-seconds":
      if (typeof value !== "number") note("Value/epoch-seconds", { found });
      break;
    case "http-date":
      if (typeof value !== "string") note("Value/http-date", { found });
      else if (!HTTP_DATE.test(value)) note("Value/http-date", { found: value });
      break;
    default:
      if (typeof value === "string") checkDateTime(value, holder, note);
      else if (typeof value !== "number") {
        note("Value/timestamp-type", { found, shape: holder.id });
      }
  }
}

/** Checks a timestamp that is written in seconds, whatever its format. */
export function checkSeconds(value: NodeValue, holder: Shape, note: Note): void {
  if (typeof value === "number") return;
  note("Value/seconds", { found: nodeType(value), shape: holder.id });
}

function checkDateTime(value: string, holder: Shape, note: Note): void {
  if (!DATE_TIME.test(value)) note("Value/timestamp-text", { value, shape: holder.id });
}
