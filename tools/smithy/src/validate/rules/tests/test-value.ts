import type { DiagnosticPlace, Report } from "../../../diagnostics.ts";
import type { Model } from "../../../model/model.ts";
import type { NodeValue } from "../../../model/node.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";
import { validateValue, type ValueOptions } from "../../value.ts";

/** A value that a test shows, and where it does. */
export interface TestValue {
  readonly value: NodeValue;
  readonly shape: ShapeId;
  readonly context: string;
}

/** Reports, under the id of a rule, what is wrong with a value that a test shows. */
export function checkTestValue(
  model: Model,
  { value, shape, context }: TestValue,
  rule: string,
  place: DiagnosticPlace,
  report: Report,
  timestamps: ValueOptions["timestamps"] = "epoch-seconds",
): void {
  const target: Shape | undefined = model.shapes.get(shape);
  if (target === undefined) return;
  for (const problem of validateValue(model, value, target, { timestamps, takesNulls: true })) {
    const { path, message, severity, idSuffix } = problem;
    const parameters = {
      context: [context, ...path].join("."),
      problem: message,
    };
    const id = idSuffix === undefined ? rule : `${rule}.${idSuffix}`;
    const there = { ...place, id };
    if (severity === "WARNING") report("TestValue/warning", parameters, there);
    else report("TestValue", parameters, there);
  }
}
