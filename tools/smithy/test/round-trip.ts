import { isDeepStrictEqual } from "node:util";
import { writeIdl } from "../src/idl/write.ts";
import { writeJsonAst } from "../src/json-ast/write.ts";
import { load } from "../src/load.ts";
import type { Model } from "../src/model/model.ts";
import { isDefinition } from "../src/prelude.ts";
import type { Source } from "../src/source.ts";

/**
 * What is wrong with how a model is written: its text and its JSON are equal models, and the second
 * time they are written as the first.
 */
export function roundTripProblem(model: Model): string | undefined {
  const ast = astOf(model);
  const texts = writeIdl(model);
  for (const sources of [texts, [{ name: "model.json", text: JSON.stringify(ast) }]]) {
    const again = reloaded(sources);
    const name = sources[0]?.name ?? "";
    if (typeof again === "string") return `${name} does not load: ${again}`;
    if (!isDeepStrictEqual(astOf(again), ast)) return `${name} is another model`;
    if (!isDeepStrictEqual(writeIdl(again), texts)) return `${name} is written differently`;
  }
  return undefined;
}

function astOf(model: Model): unknown {
  return writeJsonAst(model, { includes: (shape) => !isDefinition(shape) });
}

/** The model of some sources, or what is wrong with them. */
function reloaded(sources: readonly Source[]): Model | string {
  const { value, diagnostics } = load(sources);
  return value ?? diagnostics.find(({ severity }) => severity === "ERROR")?.message ?? "";
}
