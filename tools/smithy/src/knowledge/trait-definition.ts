import type { Model } from "../model/model.ts";
import { nodeProperty } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { parseSelector } from "../selector/parse.ts";
import { SelectorSyntaxError } from "../selector/scanner.ts";
import type { Selector } from "../selector/selector.ts";
import { memoise } from "./memoise.ts";

/** A trait's shape, and where it may be applied. @public */
export interface TraitDefinition {
  readonly shape: Shape;
  /** The selector as written, on one line. */
  readonly text: string;
  /** The selector, or what is wrong with it. */
  readonly selector: Selector | SelectorSyntaxError;
}

/** The definition of a trait; `undefined` where the shape is none. @public */
export function traitDefinition(model: Model, trait: ShapeId): TraitDefinition | undefined {
  const shape = model.shapes.get(trait);
  return shape?.traits.has("smithy.api#trait") === true ? definition(shape) : undefined;
}

const definition: (shape: Shape) => TraitDefinition = memoise((shape) => {
  const value = nodeProperty(shape.traits.get("smithy.api#trait"), "selector");
  const text = typeof value === "string" ? value : "*";
  return { shape, text: text.replace(/\s+/g, " ").trim(), selector: parsed(text) };
});

function parsed(text: string): Selector | SelectorSyntaxError {
  try {
    return parseSelector(text);
  } catch (error) {
    if (error instanceof SelectorSyntaxError) return error;
    throw error;
  }
}
