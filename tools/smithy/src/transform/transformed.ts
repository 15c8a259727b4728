import type { Model } from "../model/model.ts";
import type { NodeValue } from "../model/node.ts";
import { TransformError } from "./arguments.ts";
import type { TransformContext } from "./transform.ts";
import { transforms } from "./transforms.ts";

/** A transform as a configuration asks for it. @public */
export interface TransformCall {
  readonly name: string;
  readonly args: NodeValue;
}

/**
 * A model after one transform.
 *
 * @throws TransformError where there is no such transform, or it cannot take the arguments
 * @public
 */
export function transformed(
  model: Model,
  { name, args }: TransformCall,
  context: TransformContext,
): Model {
  const transform = transforms.get(name);
  if (transform === undefined) throw new TransformError(`There is no transform \`${name}\`.`);
  return transform(model, args, context);
}
