import { block, PARENTHESES } from "../format/bracket.ts";
import { LINE, type Document } from "../format/document.ts";
import { isNodeObject, type NodeValue } from "../model/node.ts";
import { withoutBox } from "../json-ast/without-box.ts";
import { compareIgnoringCase, type ShapeId } from "../model/shape-id.ts";
import type { Traits } from "../model/shapes.ts";
import { reference, type Names } from "./names.ts";
import { writeNode, writePairs } from "./node.ts";

const DOCUMENTATION = "smithy.api#documentation";

/** Traits, a line each and more; documentation first, as comments where they can say it. */
export function writeTraits(names: Names, stated: Traits): readonly Document[] {
  const traits = withoutBox(stated);
  const documentation = traits.get(DOCUMENTATION);
  const isComment = typeof documentation === "string" && !documentation.includes("\r");
  const comments = isComment ? documentation.split("\n").map((line) => `/// ${line}`) : [];
  const others = [...traits].filter(([id]) => !isComment || id !== DOCUMENTATION);
  const written = writeTraitList(names, new Map(others));
  return [...comments, ...written].flatMap((trait) => [trait, LINE]);
}

/** Traits without comments, as `apply` has them. */
export function writeTraitList(names: Names, traits: Traits): readonly Document[] {
  return [...withoutBox(traits)]
    .toSorted(([left], [right]) => compareIgnoringCase(left, right))
    .map(([id, value]) => writeTrait(names, id, value));
}

// Trait = "@" ShapeId [TraitBody]
function writeTrait(names: Names, id: ShapeId, value: NodeValue): Document {
  const definition = names.model.shapes.get(id);
  const name = `@${reference(names, id)}`;
  if (!isNodeObject(value)) return [name, "(", writeNode(names, value, definition), ")"];
  const pairs = writePairs(names, value, definition);
  if (pairs.length > 0) return [name, block(PARENTHESES, pairs)];
  // Without a value a document would be null.
  return definition?.type === "document" ? `${name}({})` : name;
}
