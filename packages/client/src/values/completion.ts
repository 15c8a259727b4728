import type { NormalizedSchema } from "@smithy/core/schema";
import type { StaticStructureSchema } from "@smithy/types";
import type { DefaultValues } from "./default-values.ts";
import { defaultValue, zeroValue } from "./member-value.ts";
import { inheritedNames, removeInherited, withoutInherited } from "./inherited-names.ts";
import { copyOf, isAbsent, isRecord, set, type ValueRecord } from "./record.ts";

/** Which way values go: an input gets defaults, an output also what a service failed to send. */
export type Direction = "input" | "output";

/** Gives a value what it lacks: an input as a copy, an output in place. */
export type Completion = (value: unknown) => unknown;

/** The completion of a schema; `undefined` where there is nothing to complete. */
export type Completions = (schema: NormalizedSchema) => Completion | undefined;

const compiled = {
  input: new WeakMap<object, Completions>(),
  output: new WeakMap<object, Completions>(),
};

const NONE: DefaultValues = {};

/** The completions of values with such defaults, each compiled when it is needed first. */
export function completionsOf(
  defaults: DefaultValues | undefined,
  direction: Direction,
): Completions {
  const key = defaults ?? NONE;
  const known = compiled[direction].get(key);
  if (known !== undefined) return known;
  const made = completions(key, direction);
  compiled[direction].set(key, made);
  return made;
}

/** A copy of a value whose structures have what they were given, and inherit nothing. */
export function ownValue(schema: NormalizedSchema, value: object): ValueRecord {
  return (completionsOf(undefined, "input")(schema)?.(value) ?? value) as ValueRecord;
}

/** @see https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality */
function completions(defaults: DefaultValues, direction: Direction): Completions {
  const known = new Map<unknown, Completion | undefined>();

  function completionOf(schema: NormalizedSchema): Completion | undefined {
    const key: unknown = schema.getSchema();
    if (typeof key !== "object" || key === null) return undefined;
    if (known.has(key)) return known.get(key);
    if (!isIncomplete(schema, new Set())) {
      known.set(key, undefined);
      return undefined;
    }
    // Found by what is inside of itself, before it is made.
    let completion: Completion | undefined;
    known.set(key, (value) => completion?.(value));
    completion = compile(schema);
    known.set(key, completion);
    return completion;
  }

  function isIncomplete(schema: NormalizedSchema, seen: Set<unknown>): boolean {
    const key: unknown = schema.getSchema();
    if (typeof key !== "object" || key === null || seen.has(key)) return false;
    seen.add(key);
    if (schema.isListSchema() || schema.isMapSchema()) {
      return isIncomplete(schema.getValueSchema(), seen);
    }
    if (!schema.isStructSchema()) return false;
    if (inheritedNames(schema).length > 0) return true;
    const hasOwn = !schema.isUnionSchema() && missingMembers(schema).length > 0;
    return hasOwn || [...schema.structIterator()].some(([, member]) => isIncomplete(member, seen));
  }

  function compile(schema: NormalizedSchema): Completion {
    if (schema.isListSchema()) return listCompletion(completionOf(schema.getValueSchema()));
    if (schema.isMapSchema()) return recordCompletion(() => completionOf(schema.getValueSchema()));
    const inner = new Map(
      [...schema.structIterator()].map(([name, member]) => [
        name,
        member.isStreaming() ? undefined : completionOf(member),
      ]),
    );
    const given = recordCompletion((name) => inner.get(name), schema);
    if (schema.isUnionSchema()) return given;
    const missing = missingMembers(schema);
    return (value) => {
      const record = given(value);
      if (!isRecord(record)) return record;
      for (const [name, make] of missing) {
        if (isAbsent(record, name)) set(record, name, make());
      }
      return record;
    };
  }

  /** The members that a structure never lacks, and how to make their values. */
  function missingMembers(schema: NormalizedSchema): readonly (readonly [string, () => unknown])[] {
    // Of a structure, as those who call have made sure.
    const [, ns, name, , names, , required = 0] = schema.getSchema() as StaticStructureSchema;
    const own = defaults[`${ns}#${name}`] ?? {};
    return [...schema.structIterator()].flatMap(([key, member]) => {
      const node = Object.hasOwn(own, key) ? own[key] : undefined;
      if (node !== undefined) return [[key, () => defaultValue(member, node)] as const];
      const isRequired = direction === "output" && names.indexOf(key) < required;
      return isRequired && !member.isStreaming() ? [[key, zeroMaker(member)] as const] : [];
    });
  }

  function zeroMaker(member: NormalizedSchema): () => unknown {
    if (member.isUnionSchema() || !(member.isStructSchema() || member.isUnitSchema())) {
      return () => zeroValue(member);
    }
    return () => {
      const value = {};
      return completionOf(member)?.(value) ?? value;
    };
  }

  function listCompletion(inner: Completion | undefined): Completion {
    return (value) => {
      if (!Array.isArray(value) || inner === undefined) return value;
      if (direction === "input") return value.map(inner);
      for (const [i, item] of value.entries()) value[i] = inner(item);
      return value;
    };
  }

  function recordCompletion(
    innerOf: (name: string) => Completion | undefined,
    structure?: NormalizedSchema,
  ): Completion {
    const inherited = structure === undefined ? [] : inheritedNames(structure);
    const names = structure && [...structure.structIterator()].map(([name]) => name);
    const own = (value: ValueRecord): ValueRecord => {
      if (structure === undefined || inherited.length === 0) {
        return direction === "input" ? copyOf(value) : value;
      }
      if (direction === "input") return withoutInherited(value, structure);
      removeInherited(value, inherited);
      return value;
    };
    return (value) => {
      if (!isRecord(value)) return value;
      const record = own(value);
      // An error does not list its `stack`, be it a member.
      for (const name of names ?? Object.keys(record)) {
        const inner = innerOf(name);
        if (inner !== undefined && !isAbsent(record, name)) set(record, name, inner(record[name]));
      }
      return record;
    };
  }

  return completionOf;
}
