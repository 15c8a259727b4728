import { block, code, generic } from "../../print/code.ts";
import { type Doc, globalReference, join, onward, text, typeReference } from "../../print/doc.ts";
import { literal, memberKey, propertyKey } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";
import { isError, isInherited } from "../types/errors.ts";
import { memberDeclaration } from "../types/models.ts";
import { outsidePlace, typeOf } from "../types/type-of.ts";
import { arbitraryOf } from "./arbitrary-of.ts";
import { type Entry, entriesOf } from "./entries.ts";

/** `shapes.ts`: what the values of each shape are, and how they are made. @internal */
export function shapesFile(view: ServiceView): File {
  const entries = entriesOf(view);
  const types = entries.map((entry) => code`${memberKey(entry.name)}: ${entryType(view, entry)};`);
  const arbitraries = entries.map(({ name, shape, direction }) => [
    propertyKey(name),
    text(":"),
    onward(arbitraryOf({ view, direction, column: 4 + name.length }, shape)),
    text(","),
  ]);
  const table = generic(runtimeType("ShapeTable", "@tsmith/arbitrary"), [text("Shapes")]);
  return printModule({
    path: "src/shapes.ts",
    declares: ["Shapes", "table", "tie"],
    body: [
      code`/** What the values of each shape are. Of an error these are its members. @public */\nexport type Shapes = ${block(types)};`,
      code`/** How the values of each shape are made: \`$\` makes them, \`tie\` refers to another shape. @public */\nexport const table: ${table} = (tie, $) => (${block(arbitraries)});`,
    ],
  });
}

/** What crosses the wire of an error are its members; the class around them is the client's. */
function entryType(view: ServiceView, { shape, direction }: Entry): Doc {
  // Text of a JSON type comes as text; only a client makes more of it.
  if (shape.type === "string") return text("string");
  const place = outsidePlace(view, direction);
  if (!isError(shape)) return typeOf(place, shape.id);
  const members = [...shape.members.values()];
  // What the class has of these names is not what the shape says.
  if (members.some(({ name }) => name !== "message" && isInherited(name))) {
    return block(members.map((member) => memberDeclaration(place, member)));
  }
  const names = members.map(({ name }) => literal(name));
  const error = typeReference(view.names.shape(shape.id), view.packages.types.name);
  const keys = names.length === 0 ? text("never") : join(text(" | "), names);
  return generic(globalReference("Pick"), [error, keys]);
}
