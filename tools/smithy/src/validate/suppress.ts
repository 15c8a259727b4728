import type { Diagnostic } from "../diagnostic.ts";
import type { Model } from "../model/model.ts";

export function adjust(_model: Model, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics;
}
