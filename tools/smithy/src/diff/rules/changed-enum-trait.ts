import type { Report } from "../../diagnostics.ts";
import { isNodeArray, nodeProperty, nodeString, type NodeValue } from "../../model/node.ts";
import type { Shape } from "../../model/shapes.ts";
import { at } from "../../validate/at.ts";
import type { Differences } from "../differences.ts";

/** A value of an enum; those of the trait `@enum` need no name. */
interface EnumValue {
  readonly name: string | undefined;
  readonly value: NodeValue | undefined;
}

/**
 * Values of an enum are removed, renamed, or added: only behind the others can they be added.
 *
 * @see https://smithy.io/2.0/guides/evolving-models.html#updating-enums
 */
export function changedEnumTraitRule({ changed }: Differences, report: Report): void {
  for (const { before, after } of changed) {
    const was = enumValues(before);
    const is = enumValues(after);
    if (was !== undefined && is !== undefined) compare(after, was, is, report);
  }
}

function compare(
  after: Shape,
  was: readonly EnumValue[],
  is: readonly EnumValue[],
  report: Report,
): void {
  let last = was.length - 1;
  for (const [index, { name, value }] of was.entries()) {
    const same = is.find((other) => other.value === value);
    const text = String(value);
    if (same === undefined) {
      last -= 1;
      const place = { ...at(after), idSuffix: `Removed.${index}` };
      report("ChangedEnumTrait/removed", { value: text }, place);
    } else if (same.name !== name) {
      const names = { before: name ?? "null", after: same.name ?? "null" };
      const place = { ...at(after), idSuffix: `NameChanged.${index}` };
      report("ChangedEnumTrait/renamed", { value: text, ...names }, place);
    }
  }
  for (const [index, { value }] of is.entries()) {
    if (was.some((other) => other.value === value)) continue;
    const parameters = { value: String(value) };
    if (index <= last) {
      last += 1;
      const place = { ...at(after), idSuffix: `OrderChanged.${index}` };
      report("ChangedEnumTrait/inserted", parameters, place);
    } else {
      const place = { ...at(after), idSuffix: `Appended.${index}` };
      report("ChangedEnumTrait/appended", parameters, place);
    }
  }
}

/** The values of an enum of strings, however it is written. */
function enumValues(shape: Shape): readonly EnumValue[] | undefined {
  if (shape.type === "enum") {
    return [...shape.members.values()].map(({ name, traits }) => ({
      name,
      value: traits.get("smithy.api#enumValue"),
    }));
  }
  const definitions = shape.traits.get("smithy.api#enum");
  if (shape.type !== "string" || !isNodeArray(definitions)) return undefined;
  return definitions.map((definition) => ({
    name: nodeString(definition, "name"),
    value: nodeProperty(definition, "value"),
  }));
}
