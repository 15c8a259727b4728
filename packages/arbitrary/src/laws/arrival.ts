import {
  targetOf,
  type Constraint,
  type Constraints,
  type SchemaRef,
  type Traits,
} from "@tsmith/schema";
import { contents } from "./contents.ts";
import { untilError } from "./event-errors.ts";
import { expectEqual } from "./parts.ts";

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
      // Of a stream these are the events.
      if (Array.isArray(value)) return value.map((event) => arrived(constraints, schema, event));
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
  // A stream is there, be it empty, and a response has a status of its own.
  if (traits.streaming !== undefined || traits.httpResponseCode !== undefined) return undefined;
  if (shape.type === "timestamp") {
    return new Date(typeof node === "number" ? node * 1000 : String(node));
  }
  if (shape.type === "blob") {
    return Uint8Array.from(atob(String(node)), (unit) => unit.charCodeAt(0));
  }
  return node;
}

/**
 * What was received without what the way adds where nothing was sent: the token of a client, the
 * map of headers that are not there, the stream of a body that is empty.
 */
function isAdded(
  { idempotencyToken, httpPrefixHeaders, httpResponseCode, streaming }: Traits,
  value: unknown,
): boolean {
  if (idempotencyToken !== undefined || httpResponseCode !== undefined) return true;
  if (httpPrefixHeaders !== undefined) return Object.keys(Object(value)).length === 0;
  const isEmpty = (value instanceof Uint8Array || Array.isArray(value)) && value.length === 0;
  return streaming !== undefined && isEmpty;
}

/** The headers of a body are HTTP's as well: it sets them, and drops them with the body. */
const bodyHeader =
  /^(?:content-type|x-amz-sdk-checksum-algorithm|x-amz-checksum-[a-z0-9]+|x-amz-sha256-tree-hash)$/i;

/** Both sides without what the way adds or drops. */
function comparable(
  schema: SchemaRef,
  sent: unknown,
  received: unknown,
): readonly [sent: unknown, received: unknown] {
  const { shape } = targetOf(schema);
  if (shape.type !== "structure" || !isValues(sent) || !isValues(received)) return [sent, received];
  const free = new Set<string>();
  const unnamed = new Set<string>();
  const partial = new Map<string, readonly string[]>();
  const named = shape.members.map((member) => targetOf(member.schema).traits.httpQuery);
  for (const { name, schema: member } of shape.members) {
    const { traits } = targetOf(member);
    const [left, right] = [own(sent, name), own(received, name)];
    const isOneSided = (left === undefined) !== (right === undefined);
    const { httpHeader = "", httpPayload, httpPrefixHeaders, httpQueryParams } = traits;
    // A map of all headers holds those of HTTP as well.
    if (httpPrefixHeaders === "") {
      if (left === undefined) free.add(name);
      else partial.set(name, Object.keys(Object(left)));
    }
    // Of a structure that is the whole body, an empty one is written for one that is absent.
    if (httpPayload !== undefined && isBlank(left) && isBlank(right)) free.add(name);
    if (httpQueryParams !== undefined) unnamed.add(name);
    if (/^(?:accept|content-length)$/i.test(httpHeader)) free.add(name);
    if (isOneSided && bodyHeader.test(httpHeader)) free.add(name);
    if (left === undefined && isAdded(traits, right)) free.add(name);
  }
  const members = new Map(shape.members.map((member) => [member.name, member.schema]));
  const keptOf = (name: string, value: unknown): unknown => {
    const sentKeys = partial.get(name);
    if (sentKeys !== undefined) {
      return Object.fromEntries(
        Object.entries(Object(value)).filter(([key]) => sentKeys.includes(key)),
      );
    }
    if (!unnamed.has(name)) return untilError(members.get(name) ?? 0, value);
    // A server gives all parameters, those that have a member of their own among them.
    const others = Object.entries(Object(value)).filter(([key]) => !named.includes(key));
    return others.length === 0 ? undefined : Object.fromEntries(others);
  };
  const kept = (values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        free.has(name) ? [] : [[name, keptOf(name, value)]],
      ),
    );
  return [kept(sent), kept(received)];
}

/**
 * Holds what was received against what was sent.
 *
 * @throws Error that says where they differ.
 */
export async function expectArrival(
  what: string,
  constraints: Constraints,
  schema: SchemaRef,
  sent: unknown,
  received: unknown,
): Promise<void> {
  const expected = arrived(constraints, schema, await contents(sent));
  expectEqual(what, ...comparable(schema, expected, await contents(received)));
}

function isBlank(value: unknown): boolean {
  return value === undefined || (isValues(value) && Object.keys(value).length === 0);
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
