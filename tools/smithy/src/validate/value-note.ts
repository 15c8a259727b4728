import type { DiagnosticCode, DiagnosticParameters } from "../diagnostics.ts";
import { isNodeArray, type NodeValue } from "../model/node.ts";

/** Notes a problem with the value that is looked at. */
export type Note = <Code extends DiagnosticCode>(
  code: Code,
  parameters: DiagnosticParameters<Code>,
  more?: { readonly isConstraint?: boolean; readonly idSuffix?: string },
) => void;

/** The type of a node value in Smithy's words. */
export function nodeType(value: NodeValue): string {
  return value === null ? "null" : isNodeArray(value) ? "array" : typeof value;
}
