import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { Model } from "../model/model.ts";
import { isNodeArray, nodeProperty, type NodeValue } from "../model/node.ts";
import { shapeIdParts, type ShapeId } from "../model/shape-id.ts";

/** What an event must be for its severity to change. */
interface EventSelector {
  readonly id: string;
  /** `*`, also for events without a shape. */
  readonly namespace: string;
}

interface Suppression extends EventSelector {
  readonly reason: string | undefined;
}

interface Override extends EventSelector {
  readonly severity: Severity;
}

/**
 * The diagnostics with the severities that the model asks for: suppressed by `@suppress` or by
 * metadata, or raised by metadata. Errors stay what they are.
 *
 * @see https://smithy.io/2.0/spec/model-validation.html#suppressing-events
 */
export function adjust(model: Model, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const suppressions = suppressionsIn(model.metadata["suppressions"]);
  const overrides = overridesIn(model.metadata["severityOverrides"]);
  return diagnostics.map((diagnostic) => {
    const { severity, shape } = diagnostic;
    if (severity === "ERROR" || severity === "SUPPRESSED") return diagnostic;
    if (isSuppressedByTrait(model, shape, diagnostic.id)) {
      return { ...diagnostic, severity: "SUPPRESSED" };
    }
    const suppression = suppressions.find((one) => isMeant(one, diagnostic));
    if (suppression !== undefined) {
      const { reason } = suppression;
      return {
        ...diagnostic,
        severity: "SUPPRESSED",
        ...(reason !== undefined && { suppressionReason: reason }),
      };
    }
    const override = overrides.find((one) => isMeant(one, diagnostic));
    return override === undefined ? diagnostic : { ...diagnostic, severity: override.severity };
  });
}

function isSuppressedByTrait(model: Model, shape: ShapeId | undefined, event: string): boolean {
  const ids = shape && model.shapes.get(shape)?.traits.get("smithy.api#suppress");
  return isNodeArray(ids) && ids.some((id) => typeof id === "string" && includes(id, event));
}

/** Whether a value of the metadata `suppressions` is about the event. */
export function isSuppressedBy(suppression: NodeValue, event: Diagnostic): boolean {
  return selectorsIn([suppression]).some((selector) => isMeant(selector, event));
}

function isMeant({ id, namespace }: EventSelector, event: Diagnostic): boolean {
  if (!includes(id, event.id)) return false;
  if (namespace === "*") return true;
  return event.shape !== undefined && shapeIdParts(event.shape).namespace === namespace;
}

/** An event id stands for all ids that continue it behind a dot. */
function includes(id: string, event: string): boolean {
  return event === id || event.startsWith(`${id}.`);
}

function selectorsIn(value: NodeValue | undefined): readonly EventSelector[] {
  if (!isNodeArray(value)) return [];
  return value.flatMap((rule) => {
    const id = nodeProperty(rule, "id");
    const namespace = nodeProperty(rule, "namespace");
    return typeof id === "string" && typeof namespace === "string" ? [{ id, namespace }] : [];
  });
}

function suppressionsIn(value: NodeValue | undefined): readonly Suppression[] {
  if (!isNodeArray(value)) return [];
  return value.flatMap((rule) => {
    const reason = nodeProperty(rule, "reason");
    const text = typeof reason === "string" ? reason : undefined;
    return selectorsIn([rule]).map((selector) => ({ ...selector, reason: text }));
  });
}

function overridesIn(value: NodeValue | undefined): readonly Override[] {
  if (!isNodeArray(value)) return [];
  return value.flatMap((rule) => {
    const [selector] = selectorsIn([rule]);
    const severity = nodeProperty(rule, "severity");
    const isKnown = severity === "WARNING" || severity === "DANGER";
    return selector !== undefined && isKnown ? [{ ...selector, severity }] : [];
  });
}
