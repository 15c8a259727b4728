import { targetOf, type Constraint, type Constraints, type SchemaRef } from "@tsmith/schema";

type Values = Readonly<Record<string, unknown>>;

/**
 * A value as it is once it has arrived: a member that was absent has its default, at any depth.
 *
 * @see https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait
 */
export function arrived(constraints: Constraints, schema: SchemaRef, value: unknown): unknown {
  const { shape } = targetOf(schema);
  switch (shape.type) {
    case "list":
      if (!Array.isArray(value)) return value;
      return value.map((item) => arrived(constraints, shape.member, item));
    case "map":
      return isValues(value)
        ? entries(value, (item) => arrived(constraints, shape.value, item))
        : value;
    case "union":
    case "structure": {
      if (!isValues(value)) return value;
      const members = new Map(shape.members.map((member) => [member.name, member.schema]));
      const given = entries(value, (item, name) => {
        const member = members.get(name);
        return member === undefined ? item : arrived(constraints, member, item);
      });
      return shape.type === "union" ? given : withDefaults(constraints, shape.id, members, given);
    }
    default:
      return value;
  }
}

function withDefaults(
  constraints: Constraints,
  id: string,
  members: ReadonlyMap<string, SchemaRef>,
  given: Values,
): Values {
  const absent = [...members].flatMap(([name, schema]) => {
    const constraint = constraints[id]?.members?.[name];
    const value = own(given, name) === undefined ? defaultOf(schema, constraint) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return absent.length === 0 ? given : Object.fromEntries([...Object.entries(given), ...absent]);
}

/** Models write defaults as JSON. */
function defaultOf(schema: SchemaRef, constraint: Constraint | undefined): unknown {
  const node = constraint?.default;
  if (node === undefined || node === null) return undefined;
  const { shape, traits } = targetOf(schema);
  if (traits.streaming !== undefined) return undefined;
  if (shape.type === "timestamp") {
    return new Date(typeof node === "number" ? node * 1000 : String(node));
  }
  if (shape.type === "blob") {
    return Uint8Array.from(atob(String(node)), (unit) => unit.charCodeAt(0));
  }
  return node;
}

/** An input without the tokens that a client makes where it is given none. */
export function withoutMadeTokens(schema: SchemaRef, sent: unknown, received: unknown): unknown {
  const { shape } = targetOf(schema);
  if (shape.type !== "structure" || !isValues(sent) || !isValues(received)) return received;
  const made = shape.members.filter(
    ({ name, schema: member }) =>
      targetOf(member).traits.idempotencyToken !== undefined && own(sent, name) === undefined,
  );
  const names = new Set(made.map(({ name }) => name));
  return Object.fromEntries(Object.entries(received).filter(([name]) => !names.has(name)));
}

function entries(values: Values, convert: (value: unknown, name: string) => unknown): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, convert(value, name)]),
  );
}

function own(values: Values, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function isValues(value: unknown): value is Values {
  return (
    typeof value === "object" &&
    value !== null &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  );
}
