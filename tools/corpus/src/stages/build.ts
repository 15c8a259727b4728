import { build, defaultConfig, TARGET_NAMES } from "@tsmith/codegen";
import { builtServices, type BuiltService } from "@tsmith/prove";
import type { Source } from "@tsmith/smithy";
import { firstErrors } from "../first-errors.ts";
import { type Findings, oneCase } from "../stage.ts";

/** Whether all targets build; an OpenAPI document is only of what is bound to HTTP with JSON. */
export async function buildStage(
  name: string,
  sources: readonly Source[],
): Promise<Findings & { readonly built?: BuiltService }> {
  const result = await build(defaultConfig([name], "."), sources);
  const [built] = builtServices(result);
  if (built === undefined) {
    return oneCase(name, firstErrors(result.diagnostics) ?? "No service was built.");
  }
  const isHttpBound = built.view.protocol === "aws.protocols#restJson1";
  const missing = TARGET_NAMES.filter(
    (target) =>
      (target !== "openapi" || isHttpBound) &&
      !built.packages.some((generated) => generated.target === target),
  );
  const problem = missing.length === 0 ? undefined : `These are missing: ${missing.join(", ")}.`;
  return { ...oneCase(name, problem), built };
}
