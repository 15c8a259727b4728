import type { SyntaxNode } from "../syntax/tree.ts";
import { block, SQUARE } from "./bracket.ts";
import { comment, hoisted } from "./comments.ts";
import { group, indented, joined, LINE, lineOr, type Document } from "./document.ts";
import { commentsOf, isComment, partOf, partsOf, textOf, type Layout } from "./layout.ts";
import { formatMembers } from "./members.ts";
import { formatMixins, formatResource } from "./mixins.ts";
import { formatNode } from "./node.ts";
import { formatTraits } from "./trait.ts";

// OperationProperty = OperationInput / OperationOutput / OperationErrors
export function formatProperty(layout: Layout, node: SyntaxNode): Document {
  const parts = partsOf(node);
  const [name] = parts;
  if (name === undefined) throw new Error("A property has a name.");
  const inline = partOf(node, "inline");
  if (inline !== undefined) {
    return [
      hoisted(layout, commentsOf(node)),
      textOf(layout, name),
      " :=",
      formatInline(layout, inline),
    ];
  }
  const opening = parts.findIndex(({ type }) => type === "LBRACKET");
  if (opening >= 0) {
    const comments = parts.slice(0, opening).filter(isComment);
    const items = parts.slice(opening + 1, -1).map((part) => formatNode(layout, part));
    const errors = items.length === 0 ? "[]" : block(SQUARE, items);
    return [hoisted(layout, comments), textOf(layout, name), ": ", errors];
  }
  const target = partOf(node, "id");
  return [
    hoisted(layout, commentsOf(node)),
    textOf(layout, name),
    ": ",
    target === undefined ? "" : textOf(layout, target),
  ];
}

// InlineStructure = ":=" *WS TraitStatements [StructureResource] [Mixins] *WS StructureMembers
// Traits and comments stand below the name, and what they are of below them.
function formatInline(layout: Layout, node: SyntaxNode): Document {
  const parts = partsOf(node).slice(1);
  const shape = parts.findIndex(
    ({ type }) => type === "for" || type === "mixins" || type === "block",
  );
  const traits = parts.slice(0, shape);
  const firstTrait = traits.findIndex(({ type }) => type === "trait");
  const above = traits.slice(0, firstTrait < 0 ? traits.length : firstTrait).filter(isComment);
  const header = [partOf(node, "for"), partOf(node, "mixins")].flatMap((part) => {
    if (part === undefined) return [];
    return [part.type === "for" ? formatResource(layout, part) : formatMixins(layout, part)];
  });
  const members = partOf(node, "block");
  const body = members === undefined ? "" : formatMembers(layout, members);

  if (traits.length === 0 && commentsOf(node).length === 0) {
    return [header.map((part) => [" ", part]), group([lineOr(" "), body])];
  }
  return indented([
    LINE,
    above.flatMap((token) => [comment(layout, token), LINE]),
    hoisted(layout, parts.slice(shape).filter(isComment)),
    formatTraits(layout, traits.slice(above.length)),
    joined(header, " "),
    header.length === 0 ? body : group([lineOr(" "), body]),
  ]);
}
