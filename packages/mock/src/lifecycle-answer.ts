import type { Answer } from "@tsmith/protocol";
import type { OperationBinding } from "./behaviour.ts";
import { canonicalText } from "./canonical-text.ts";
import type { Sliceable } from "./collection.ts";
import { complete, type Completion } from "./complete.ts";
import { type Responder, ruledMembers } from "./default-answer.ts";
import { identityText, type Instances, requirement } from "./instances.ts";
import type { Lifecycle, ResourceDescription } from "./lifecycle.ts";
import { refusal } from "./lifecycle-refusal.ts";
import type { ErrorMaker } from "./modelled-error.ts";
import { isRecord, valueAt, withValueAt } from "./path.ts";
import { membersFrom, merged, type Properties, propertiesIn, type Property } from "./properties.ts";
import type { Resources } from "./resources.ts";
import { schemaAt } from "./shape-schema.ts";

/** What lifecycle operations are answered from. @internal */
export interface LifecycleContext {
  readonly completion: Completion;
  readonly makeError: ErrorMaker;
  readonly resources: Resources;
}

/** How often an instance is made again because its identifiers are taken. */
const ATTEMPTS = 50;

/**
 * Answers from the instances of a resource: what was created can be read, listed, changed and
 * deleted, and is no more after that.
 *
 * @param byDefault - Answers where the model has no error for an instance that there is not.
 * @see https://smithy.io/2.0/spec/service-types.html#resource-lifecycle-operations
 * @internal
 */
export function lifecycleAnswering(
  { completion, makeError, resources }: LifecycleContext,
  { schema, errors, behaviour }: OperationBinding,
  lifecycle: Lifecycle,
  byDefault: Responder,
): Responder {
  const instances = resources.of(lifecycle.resource);
  const { description } = instances;
  const identifiersOf = resources.identifiersOf(lifecycle.resource);
  const { identifiers, inherited = 0, name } = description;
  const { path = [], names = {} } = lifecycle.output ?? {};
  const outputSchema = schema[5];
  const describedSchema = schemaAt(outputSchema, path);
  const isRequired = requirement(completion, describedSchema);
  const fill = complete(completion, "all");
  const readInput = inputReader(schema[4], lifecycle, instances.description);

  /** An output about an instance, and all that is known of the instance with it. */
  const describe = (input: unknown, properties: Properties, key: string) => {
    const members = membersFrom(describedSchema, properties, names, isRequired);
    const ruled = ruledMembers(behaviour, input);
    const partial =
      path.length === 0 ? { ...ruled, ...members } : withValueAt(ruled, path, members);
    const output = fill(outputSchema, partial, `${name}/${key}`) ?? {};
    const told = propertiesIn(describedSchema, valueAt(output, path), names);
    return { output, properties: learned(properties, told) };
  };

  const refuse = (kind: "notFound" | "exists", properties: Properties): Answer | undefined => {
    const error = errors.find(([, , candidate]) => candidate === lifecycle[kind]);
    if (error === undefined) return undefined;
    const own = identifiers.slice(inherited).map((key) => String(properties.get(key)?.value));
    const says = kind === "exists" ? "exists already" : "does not exist";
    const about = { resource: name, identifier: own.join("/") };
    return refusal(error, says, about, completion, makeError);
  };

  /** An instance whose identifiers are not taken. */
  const describeNew = (input: unknown, given: Properties): ReturnType<typeof describe> => {
    const key = `new/${resources.nextNumber()}`;
    let made = describe(input, merged(identifiersOf(key), given), key);
    for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
      const { properties } = made;
      const isIdentified = identifiers.every((id) => properties.get(id)?.value !== undefined);
      if (isIdentified && instances.find(properties) === undefined) break;
      const next = `${key}~${attempt}`;
      made = describe(input, merged(identifiersOf(next), given), next);
    }
    return made;
  };

  const create = (input: unknown): Answer => {
    const given = readInput(input, "noted");
    const isIdentified = identifiers.every((key) => given.get(key)?.value !== undefined);
    const existing = isIdentified ? instances.find(given) : undefined;
    if (existing !== undefined && lifecycle.verb === "create") {
      const answer = refuse("exists", given);
      if (answer !== undefined) return answer;
    }
    const made = isIdentified
      ? describe(input, given, identityText(identifiers, given))
      : describeNew(input, given);
    if (existing === undefined) instances.add(made.properties);
    else instances.set(existing, made.properties);
    return { output: made.output };
  };

  const withInstance = (
    input: unknown,
    answer: (place: NonNullable<ReturnType<Instances["find"]>>, given: Properties) => Answer,
  ): Answer => {
    const given = readInput(input, "passed over");
    const place = instances.find(given);
    if (place !== undefined) return answer(place, given);
    return refuse("notFound", given) ?? byDefault(input);
  };

  const tell = (
    input: unknown,
    change: (properties: Properties, given: Properties) => Properties,
  ) =>
    withInstance(input, (place, given) => {
      const changed = change(instances.propertiesOf(place), given);
      const { output, properties } = describe(input, changed, identityText(identifiers, changed));
      instances.set(place, properties);
      return { output };
    });

  const { verb } = lifecycle;
  switch (verb) {
    case "create":
    case "put":
      return remembering(lifecycle.idempotencyToken, resources, schema[2], create);
    case "read":
      return (input) => tell(input, (properties) => properties);
    case "update":
      return (input) => tell(input, (properties, given) => merged(properties, given));
    case "delete":
      return (input) =>
        withInstance(input, (place) => {
          const properties = instances.propertiesOf(place);
          const { output } = describe(input, properties, identityText(identifiers, properties));
          instances.remove(place);
          resources.removeBelow(lifecycle.resource, properties);
          return { output };
        });
    case "list":
      return (input) => {
        const ruled = withValueAt(ruledMembers(behaviour, input), path, undefined);
        const output = fill(outputSchema, ruled, `${name}/list`);
        const items = instances.below(readInput(input, "passed over")).slice(0, Infinity);
        return { output: withValueAt(isRecord(output) ? output : {}, path, items) };
      };
    case "instance":
      return (input) => withInstance(input, () => byDefault(input));
    default:
      return verb satisfies never;
  }
}

