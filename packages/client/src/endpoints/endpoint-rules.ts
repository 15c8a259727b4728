/**
 * A rule set as the contract has it; its rules are checked where the contract is.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html
 * @public
 */
export interface EndpointRules {
  readonly version: string;
  readonly serviceId?: string;
  readonly parameters: Readonly<Record<string, EndpointParameter>>;
  readonly rules: readonly object[];
}

/** @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html @public */
export interface EndpointParameter {
  readonly type: string;
  /** Where the value comes from if no operation sets it. */
  readonly builtIn?: string;
  readonly default?: string | boolean | readonly string[];
  readonly required?: boolean;
}
