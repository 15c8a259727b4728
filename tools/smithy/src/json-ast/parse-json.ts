import type { Report } from "../diagnostics.ts";
import type { NodeValue } from "../model/node.ts";
import type { Source } from "../source.ts";
import { DEEPEST, jsonProblem, tooDeep } from "./json-problem.ts";

/**
 * The value of a JSON text; `undefined`, and a diagnostic, where it is none or nested too deeply.
 *
 * @public
 */
export function parseJson(source: Source, report: Report): NodeValue | undefined {
  const deep = tooDeep(source.text);
  if (deep !== undefined) {
    report("Model/nesting-too-deep", { limit: DEEPEST }, { source, start: deep, end: deep + 1 });
    return undefined;
  }
  try {
    // What `JSON.parse` returns is a node value by its definition.
    return JSON.parse(source.text) as NodeValue;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { message, offset } = jsonProblem(source.text) ?? { message: error.message, offset: 0 };
    const end = Math.min(offset + 1, source.text.length);
    report("Model/invalid-json", { problem: message }, { source, start: offset, end });
    return undefined;
  }
}
