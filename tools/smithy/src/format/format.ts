import type { Result } from "../diagnostic.ts";
import type { Source } from "../source.ts";
import { parseTree } from "../syntax/parser.ts";
import type { SyntaxNode } from "../syntax/tree.ts";
import { plainComment } from "./comments.ts";
import { layoutOf } from "./layout.ts";
import { formatSection, formatStatement, statementsOf } from "./sections.ts";
import { sortedUses } from "./uses.ts";

/**
 * IDL text in its canonical layout: what it says stays, comments among it; `use` statements are
 * sorted and those that nothing needs are left out. There is no value where the text cannot be
 * parsed.
 *
 * @example
 * const { value: text, diagnostics } = format({ name: "main.smithy", text });
 * @public
 */
export function format(source: Source): Result<string> {
  const { value: tree, diagnostics } = parseTree(source);
  const isSound = tree !== undefined && !tree.isBroken;
  return { value: isSound ? formatTree(source.text, tree.root) : undefined, diagnostics };
}

function formatTree(text: string, root: SyntaxNode): string {
  const layout = layoutOf(text);
  const { header, statements, rest } = statementsOf(layout, root);
  const ofType = (...types: SyntaxNode["type"][]) =>
    statements.filter(({ node }) => types.includes(node.type));
  const shapes = ofType("shape", "apply");
  const sections = [
    ofType("control"),
    ofType("metadata"),
    ofType("namespace"),
    sortedUses(layout, ofType("use"), shapes),
  ].map((section) => formatSection(section.map((one) => formatStatement(layout, one))));

  const head = header.map((token) => plainComment(layout, token));
  const [first, ...others] = [
    ...sections,
    ...shapes.map((one) => formatStatement(layout, one)),
  ].filter((block) => block !== "");
  const top = [...head, ...(first === undefined ? [] : [first])].join("\n");
  const body = [top, ...others].join("\n\n");
  // What stands behind the last shape stays near it.
  const separator = shapes.length > 0 ? "\n" : "\n\n";
  const end = rest.map((token) => plainComment(layout, token)).join("\n");
  const whole = end === "" ? body : `${body}${separator}${end}`;
  return whole === "" ? "" : `${whole}\n`;
}
