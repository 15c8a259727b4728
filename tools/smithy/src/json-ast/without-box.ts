import type { Traits } from "../model/shapes.ts";

const BOX = "smithy.api#box";

/**
 * Traits that version 2.0 can state: it has no `@box`, and where that meant something in 1.0 there
 * is a `@default` for it once the model is loaded.
 *
 * @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html
 */
export function withoutBox(traits: Traits): Traits {
  return traits.has(BOX) ? new Map([...traits].filter(([id]) => id !== BOX)) : traits;
}
