import type { Diagnostic } from "../diagnostic.ts";
import { reportInto } from "../diagnostics.ts";
import type { Model } from "../model/model.ts";
import { configuredLint } from "./lint.ts";
import { correctnessRules, criticalRules, rules } from "./rules.ts";
import { ruleSetTestCaseRule } from "./rules/endpoints/rule-set-test-case.ts";
import { adjust } from "./suppress.ts";

/** How far validation goes. @public */
export interface ValidateOptions {
  /** Run the rules that build on valid traits and enums also where these are not valid. */
  readonly goesOn?: boolean;
  /**
   * Evaluate the endpoint rules of a service with the cases that it has for them. Cases know the
   * partitions of the day on which they were written, so that those of most models fail today.
   */
  readonly endpointTests?: boolean;
}

/**
 * What is wrong with a model, together with `earlier` diagnostics of loading it. Where loading
 * found an error, the rules do not run, and where a rule that others build on did, these do not:
 * they would report the same thing again in other words.
 *
 * @see https://smithy.io/2.0/spec/model-validation.html
 * @public
 */
export function validate(
  model: Model,
  earlier: readonly Diagnostic[] = [],
  { goesOn = false, endpointTests = false }: ValidateOptions = {},
): readonly Diagnostic[] {
  const diagnostics = [...earlier];
  const report = reportInto(diagnostics);
  const isWrong = (): boolean => diagnostics.some(({ severity }) => severity === "ERROR");
  if (!isWrong()) {
    const lint = configuredLint(model);
    diagnostics.push(...lint.problems);
    for (const rule of correctnessRules) rule(model, report);
    if (!isWrong()) {
      for (const rule of criticalRules) rule(model, report);
      if (goesOn || !isWrong()) {
        for (const rule of rules) rule(model, report);
        if (endpointTests) ruleSetTestCaseRule(model, report);
        lint.run(diagnostics);
      }
    }
  }
  return adjust(model, diagnostics);
}
