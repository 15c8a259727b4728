import type { Diagnostic } from "../diagnostic.ts";
import type { Model } from "../model/model.ts";
import type { NodeValue } from "../model/node.ts";

/** What a transform may know beside the model. @public */
export interface TransformContext {
  /** The model before the first transform. */
  readonly original: Model;
  /** What validation said of it. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes another model of a model, as the arguments say.
 *
 * @throws TransformError where it cannot take the arguments
 */
export type Transform = (model: Model, args: NodeValue, context: TransformContext) => Model;
