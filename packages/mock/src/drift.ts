import { type Constraint, type Constraints, targetOf } from "@tsmith/schema";
import { hash } from "./hash.ts";
import { isRecord } from "./path.ts";
import type { SchemaReference } from "./shape-schema.ts";

/**
 * How the service of tomorrow differs from the contract of today: enum values and union members that
 * it does not know, members that it does not have, an empty token or no list where there was none or
 * an empty one.
 *
 * @public
 */
export type DriftKind = "enums" | "unions" | "members" | "tokens" | "lists";

/** @public */
export interface DriftOptions {
  /** All unless set. */
  readonly only?: readonly DriftKind[];
  /** The part of the places that change, from 0 to 1; half of them unless set. */
  readonly part?: number;
}

/** What a change of an output goes by. @internal */
export interface Drift {
  readonly kinds: ReadonlySet<DriftKind>;
  readonly part: number;
  readonly constraints: Constraints;
  /** Another, other places. */
  readonly chance: number;
}

/** No contract has such a name. */
const UNKNOWN = "FromTomorrow";

const KINDS: readonly DriftKind[] = ["enums", "unions", "members", "tokens", "lists"];

/** @throws TypeError for what is no drift. @internal */
export function expectDrift(options: DriftOptions): DriftOptions {
  const unknown = options.only?.find((kind) => !KINDS.includes(kind));
  if (unknown !== undefined) throw new TypeError(`There is no drift of \`${unknown}\`.`);
  return options;
}

/** @internal */
export function driftOf(
  { only = KINDS, part = 0.5 }: DriftOptions,
  constraints: Constraints,
  chance: number,
): Drift {
  return { kinds: new Set(only), part, constraints, chance };
}

/** An output with what the contract does not know, or leaves out what it may. @internal */
export function drifted(schema: SchemaReference, output: unknown, drift: Drift): unknown {
  const { kinds, part, constraints, chance } = drift;
  const happens = (kind: DriftKind, path: string): boolean =>
    kinds.has(kind) && hash(chance, kind, path) < part * 2 ** 32;

  const change = (
    reference: SchemaReference,
    value: unknown,
    constraint: Constraint,
    path: string,
  ): unknown => {
    const { shape } = targetOf(reference);
    switch (shape.type) {
      case "string":
        if (constraint.enum === undefined || typeof value !== "string") return value;
        return happens("enums", path) ? UNKNOWN : value;
      case "list": {
        if (!Array.isArray(value)) return value;
        const inner = memberOf(constraints, shape.id, "member") ?? constraint.member ?? {};
        return value.map((item, index) => change(shape.member, item, inner, `${path}/${index}`));
      }
      case "map": {
        if (!isRecord(value)) return value;
        const inner = memberOf(constraints, shape.id, "value") ?? constraint.value ?? {};
        return mapEntries(value, (item, key) => change(shape.value, item, inner, `${path}/${key}`));
      }
      case "union":
        if (!isRecord(value)) return value;
        if (happens("unions", path)) return { $unknown: [UNKNOWN, {}] };
        return changeMembers(shape, value, path);
      case "structure":
        return isRecord(value) ? changeMembers(shape, value, path) : value;
      default:
        return value;
    }
  };

  const changeMembers = (
    { id, members }: StructureLike,
    value: Readonly<Record<string, unknown>>,
    path: string,
  ): unknown => {
    const schemas = new Map(members.map(({ name, schema: member }) => [name, member]));
    const changed = Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
      const member = schemas.get(name);
      if (member === undefined) return [[name, item]];
      const own = memberOf(constraints, id, name) ?? {};
      const place = `${path}/${name}`;
      const isEmpty = Array.isArray(item) && item.length === 0 && own.required !== true;
      if (isEmpty && happens("lists", place)) return [];
      return [[name, change(member, item, own, place)]];
    });
    return Object.fromEntries(changed);
  };

  return change(schema, output, {}, "");
}

interface StructureLike {
  readonly id: string;
  readonly members: readonly { readonly name: string; readonly schema: SchemaReference }[];
}

function memberOf(
  constraints: Constraints,
  id: string | undefined,
  name: string,
): Constraint | undefined {
  const members = id === undefined ? undefined : constraints[id]?.members;
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}

function mapEntries(
  value: Readonly<Record<string, unknown>>,
  change: (item: unknown, key: string) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}
