import {
  type Diagnostic,
  load,
  type LoadOptions,
  type Model,
  type Result,
  SelectorSyntaxError,
  type Source,
  transformed,
  TransformError,
} from "@tsmith/smithy";
import type { Projection } from "./config/build-config.ts";
import { reportProblems } from "./config/problems.ts";

/**
 * The model of a projection: what the build loads with the projection's own imports, after its
 * transforms. There is no value where a transform cannot be made.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#projections
 */
export function projectedModel(
  projection: Projection,
  base: Result<Model>,
  sources: readonly Source[],
  imports: readonly Source[],
  options: LoadOptions,
): Result<Model> {
  if (imports.length === 0) return afterTransforms(projection, base, []);
  const loaded = load([...sources, ...imports], options);
  return afterTransforms(projection, loaded, loaded.diagnostics);
}

function afterTransforms(
  { transforms }: Projection,
  { value, diagnostics }: Result<Model>,
  said: readonly Diagnostic[],
): Result<Model> {
  const problems = [...said];
  if (value === undefined) return { value, diagnostics: problems };
  const context = { original: value, diagnostics };
  let model = value;
  for (const { location, ...call } of transforms) {
    try {
      model = transformed(model, call, context);
    } catch (error) {
      const isMisuse = error instanceof TransformError || error instanceof SelectorSyntaxError;
      if (!isMisuse) throw error;
      const found = { name: call.name, problem: error.message };
      reportProblems(problems)("BuildConfig/transform", found, location);
      return { value: undefined, diagnostics: problems };
    }
  }
  return { value: model, diagnostics: problems };
}
