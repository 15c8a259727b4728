import * as fc from "fast-check";
import type { Law } from "./law.ts";
import { bindingOf, inputsOf } from "./parts.ts";
import { breaches } from "./breach.ts";

/** What a service says of an input that it refuses; the fields are those that it has. */
interface Refusal {
  readonly message?: string;
  readonly fieldList?: unknown;
}

/** What it says in words: services call it `message`, `Message` or `exceptionMessage`. */
function messagesOf(refusal: Refusal): readonly string[] {
  const others = Object.entries(refusal).flatMap(([name, value]: [string, unknown]) =>
    /message$/i.test(name) && typeof value === "string" ? [value] : [],
  );
  return [refusal.message ?? "", ...others];
}

/** The paths of a list of fields: some services give names in their place. */
function pathsOf({ fieldList }: Refusal): readonly string[] | undefined {
  if (!Array.isArray(fieldList)) return undefined;
  const fields = fieldList as readonly Readonly<Record<string, string | undefined>>[];
  return fields.map(({ path, name, Name = name }) => path ?? `/${Name}`);
}

/** @public */
export const violations: Law = {
  name: "violations",
  statement: "An input that breaks one constraint is refused by its path, and no handler sees it.",
  property(subject, operation) {
    const binding = bindingOf(subject, operation);
    const mock = subject.mock({ items: 1 });
    const client = subject.client(mock.fetch);
    const inputs = inputsOf(subject, binding);
    const broken = breaches(binding.schema, subject.constraints, inputs);
    if (broken === undefined) return "No member of the input has a constraint.";
    return fc.asyncProperty(broken, async ({ value, path, constraint }) => {
      const before = (await mock.inputs(operation)).length;
      const thrown = (await client.send(operation, value).then(
        () => undefined,
        (reason: unknown) => reason,
      )) as Refusal | undefined;
      if ((await mock.inputs(operation)).length !== before) {
        throw new Error(`The handler saw an input whose \`${path}\` breaks \`${constraint}\`.`);
      }
      const paths = thrown && pathsOf(thrown);
      const messages = thrown === undefined ? [] : messagesOf(thrown);
      const isNamed =
        paths === undefined
          ? messages.some((message) => message.includes(`'${path}'`))
          : paths.length > 0;
      if (!isNamed || paths?.some((other) => other !== path) === true) {
        throw new Error(`The refusal does not name \`${path}\` alone: ${fc.stringify(thrown)}.`);
      }
    }) as never;
  },
};
