import type { Diagnostic } from "../diagnostic.ts";
import { reportInto } from "../diagnostics.ts";
import type { Model } from "../model/model.ts";
import { adjust } from "../validate/suppress.ts";
import { configuredEvents } from "./configured.ts";
import { differences, type Differences } from "./differences.ts";
import { diffRules } from "./rules.ts";

/**
 * What changed from one model to another, as events with the ids and severities of Smithy's own
 * diff. Suppressions and severities are those that the new model asks for.
 *
 * @see https://smithy.io/2.0/guides/evolving-models.html
 * @public
 */
export function diff(before: Model, after: Model): readonly Diagnostic[] {
  return eventsOf(differences(before, after));
}

function eventsOf(found: Differences): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics);
  for (const rule of diffRules) {
    rule(found, report, (changed) => eventsOf({ ...found, added: [], removed: [], changed }));
  }
  diagnostics.push(...configuredEvents(found));
  return adjust(found.after, diagnostics);
}
