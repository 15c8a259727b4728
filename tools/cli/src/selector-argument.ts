import { parseSelector, type Selector, SelectorSyntaxError } from "@tsmith/smithy";
import { UsageError } from "./exit-code.ts";

/**
 * The selector that a person wrote.
 *
 * @throws UsageError where it is none
 */
export function expectSelector(text: string): Selector {
  try {
    return parseSelector(text.trim());
  } catch (error) {
    if (error instanceof SelectorSyntaxError) throw new UsageError(error.message);
    throw error;
  }
}
