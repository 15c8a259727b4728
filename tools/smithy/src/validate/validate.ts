import type { Diagnostic } from "../diagnostic.ts";
import { reportInto } from "../diagnostics.ts";
import type { Model } from "../model/model.ts";
import { criticalRules, rules } from "./rules.ts";
import { adjust } from "./suppress.ts";

/**
 * What is wrong with a model, together with `earlier` diagnostics of loading it. Where loading
 * found an error, the rules do not run, and where a critical rule did, the others do not: they
 * would report the same thing again in other words.
 *
 * @see https://smithy.io/2.0/spec/model-validation.html
 * @public
 */
export function validate(model: Model, earlier: readonly Diagnostic[] = []): readonly Diagnostic[] {
  const diagnostics = [...earlier];
  const report = reportInto(diagnostics);
  for (const stage of [criticalRules, rules]) {
    if (diagnostics.some(({ severity }) => severity === "ERROR")) break;
    for (const rule of stage) rule(model, report);
  }
  return adjust(model, diagnostics);
}
