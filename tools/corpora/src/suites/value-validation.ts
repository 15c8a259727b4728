import { validateValue, type NodeValue } from "@tsmith/smithy";
import { modelOf } from "../models.ts";
import { equal, type Suite } from "../suite.ts";

interface ValueCase {
  readonly shape: string;
  /** JSON. */
  readonly value: string;
  /** `null`: nothing is wrong. */
  readonly errors: readonly string[] | null;
}

/** Values, and what is wrong with them by the shape that they are of. */
export const valueValidation: Suite = (corpus) => {
  const model = modelOf([corpus.source("value-validation/model.json")]);
  const cases = corpus.json("value-validation/cases.json") as readonly ValueCase[];
  return cases.map(({ shape, value, errors }) =>
    equal(
      `${shape} ${value}`,
      () => {
        const target = model.shapes.get(shape);
        if (target === undefined) return undefined;
        return validateValue(model, JSON.parse(value) as NodeValue, target)
          .map(({ path, message }) =>
            path.length === 0 ? message : `${path.join(".")}: ${message}`,
          )
          .toSorted();
      },
      () => errors?.toSorted() ?? [],
    ),
  );
};
