import { expectShape, type Model, type Shape } from "@tsmith/smithy";

/** An input with what a request cannot do without: the required members, shallow ones filled. */
export function minimalValue(model: Model, shape: Shape): Readonly<Record<string, unknown>> {
  if (shape.type !== "structure") return {};
  const required = [...shape.members.values()].filter(({ traits }) =>
    ["smithy.api#required", "smithy.api#httpLabel", "smithy.api#hostLabel"].some((id) =>
      traits.has(id),
    ),
  );
  return Object.fromEntries(
    required.map(({ name, target }) => [name, valueFor(expectShape(model, target))]),
  );
}

function valueFor({ type }: Shape): unknown {
  switch (type) {
    case "boolean":
      return true;
    case "blob":
      return new Uint8Array([1]);
    case "timestamp":
      return new Date(0);
    case "list":
    case "set":
      return [];
    case "string":
    case "enum":
      return "a";
    case "structure":
    case "map":
    case "union":
    case "document":
      return {};
    default:
      return 1;
  }
}
