import {
  targetOf,
  type Constraints,
  type ErrorSchema,
  type SchemaRef,
  type StructureShape,
} from "@tsmith/schema";
import { memberConstraint } from "./constraints/table.ts";
import { Rejection, type Failure, type ModeledError, type ServiceDescription } from "./service.ts";

/**
 * The rejection that names every member that failed.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 */
export function validationRejection(failures: readonly Failure[], input?: unknown): Rejection {
  const count =
    failures.length === 1 ? "1 validation error" : `${failures.length} validation errors`;
  const details = failures.map((failure) => failure.message).join("; ");
  const message = `${count} detected. ${details}`;
  return new Rejection("validation", message, failures, undefined, input);
}

/**
 * A failed validation as the service's own `ValidationException`, where its model has one that is
 * not that of `smithy.framework`: AWS services name and shape it as they like. Clients know it by
 * its name, so it is the same where an operation does not list it.
 *
 * @returns `undefined` where there is none, or where it asks for what cannot be known.
 */
export function ownValidationError(
  errors: readonly ErrorSchema<unknown>[],
  { constraints, operations }: Pick<ServiceDescription, "constraints" | "operations">,
  { message, failures }: Rejection,
): ModeledError | undefined {
  const listed = errors.find(isValidationError);
  const all = listed === undefined ? Object.values(operations) : [];
  const schema = listed ?? all.flatMap((operation) => operation.errors).find(isValidationError);
  if (schema?.[1] === "smithy.framework") return undefined;
  const { shape } = schema === undefined ? { shape: undefined } : targetOf(schema);
  if (schema === undefined || shape?.type !== "structure") return undefined;
  const value = filled(shape, constraints, (member, target) => {
    if (/message$/i.test(member)) return message;
    if (targetOf(target).shape.type === "string") return requiredText(constraints, shape, member);
    return fieldList(target, constraints, failures);
  });
  return value && { schema, value };
}

const own = "ValidationException";

function isValidationError([, , name]: ErrorSchema<unknown>): boolean {
  return name === own;
}

/** A code that nobody but the service knows is the name of the error. */
function requiredText(
  constraints: Constraints,
  { id }: StructureShape,
  member: string,
): string | undefined {
  return memberConstraint(constraints, id, member)?.required === true ? own : undefined;
}

/** The failures as a list of structures with a path or a name, and a message. */
function fieldList(
  schema: SchemaRef,
  constraints: Constraints,
  failures: readonly Failure[],
): unknown {
  const list = targetOf(schema).shape;
  const item = list.type === "list" ? targetOf(list.member).shape : undefined;
  if (item?.type !== "structure") return undefined;
  const fields = failures.map(({ path, message }) =>
    filled(item, constraints, (member) => {
      if (/^(path|name|field|fieldName)$/i.test(member))
        return /^path$/i.test(member) ? path : path.slice(1);
      return /^(message|reason|description)$/i.test(member) ? message : undefined;
    }),
  );
  return fields.includes(undefined) ? undefined : fields;
}

/** A structure of the members that are known; nothing where one that is required is not. */
function filled(
  { id, members }: StructureShape,
  constraints: Constraints,
  valueOf: (member: string, schema: SchemaRef) => unknown,
): Readonly<Record<string, unknown>> | undefined {
  const entries = members.map(({ name, schema }) => {
    const constraint = memberConstraint(constraints, id, name);
    const reasons = constraint?.enum;
    const value =
      reasons === undefined
        ? valueOf(name, schema)
        : (reasons.find((reason) => /field/i.test(String(reason))) ?? reasons[0]);
    return { name, value, isMissing: constraint?.required === true && value === undefined };
  });
  if (entries.some(({ isMissing }) => isMissing)) return undefined;
  const present = entries.filter(({ value }) => value !== undefined);
  return Object.fromEntries(present.map(({ name, value }) => [name, value]));
}
