import { evaluate, parse } from "@tsmith/jmespath";
import type { OperationContextParamInstruction } from "@smithy/types";

/**
 * A parameter of the endpoint rules whose value a path finds in the input of an operation.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#smithy-rules-operationcontextparams-trait
 * @public
 */
export function inputPath(path: string): OperationContextParamInstruction {
  const expression = parse(path);
  return {
    type: "operationContextParams",
    get: (input) => evaluate(expression, input) ?? undefined,
  };
}
