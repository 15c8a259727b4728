import { block, list } from "../../print/code.ts";
import { type Doc, group, indent, isSequence, line, text } from "../../print/doc.ts";
import { LINE_WIDTH } from "../../print/layout.ts";
import { literal, type LiteralValue, property, propertyKey } from "../../print/literal.ts";

/** An argument of a call: code, properties that stand one a line, or plain options. */
type Argument =
  | { readonly type: "code"; readonly code: Doc }
  | { readonly type: "properties"; readonly properties: readonly Doc[] }
  | { readonly type: "options"; readonly options: Options };

/** @internal */
export type Options = Readonly<Record<string, LiteralValue | undefined>>;

/** @internal */
export function codeArgument(code: Doc): Argument {
  return { type: "code", code };
}

/** @internal */
export function propertiesArgument(properties: readonly Doc[]): Argument {
  return { type: "properties", properties };
}

/**
 * `name(a, b)`, where the call starts in `column` if it does not fit on a line. Options without any
 * are left out. As the formatter has it, an object that is the last argument keeps its braces at
 * the call's parentheses, unless the one before it is an object too or leaves no room.
 *
 * @internal
 */
export function call(name: Doc, args: readonly Argument[], options: Options = {}, column = 0): Doc {
  const present = Object.entries(options).filter(([, value]) => value !== undefined);
  const all: readonly Argument[] =
    present.length === 0
      ? args
      : [...args, { type: "options", options: Object.fromEntries(present) }];
  const last = all.at(-1);
  const before = all.slice(0, -1);
  const leading: readonly Doc[] = before.map((other) => [argument(other), text(", ")]);
  const hugs =
    last !== undefined &&
    isObject(last) &&
    !before.some(isObject) &&
    column + flatWidth([name, leading]) + "({".length <= LINE_WIDTH;
  if (!hugs) return [name, list("(", all.map(argument), ")")];
  return [name, text("("), leading, argument(last), text(")")];
}

function flatWidth(doc: Doc): number {
  if (isSequence(doc)) return doc.reduce((width, part) => width + flatWidth(part), 0);
  switch (doc.type) {
    case "text":
      return doc.text.length;
    case "reference":
      return doc.name.length;
    case "group":
    case "indent":
    case "onward":
      return flatWidth(doc.content);
    case "line":
      return doc.flat.length;
    case "ifBroken":
      return flatWidth(doc.flat);
    case "hardline":
      return LINE_WIDTH;
  }
  doc satisfies never;
}

function isObject({ type }: Argument): boolean {
  return type !== "code";
}

function argument(value: Argument): Doc {
  switch (value.type) {
    case "code":
      return value.code;
    case "properties":
      return block(value.properties.map((entry) => [entry, text(",")]));
    case "options":
      return list(
        "{",
        Object.entries(value.options).flatMap(([key, item]) =>
          item === undefined ? [] : [option(key, item)],
        ),
        "}",
        " ",
      );
  }
  value satisfies never;
}

/** Long text stands on a line of its own. */
function option(key: string, value: LiteralValue): Doc {
  if (typeof value !== "string") return property(key, literal(value));
  return [propertyKey(key), text(":"), group(indent([line, literal(value)]))];
}
