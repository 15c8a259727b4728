import { evaluate, JmespathError, parse } from "@tsmith/jmespath";
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
    get: (input) => {
      try {
        return evaluate(expression, input) ?? undefined;
      } catch (error) {
        // A function that is given what is absent has no value; the service says what is missing.
        if (error instanceof JmespathError) return undefined;
        throw error;
      }
    },
  };
}
