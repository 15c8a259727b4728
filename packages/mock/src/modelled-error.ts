import type { ModeledError } from "@tsmith/protocol";
import type { ErrorSchema } from "@tsmith/schema";
import { type Completion, complete } from "./complete.ts";
import { shapeSchema } from "./shape-schema.ts";

/** Makes an error of the model from the members that are given. @internal */
export type ErrorMaker = (
  schema: ErrorSchema<unknown>,
  fields: Readonly<Record<string, unknown>>,
) => ModeledError;

/**
 * Fills in the members that an error must have, and a message where it has a place for one, under
 * whichever of the usual spellings.
 *
 * @internal
 */
export function createErrorMaker(completion: Completion): ErrorMaker {
  const fill = complete(completion, "required");
  return (schema, { message, ...fields }) => {
    const [, , name] = schema;
    const shape = shapeSchema(schema);
    const messageMember =
      "members" in shape ? [...shape.members.keys()].find(isMessage) : undefined;
    const partial =
      messageMember === undefined
        ? fields
        : { [messageMember]: message ?? `The mock was told to answer ${name}.`, ...fields };
    return { schema, value: fill(schema, partial, name) };
  };
}

function isMessage(member: string): boolean {
  return member.toLowerCase() === "message";
}
