import { type Doc, group, hardline, ifBroken, indent, join, line, softline, text } from "./doc.ts";

/**
 * Code as a template: the literal parts are trusted and split at their line breaks, the values are
 * documents. Indentation of the literal is kept relative to where the template starts.
 *
 * @example code`export const ${identifier(name)}: ${type} = ${literal(value)};`
 * @internal
 */
export function code(literals: TemplateStringsArray, ...values: readonly (Doc | number)[]): Doc {
  return literals.flatMap((part, index) => {
    const literalLines = join(hardline, part.split("\n").map(text));
    const value = values[index];
    if (value === undefined) return [literalLines];
    return [literalLines, typeof value === "number" ? text(String(value)) : value];
  });
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
  const edge: Doc = padding === "" ? softline : line;
  return group([
    text(open),
    indent([edge, join([text(","), line], items)]),
    ifBroken(text(",")),
    edge,
    text(close),
  ]);
}

/** `[a, b]`. @internal */
export function array(items: readonly Doc[]): Doc {
  return list("[", items, "]");
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

/** `A | B`: on one line if it fits, else a member a line behind a leading `|`. @internal */
export function union(members: readonly Doc[]): Doc {
  if (members.length < 2) return members;
  return group(indent([softline, ifBroken(text("| ")), join([line, text("| ")], members)]));
}
