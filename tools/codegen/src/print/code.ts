import {
  brokenGroup,
  type Doc,
  fill,
  group,
  hardline,
  ifBroken,
  indent,
  isSequence,
  join,
  line,
  onward,
  softline,
  text,
} from "./doc.ts";

/**
 * Code as a template: the literal parts are trusted and split at their line breaks, the values are
 * documents. Indentation of the literal is kept relative to where the template starts.
 *
 * @example code`export const ${identifier(name)}: ${type} = ${literal(value)};`
 * @internal
 */
export function code(literals: TemplateStringsArray, ...values: readonly (Doc | number)[]): Doc {
  const parts = literalDocs(literals);
  const docs: Doc[] = [];
  for (const [index, part] of parts.entries()) {
    if (part !== undefined) docs.push(part);
    const value = values[index];
    if (value !== undefined) docs.push(typeof value === "number" ? text(String(value)) : value);
  }
  return docs;
}

/** A template is one object, however often it is filled in. */
const templates = new WeakMap<TemplateStringsArray, readonly (Doc | undefined)[]>();

/** The documents of the literal parts; `undefined` for an empty one. */
function literalDocs(literals: TemplateStringsArray): readonly (Doc | undefined)[] {
  const known = templates.get(literals);
  if (known !== undefined) return known;
  const docs = literals.map((part) => {
    if (part === "") return undefined;
    return part.includes("\n") ? join(hardline, part.split("\n").map(text)) : text(part);
  });
  templates.set(literals, docs);
  return docs;
}

/** Statements with a blank line between them. @internal */
export function statements(items: readonly Doc[]): Doc {
  return join([hardline, hardline], items);
}

/** Items one a line. @internal */
export function lines(items: readonly Doc[]): Doc {
  return join(hardline, items);
}

/** `open`, comma-separated items, `close`: on one line if it fits, else an item a line. @internal */
export function list(open: string, items: readonly Doc[], close: string, padding = ""): Doc {
  if (items.length === 0) return text(open + close);
  return group(listContent(open, items, close, padding === "" ? softline : line));
}

function listContent(open: string, items: readonly Doc[], close: string, edge: Doc): Doc {
  return [
    text(open),
    indent([edge, join([text(","), line], items)]),
    ifBroken(text(",")),
    edge,
    text(close),
  ];
}

/** `left = right`, where the right side can break: an array, an object. @internal */
export function initialized(left: Doc, right: Doc): Doc {
  return [left, text(" ="), onward(right)];
}

/** `left = right`, where it cannot: the right side on a line of its own where it does not fit. @internal */
export function assignment(left: Doc, right: Doc): Doc {
  return [left, text(" ="), group(indent([line, right]))];
}

/** `[a, b]`. @internal */
export function array(items: readonly Doc[]): Doc {
  return list("[", items, "]");
}

/** An array whose items stand one a line, even where they would fit: rows of a table. @internal */
export function rows(items: readonly Doc[]): Doc {
  return brokenGroup(listContent("[", items, "]", softline));
}

/** An array of numbers: as many on each line as fit. @internal */
export function numbers(items: readonly Doc[]): Doc {
  if (items.length < 2) return array(items);
  const separated = items.map((item, index) =>
    index < items.length - 1 ? [item, text(",")] : item,
  );
  const content = indent([softline, fill(separated), ifBroken(text(","))]);
  return group([text("["), content, softline, text("]")]);
}

/** `{ a: 1, b: 2 }`. @internal */
export function object(properties: readonly Doc[]): Doc {
  return list("{", properties, "}", " ");
}

/** An object type or literal whose properties stand one a line. @internal */
export function block(items: readonly Doc[], open = "{", close = "}"): Doc {
  if (items.length === 0) return text(open + close);
  return [text(open), indent([hardline, join(hardline, items)]), hardline, text(close)];
}

/** `Name<A, B>`. @internal */
export function generic(name: Doc, types: readonly Doc[]): Doc {
  const [only] = types;
  const isSimple = types.length === 1 && only !== undefined && !isSequence(only);
  if (isSimple) return [name, text("<"), only, text(">")];
  const separated = join([text(","), line], types);
  return [name, group([text("<"), indent([softline, separated]), softline, text(">")])];
}

/** `(a: A, b: B)`. @internal */
export function parameters(items: readonly Doc[]): Doc {
  return list("(", items, ")");
}

/** ` A | B` behind the `=` of a type alias: a member a line where they do not fit. @internal */
export function unionAlias(members: readonly Doc[]): Doc {
  if (members.length < 2) return [text(" "), members];
  return group(indent([line, alternatives(members)]));
}

/** `(A | B)[]`: a member a line where they do not fit. @internal */
export function unionList(members: readonly Doc[]): Doc {
  return group([text("("), indent([softline, alternatives(members)]), softline, text(")[]")]);
}

function alternatives(members: readonly Doc[]): Doc {
  return [ifBroken(text("| ")), join([line, text("| ")], members.map(indent))];
}
