import type { OperationBinding } from "./behaviour.ts";
import type { Completion } from "./complete.ts";
import type { ResourceDescription } from "./lifecycle.ts";
import { isRecord } from "./path.ts";
import { nameOf, type Properties } from "./properties.ts";
import { shapeSchema } from "./shape-schema.ts";

/** Identifiers of an instance that the service names itself, chosen by key. @internal */
export type IdentifierSource = (key: string) => Properties;

/**
 * Makes identifiers that the operations which ask for an instance take: outputs often say less of
 * what they must be like.
 *
 * @param resource - The key by which operations name the resource.
 * @internal
 */
export function identifierSource(
  { samples, constraints }: Completion,
  operations: Readonly<Record<string, OperationBinding>>,
  resource: string,
  { identifiers, inherited = 0 }: ResourceDescription,
): IdentifierSource {
  const asking = Object.values(operations).find(({ behaviour: { lifecycle } }) => {
    const isAsking = lifecycle?.verb === "read" || lifecycle?.verb === "delete";
    return isAsking && lifecycle.resource === resource;
  });
  const input = asking === undefined ? undefined : shapeSchema(asking.schema[4]);
  if (asking === undefined || input?.type !== "structure") return () => new Map();
  const { names = {} } = asking.behaviour.lifecycle?.input ?? {};
  const own = identifiers.slice(inherited);
  const constrained = constraints[input.id]?.members ?? {};
  const members = [...input.members].filter(([member]) => {
    const constraint = Object.hasOwn(constrained, member) ? constrained[member] : undefined;
    const isConstrained = constraint?.pattern !== undefined || constraint?.length !== undefined;
    return isConstrained && own.includes(nameOf(names, member));
  });
  return (key) => {
    const drawn = members.length === 0 ? undefined : samples.of(input.id, "identifier", key);
    if (!isRecord(drawn)) return new Map();
    return new Map(
      members.flatMap(([member, schema]) =>
        drawn[member] === undefined
          ? []
          : [[nameOf(names, member), { value: drawn[member], schema }] as const],
      ),
    );
  };
}
