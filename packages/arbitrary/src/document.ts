import * as fc from "fast-check";
import { codePoints } from "./code-points.ts";
import { ElementsArbitrary } from "./elements.ts";
import type { Environment } from "./environment.ts";

/** The values of a document. @see https://smithy.io/2.0/spec/simple-types.html#document @public */
export type DocumentValue =
  | null
  | boolean
  | number
  | string
  | DocumentValue[]
  | { [key: string]: DocumentValue };

/** Documents: whatever JSON can say, but for `null` alone, which a member cannot hold. */
export function documents({ settings }: Environment): fc.Arbitrary<DocumentValue> {
  const text = new ElementsArbitrary(codePoints(settings, undefined), {
    bounds: () => ({}),
    habit: () => ({ usual: 8, most: 64 }),
  }).map((parts) => parts.join(""));
  const key =
    settings.style === "any"
      ? fc.oneof(text, fc.constantFrom("constructor", "toString", ""))
      : fc.constantFrom("color", "size", "count", "label");
  const depth = settings.style === "any" ? 3 : 1;
  const { document } = fc.letrec<{
    document: DocumentValue;
    leaf: DocumentValue;
  }>((tie) => ({
    leaf: fc.oneof(
      fc.constant(null),
      fc.boolean(),
      settings.style === "any" ? number : fc.nat(100),
      settings.style === "any" ? text : fc.constantFrom("red", "green"),
    ),
    document: fc.oneof(
      { maxDepth: depth, depthIdentifier: "document" },
      tie("leaf"),
      fc.array(tie("document"), { maxLength: 3 }),
      fc
        .array(fc.tuple(key, tie("document")), { maxLength: 3 })
        .map((entries): DocumentValue => Object.fromEntries(entries)),
    ),
  }));
  return document.filter((value) => value !== null);
}

/** JSON has neither NaN, nor infinities, nor a negative zero. */
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value));
