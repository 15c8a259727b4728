import { block, list } from "../../print/code.ts";
import { type Doc, text } from "../../print/doc.ts";

const PURE = text("/*@__PURE__*/ ");

/** A call without effects, which a bundler leaves out where its result is not used. @internal */
export function pureCall(name: Doc, args: readonly Doc[]): Doc {
  return [PURE, name, list("(", args, ")")];
}

/** The same with one object, whose properties stand one a line. @internal */
export function pureCallOf(name: Doc, properties: readonly Doc[]): Doc {
  return [PURE, name, text("("), propertyBlock(properties), text(")")];
}

/** An object whose properties stand one a line. @internal */
export function propertyBlock(properties: readonly Doc[]): Doc {
  return block(properties.map((property) => [property, text(",")]));
}
