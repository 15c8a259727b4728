import type { Answer } from "@tsmith/protocol";
import type { ErrorSchema } from "@tsmith/schema";
import type { Completion } from "./complete.ts";
import type { ErrorMaker } from "./modelled-error.ts";
import { shapeSchema } from "./shape-schema.ts";

/** What an error says of the instance that it is about. @internal */
export interface RefusedInstance {
  /** As the resource is called. */
  readonly resource: string;
  readonly identifier: string;
}

/**
 * The error of an operation for an instance that there is not, or that there is already: it names
 * the instance where it has members for that.
 *
 * @internal
 */
export function refusal(
  schema: ErrorSchema<unknown>,
  says: "does not exist" | "exists already",
  { resource, identifier }: RefusedInstance,
  { constraints }: Pick<Completion, "constraints">,
  makeError: ErrorMaker,
): Answer {
  const shape = shapeSchema(schema);
  const fields: Record<string, unknown> = { message: `${resource} \`${identifier}\` ${says}.` };
  if (shape.type === "structure") {
    const constrained = constraints[shape.id]?.members ?? {};
    for (const [member, memberSchema] of shape.members) {
      const constraint = Object.hasOwn(constrained, member) ? constrained[member] : undefined;
      const isFree = constraint?.enum === undefined && constraint?.pattern === undefined;
      if (!isFree || shapeSchema(memberSchema).type !== "simple") continue;
      if (/^resource_?(?:id|identifier|name)$/i.test(member)) fields[member] = identifier;
      if (/^resource_?type$/i.test(member)) fields[member] = resource;
    }
  }
  return { error: makeError(schema, fields) };
}