/** The identifiers that an input gives, and the properties. An identifier that is absent is still to come. */
function inputReader(
  schema: OperationBinding["schema"][4],
  { input: { path = [], names = {} } = {}, idempotencyToken }: Lifecycle,
  { identifiers }: ResourceDescription,
): (input: unknown, absent: "noted" | "passed over") => Properties {
  return (input, absent) => {
    const properties = merged(
      propertiesIn(schema, input, names),
      propertiesIn(schemaAt(schema, path), valueAt(input, path), names, absent),
    );
    return new Map(
      [...properties].filter(
        ([name, { value }]) =>
          name !== idempotencyToken && (value !== undefined || !identifiers.includes(name)),
      ),
    );
  };
}

/** What pages of an operation are cut from: of a resource, what is below the parents of an input. @internal */
export function listing(
  { schema, behaviour }: OperationBinding,
  collection: Sliceable,
  resources: Resources,
): (input: unknown) => Sliceable {
  const { lifecycle } = behaviour;
  // What an operation about one instance lists is no instance itself.
  if (lifecycle?.verb !== "list") return () => collection;
  const instances = resources.of(lifecycle.resource);
  const readInput = inputReader(schema[4], lifecycle, instances.description);
  return (input) => instances.below(readInput(input, "passed over"));
}

/** What is known, and what an output told beyond that. */
function learned(known: Properties, told: Properties): Properties {
  const all = new Map<string, Property>(told);
  for (const [name, property] of known) {
    if (property.value !== undefined || !all.has(name)) all.set(name, property);
  }
  return all;
}

/** Gives the same request, told by its token, the same output again. */
function remembering(
  tokenMember: string | undefined,
  { remember }: Resources,
  operation: string,
  respond: Responder,
): Responder {
  if (tokenMember === undefined) return respond;
  return (input) => {
    const token = valueAt(input, [tokenMember]);
    if (token === undefined) return respond(input);
    return remember(`${operation}/${canonicalText(input)}`, () => respond(input));
  };
}
