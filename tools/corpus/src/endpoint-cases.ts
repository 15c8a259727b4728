import { nodeProperty, type ServiceShape } from "@tsmith/smithy";

/** @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#smithy-rules-endpointtests-trait */
export interface EndpointCase {
  /** Its place in the trait, and what it is about. */
  readonly id: string;
  /** The values of the rules' parameters. */
  readonly params: object;
  readonly expect: { readonly endpoint: Expectation } | { readonly error: string };
  /** Calls of operations that lead to the same endpoint. */
  readonly operationInputs: readonly OperationInput[];
}

/** A call of an operation, and how its client is configured. */
export interface OperationInput {
  readonly operationName: string;
  readonly builtInParams?: Readonly<Record<string, unknown>>;
  readonly clientParams?: Readonly<Record<string, unknown>>;
  readonly operationParams?: object;
}

/** Where a request is to go. */
export interface Expectation {
  readonly url: string;
  readonly headers?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
}

/** A case as the trait has it, which the loader has validated. */
interface TestCase {
  readonly documentation?: string;
  readonly params?: object;
  readonly operationInputs?: readonly OperationInput[];
  readonly expect: EndpointCase["expect"];
}

/** The tests of a service's endpoint rules; none where the contract has none. */
export function endpointCases({ traits }: ServiceShape): readonly EndpointCase[] {
  const cases = nodeProperty(traits.get("smithy.rules#endpointTests"), "testCases");
  if (!Array.isArray(cases)) return [];
  return (cases as readonly TestCase[]).map(
    ({ documentation, params = {}, expect, operationInputs = [] }, index) => ({
      id: `${index + 1}${documentation === undefined ? "" : `: ${documentation}`}`,
      params,
      expect,
      operationInputs,
    }),
  );
}
