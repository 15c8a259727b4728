import {
  firstToken,
  isComment,
  lastToken,
  layoutOf,
  partOf,
  partsOf,
  startsLine,
  textOf,
  type Layout,
} from "../format/layout.ts";
import { print } from "../format/document.ts";
import { writeMembers } from "../idl/members.ts";
import type { Model } from "../model/model.ts";
import { memberId, type ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import type { Source } from "../source.ts";
import { parseTree } from "../syntax/parser.ts";
import { isSyntaxNode, type Syntax, type SyntaxNode } from "../syntax/tree.ts";
import { changeStringEnumsToEnumShapes } from "../transform/change-types.ts";
import { edited, type Edit } from "./edits.ts";

const DEFAULT = "smithy.api#default";

/** A text that is upgraded, and what to know for it. */
interface Upgrade {
  readonly layout: Layout;
  readonly namespace: string;
  /** The model as it is once it is loaded: with the defaults that 1.0 leaves unsaid. */
  readonly model: Model;
  /** The same, with strings that name their values as enums. */
  readonly enums: Model;
  readonly edits: Edit[];
}

/**
 * IDL text of version 1.0 rewritten for 2.0, everything else as it stands: what 1.0 leaves unsaid
 * becomes `@default`, sets become lists and strings with `@enum` enums. `model` is the model that
 * the text is of; text of 2.0 stays as it is.
 *
 * @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html
 * @public
 */
export function upgradeText(source: Source, model: Model): string {
  const { value: tree } = parseTree(source);
  if (tree === undefined || tree.isBroken) return source.text;
  const layout = layoutOf(source.text);
  const statements = tree.root.children.filter(isSyntaxNode);
  const version = statements.find((node) => node.type === "control" && isVersion(layout, node));
  const value = version && partsOf(version).at(-1);
  if (value !== undefined && textOf(layout, value).startsWith('"2')) return source.text;

  const name = statements.find(({ type }) => type === "namespace");
  const upgrade: Upgrade = {
    layout,
    namespace: name === undefined ? "" : textOf(layout, name).replace(/^namespace\s+/, ""),
    model,
    enums: changeStringEnumsToEnumShapes(model, {}, { original: model, diagnostics: [] }),
    edits: [],
  };
  if (value !== undefined) replace(upgrade, value, '"2.0"');
  else {
    const hasControls = statements[0]?.type === "control";
    insert(upgrade, 0, `$version: "2.0"\n${hasControls ? "" : "\n"}`);
  }
  for (const statement of statements) {
    if (statement.type === "shape") upgradeShape(upgrade, statement);
    else if (statement.type === "apply") upgradeApply(upgrade, statement);
  }
  return edited(source.text, upgrade.edits);
}

function isVersion(layout: Layout, node: SyntaxNode): boolean {
  const key = partsOf(node)[1];
  return key !== undefined && /^"?version"?$/.test(textOf(layout, key));
}

function upgradeShape(upgrade: Upgrade, node: SyntaxNode): void {
  const { layout, namespace, model } = upgrade;
  const parts = partsOf(node);
  const start = parts.findIndex((part) => !isComment(part) && part.type !== "trait");
  const [keyword, name] = parts.slice(start);
  if (keyword === undefined || name === undefined) return;
  const id = `${namespace}#${textOf(layout, name)}`;
  const shape = model.shapes.get(id);
  if (shape === undefined) return;
  const traits = traitsOf(layout, node);

  erase(upgrade, traits.get("box"));
  const zero = shape.traits.get(DEFAULT);
  if (zero !== undefined && !traits.has("default")) {
    insert(upgrade, firstToken(keyword).start, `@default(${JSON.stringify(zero)})\n`);
  }
  if (shape.type === "set") {
    replace(upgrade, keyword, traits.has("uniqueItems") ? "list" : "@uniqueItems\nlist");
  }
  upgradeEnum(upgrade, id, traits.get("enum"), keyword, name);
  const members = partOf(node, "block")?.children.filter(isSyntaxNode) ?? [];
  for (const member of members) {
    if (member.type === "member") upgradeMember(upgrade, shape, member);
  }
}

/** The body of an enum says what the trait said. */
function upgradeEnum(
  upgrade: Upgrade,
  id: ShapeId,
  trait: SyntaxNode | undefined,
  keyword: Syntax,
  name: Syntax,
): void {
  const { enums, namespace } = upgrade;
  const shape = enums.shapes.get(id);
  if (trait === undefined || shape?.type !== "enum") return;
  erase(upgrade, trait);
  replace(upgrade, keyword, "enum");
  const members = print(writeMembers({ model: enums, namespace, imports: new Map() }, shape));
  insert(upgrade, lastToken(name).end, ` ${members}`);
}

function upgradeMember(upgrade: Upgrade, container: Shape, node: SyntaxNode): void {
  const { layout, model } = upgrade;
  const name = partsOf(node).find((part) => !isComment(part) && part.type !== "trait");
  if (name === undefined) return;
  const member = model.shapes.get(memberId(container.id, textOf(layout, name)));
  const traits = traitsOf(layout, node);
  const box = traits.get("box");
  const value = container.type === "structure" ? member?.traits.get(DEFAULT) : undefined;
  if (value === undefined) erase(upgrade, box);
  else if (box !== undefined) replace(upgrade, box, `@default(${JSON.stringify(value)})`);
  else if (!traits.has("default")) {
    const { start } = firstToken(name);
    const line = layout.text.slice(layout.text.lastIndexOf("\n", start - 1) + 1, start);
    const separator = startsLine(layout, firstToken(name)) ? `\n${line}` : " ";
    insert(upgrade, start, `@default(${JSON.stringify(value)})${separator}`);
  }
}

/** `@box` may be stated from afar. */
function upgradeApply(upgrade: Upgrade, node: SyntaxNode): void {
  const { layout, namespace, model } = upgrade;
  const box = traitsOf(layout, node).get("box");
  const target = partOf(node, "id");
  if (box === undefined || target === undefined) return;
  const id = textOf(layout, target);
  const member = model.shapes.get(id.includes("#") ? id : `${namespace}#${id}`);
  const value = member?.type === "member" ? member.traits.get(DEFAULT) : undefined;
  if (value === undefined) erase(upgrade, node);
  else replace(upgrade, box, `@default(${JSON.stringify(value)})`);
}

/** The traits of a statement or member by the names that they are called. */
function traitsOf(layout: Layout, node: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
  const traits = new Map<string, SyntaxNode>();
  for (const part of partsOf(node)) {
    if (!isSyntaxNode(part) || part.type !== "trait") continue;
    const id = partOf(part, "id");
    if (id !== undefined) traits.set(textOf(layout, id).replace(/^smithy\.api#/, ""), part);
  }
  return traits;
}

function replace({ edits }: Upgrade, syntax: Syntax, text: string): void {
  edits.push({ start: firstToken(syntax).start, end: lastToken(syntax).end, text });
}

function insert({ edits }: Upgrade, offset: number, text: string): void {
  edits.push({ start: offset, end: offset, text });
}

/** Takes a part out of the text, with the space behind it. */
function erase({ edits, layout }: Upgrade, syntax: Syntax | undefined): void {
  if (syntax === undefined) return;
  let { end } = lastToken(syntax);
  while (/[ \t\r\n]/.test(layout.text[end] ?? "")) end++;
  edits.push({ start: firstToken(syntax).start, end, text: "" });
}
