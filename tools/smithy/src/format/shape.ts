import { isSyntaxNode, type Syntax, type SyntaxNode } from "../syntax/tree.ts";
import { block, bracketed, CURLY } from "./bracket.ts";
import { hoisted } from "./comments.ts";
import { group, indented, joined, LINE, lineOr, type Document } from "./document.ts";
import { commentsOf, isComment, partOf, partsOf, textOf, type Layout } from "./layout.ts";
import { formatMembers } from "./members.ts";
import { formatMixins, formatResource } from "./mixins.ts";
import { formatExpanded, formatNode, formatPair, isBroken, itemsOf, pairOf } from "./node.ts";
import { formatProperty } from "./operation.ts";
import { formatTrait, formatTraits } from "./trait.ts";

// ShapeStatement = TraitStatements ShapeBody
// Comments behind the name go in front of the type.
export function formatShape(layout: Layout, node: SyntaxNode): Document {
  const parts = partsOf(node);
  const start = parts.findIndex((part) => !isComment(part) && part.type !== "trait");
  const statement = parts.slice(start);
  const isOperation = statement[0] !== undefined && textOf(layout, statement[0]) === "operation";
  const body = statement.find(({ type }) => type === "block" || type === "object");
  const header = statement.filter((part) => part !== body && !isComment(part));
  return [
    formatTraits(layout, parts.slice(0, start)),
    hoisted(layout, statement.filter(isComment)),
    joined(
      header.map((part) => formatHeader(layout, part)),
      " ",
    ),
    body === undefined || !isSyntaxNode(body)
      ? ""
      : group([lineOr(" "), formatBody(layout, body, isOperation)]),
  ];
}

/** The type, the name, and what a shape is made from. */
function formatHeader(layout: Layout, part: Syntax): Document {
  if (part.type === "for") return formatResource(layout, part);
  if (part.type === "mixins") return formatMixins(layout, part);
  return textOf(layout, part);
}

function formatBody(layout: Layout, body: SyntaxNode, isOperation: boolean): Document {
  if (body.type === "object") return formatBindings(layout, body);
  return isOperation ? formatMembers(layout, body, formatProperty) : formatMembers(layout, body);
}

/** What services and resources bind: each on a line of its own. */
const LISTS: ReadonlySet<string> = new Set([
  "operations",
  "collectionOperations",
  "resources",
  "errors",
  "identifiers",
  "properties",
  "rename",
]);

function formatBindings(layout: Layout, node: SyntaxNode): Document {
  const items = itemsOf(node).map((item): Document => {
    if (item.type !== "pair") return formatNode(layout, item);
    const isList = LISTS.has(textOf(layout, pairOf(item).key));
    return formatPair(layout, item, isList ? formatList : formatNode);
  });
  return isBroken(layout, node) ? block(CURLY, items) : bracketed(CURLY, items);
}

function formatList(layout: Layout, value: Syntax): Document {
  const isBracket = value.type === "array" || value.type === "object";
  return isBracket ? formatExpanded(layout, value) : formatNode(layout, value);
}

// ApplyStatement = %s"apply" SP ShapeId (SP Trait / SP "{" TraitStatements "}")
// Comments in front of the first trait go in front of the statement.
export function formatApply(layout: Layout, node: SyntaxNode): Document {
  const target = partOf(node, "id");
  const trait = partOf(node, "trait");
  const body = partOf(node, "block");
  const parts = body === undefined ? [] : partsOf(body).slice(1, -1);
  const first = parts.findIndex(isSyntaxNode);
  const above = first < 0 ? parts : parts.slice(0, first);
  const traits = first < 0 ? [] : parts.slice(first);
  return [
    hoisted(layout, [...commentsOf(node), ...above.filter(isComment)]),
    "apply ",
    target === undefined ? "" : textOf(layout, target),
    " ",
    trait === undefined
      ? ["{", indented([LINE, formatTraits(layout, traits)]), "}"]
      : formatTrait(layout, trait),
  ];
}
