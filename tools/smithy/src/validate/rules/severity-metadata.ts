import type { DiagnosticPlace, Report } from "../../diagnostics.ts";
import type { Model } from "../../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeObject } from "../../model/node.ts";
import { atMetadata } from "../at-metadata.ts";
import { nodeType } from "../value-note.ts";

const NEEDED = {
  suppressions: ["id", "namespace"],
  severityOverrides: ["id", "namespace", "severity"],
} as const;
const SEVERITIES = ["DANGER", "WARNING"];

/**
 * The metadata that changes severities says which events, where, and to what.
 *
 * @see https://smithy.io/2.0/spec/model-validation.html#severity-overrides
 */
export function severityMetadataRule(model: Model, report: Report): void {
  for (const key of ["suppressions", "severityOverrides"] as const) {
    const rules = nodeProperty(model.metadata, key);
    if (rules === undefined) continue;
    const place = (...path: readonly (string | number)[]): DiagnosticPlace =>
      atMetadata(model, key, path);
    if (!isNodeArray(rules)) {
      report("Model/metadata-array", { key, found: nodeType(rules) }, place());
      continue;
    }
    for (const [index, rule] of rules.entries()) {
      if (!isNodeObject(rule)) {
        report("Model/metadata-element", { index, found: nodeType(rule) }, place(index));
        continue;
      }
      const missing = NEEDED[key].find((name) => !Object.hasOwn(rule, name));
      if (missing !== undefined) {
        report("Model/metadata-missing", { member: missing }, place(index));
      } else if (key === "severityOverrides" && !isKnown(rule)) {
        const severity = String(nodeProperty(rule, "severity"));
        report("Model/metadata-severity", { severity }, place(index, "severity"));
      }
    }
  }
}

function isKnown(rule: NodeObject): boolean {
  return SEVERITIES.includes(String(nodeProperty(rule, "severity")));
}
