import { nodeProperty, type NodeObject } from "../../model/node.ts";
import { parseSelector } from "../../selector/parse.ts";
import { SelectorSyntaxError } from "../../selector/scanner.ts";
import type { Selector } from "../../selector/selector.ts";

/** A selector with its text. */
export interface ConfiguredSelector {
  readonly text: string;
  readonly parsed: Selector;
}

/** The selector that a configuration holds, or what is wrong with it. */
export function selectorIn(configuration: NodeObject, name: string): ConfiguredSelector | string {
  const text = nodeProperty(configuration, name);
  if (typeof text !== "string") return `${name} is required`;
  try {
    return { text, parsed: parseSelector(text) };
  } catch (error) {
    if (!(error instanceof SelectorSyntaxError)) throw error;
    return `Deserialization error at (/${name}): unable to create software.amazon.smithy.model.selector.Selector from ${JSON.stringify(text)}: Unable to deserialize Node using fromNode method: ${error.message}`;
  }
}
