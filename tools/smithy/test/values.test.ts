import { validateValue } from "../src/validate/value.ts";
import type { NodeValue } from "../src/model/node.ts";
import { corpusJson, corpusSource, suite } from "./corpus.ts";
import { modelOf } from "./models.ts";

interface ValueCase {
  readonly shape: string;
  readonly value: string;
  /** `null`: nothing is wrong. */
  readonly errors: readonly string[] | null;
}

suite("values", "value-validation", () => {
  const model = modelOf([corpusSource("value-validation/model.json")]);
  const cases = corpusJson("value-validation/cases.json") as ValueCase[];
  return cases.map(({ shape, value, errors }) => ({
    name: `${shape} ${value}`,
    actual: () => {
      const target = model.shapes.get(shape);
      if (target === undefined) return undefined;
      return validateValue(model, JSON.parse(value) as NodeValue, target).map(({ path, message }) =>
        path.length === 0 ? message : `${path.join(".")}: ${message}`,
      );
    },
    expected: errors ?? [],
  }));
});
