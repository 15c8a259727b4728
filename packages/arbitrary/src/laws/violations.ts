import * as fc from "fast-check";
import type { Law } from "./law.ts";
import { bindingOf, valuesOf } from "./parts.ts";
import { breaches } from "./breach.ts";

interface Refusal {
  readonly name?: string;
  readonly message?: string;
  readonly fieldList?: readonly { readonly path?: string }[];
}

/** @public */
export const violations: Law = {
  name: "violations",
  statement: "An input that breaks one constraint is refused by its path, and no handler sees it.",
  property(subject, operation) {
    const binding = bindingOf(subject, operation);
    const mock = subject.mock({ items: 1 });
    const client = subject.client(mock.fetch);
    const inputs = valuesOf(subject.arbitraries, binding.input);
    const broken = breaches(binding.schema, subject.constraints, inputs);
    if (broken === undefined) return "No member of the input has a constraint.";
    return fc.asyncProperty(broken, async ({ value, path, constraint }) => {
      const before = mock.inputs(operation).length;
      const thrown = (await client.send(operation, value).then(
        () => undefined,
        (reason: unknown) => reason,
      )) as Refusal | undefined;
      if (mock.inputs(operation).length !== before) {
        throw new Error(`The handler saw an input whose \`${path}\` breaks \`${constraint}\`.`);
      }
      const paths = thrown?.fieldList?.map((field) => field.path);
      const isNamed =
        paths === undefined ? thrown?.message?.includes(`'${path}'`) : paths.length > 0;
      if (isNamed !== true || paths?.some((other) => other !== path) === true) {
        throw new Error(`The refusal does not name \`${path}\` alone: ${fc.stringify(thrown)}.`);
      }
    }) as never;
  },
};
