import type { Diagnostic, Severity } from "../diagnostic.ts";
import { reportInto } from "../diagnostics.ts";
import type { Model } from "../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeObject } from "../model/node.ts";
import { shapeIdParts } from "../model/shape-id.ts";
import type { Shape } from "../model/shapes.ts";
import { isSelected } from "../selector/is-selected.ts";
import { parseSelector } from "../selector/parse.ts";
import { SelectorSyntaxError } from "../selector/scanner.ts";
import { atMetadata } from "./at-metadata.ts";
import type { Check, Linter } from "./linter.ts";
import { linters } from "./linters.ts";

const SEVERITIES: readonly string[] = ["NOTE", "WARNING", "DANGER", "ERROR"];

/** A validator that the model asks for, ready to run. */
interface ConfiguredCheck {
  readonly definition: NodeObject;
  readonly id: string;
  readonly linter: Linter;
  readonly check: Check;
}

/** The validators that a model configures, and what is wrong with how it does. */
export interface Lint {
  readonly problems: readonly Diagnostic[];
  run(diagnostics: Diagnostic[]): void;
}

/**
 * Reads `metadata validators`.
 *
 * @see https://smithy.io/2.0/spec/model-validation.html#configuring-validators
 */
export function configuredLint(model: Model): Lint {
  const problems: Diagnostic[] = [];
  const report = reportInto(problems);
  const checks: ConfiguredCheck[] = [];
  const definitions = nodeProperty(model.metadata, "validators");
  for (const [index, definition] of (isNodeArray(definitions) ? definitions : []).entries()) {
    const place = atMetadata(model, "validators", [index]);
    const name = nodeProperty(definition, "name");
    if (!isNodeObject(definition) || typeof name !== "string") {
      report("Model/metadata-missing", { member: "name" }, place);
      continue;
    }
    const linter = linters.get(name);
    if (linter === undefined) {
      const message = `Unable to locate a validator named \`${name}\``;
      problems.push({ id: `UnknownValidator_${name}`, severity: "WARNING", message, ...place });
      continue;
    }
    const configuration = nodeProperty(definition, "configuration");
    const check = linter.configure(isNodeObject(configuration) ? configuration : {});
    if (typeof check === "string") {
      report("Model/validator-configuration", { name, problem: check }, place);
      continue;
    }
    const id = nodeProperty(definition, "id");
    checks.push({ definition, id: typeof id === "string" ? id : name, linter, check });
  }
  return {
    problems,
    run(diagnostics) {
      for (const check of checks) runCheck(model, check, diagnostics);
    },
  };
}

function runCheck(
  model: Model,
  { definition, id, linter, check }: ConfiguredCheck,
  diagnostics: Diagnostic[],
): void {
  const severity = nodeProperty(definition, "severity");
  const template = nodeProperty(definition, "message");
  check(model, (message, shape, details = {}) => {
    if (!isMeant(model, definition, shape)) return;
    const { idSuffix, location = shape?.location } = details;
    const own = details.severity ?? linter.severity;
    diagnostics.push({
      id: idSuffix === undefined ? id : `${id}.${idSuffix}`,
      // The values of the list are severities.
      severity: SEVERITIES.includes(String(severity)) ? (severity as Severity) : own,
      message:
        typeof template === "string" ? template.replaceAll("{super}", () => message) : message,
      ...(shape !== undefined && { shape: shape.id }),
      ...(location !== undefined && { location }),
    });
  });
}

/** Whether the definition lets events about the shape through. */
function isMeant(model: Model, definition: NodeObject, shape: Shape | undefined): boolean {
  const namespaces = nodeProperty(definition, "namespaces");
  if (isNodeArray(namespaces)) {
    if (shape === undefined) return false;
    if (!namespaces.includes(shapeIdParts(shape.id).namespace)) return false;
  }
  const text = nodeProperty(definition, "selector");
  if (typeof text !== "string" || shape === undefined) return true;
  try {
    return isSelected(model, parseSelector(text), shape);
  } catch (error) {
    if (error instanceof SelectorSyntaxError) return true;
    throw error;
  }
}
