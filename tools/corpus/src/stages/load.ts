import { load, type Source } from "@tsmith/smithy";
import { firstErrors } from "../first-errors.ts";
import { type Findings, oneCase } from "../stage.ts";

/** Whether the model loads without an error. */
export function loadStage(name: string, sources: readonly Source[]): Findings {
  return oneCase(name, firstErrors(load(sources).diagnostics));
}
