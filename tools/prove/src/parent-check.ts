import { difference } from "@tsmith/arbitrary";
import { lifecyclesOf, type ServiceView } from "@tsmith/codegen";

type Names = Readonly<Record<string, string>>;

/** Tells whether an operation lists an item for an input. */
type ParentCheck = (operation: string, input: unknown, item: unknown) => boolean;

/**
 * The instances of a resource are listed below the parents that an input names: what says another
 * parent of itself is not among them.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#list-lifecycle
 */
export function parentCheck(view: ServiceView): ParentCheck {
  const { operations, resources } = lifecyclesOf(view);
  const byName = new Map([...operations].map(([{ name }, lifecycle]) => [name, lifecycle]));
  return (operation, input, item) => {
    const lifecycle = byName.get(operation);
    const resource = lifecycle && resources.get(lifecycle.resource);
    if (lifecycle?.verb !== "list" || resource === undefined) return true;
    const { identifiers, inherited = 0 } = resource;
    return identifiers.slice(0, inherited).every((parent) => {
      const asked = valueOf(input, parent, lifecycle.input?.names);
      const own = valueOf(item, parent, resource.names);
      return asked === undefined || own === undefined || difference(asked, own) === undefined;
    });
  };
}

/** The value of the member that stands for an identifier. */
function valueOf(structure: unknown, identifier: string, names: Names = {}): unknown {
  const member = Object.keys(names).find((name) => names[name] === identifier) ?? identifier;
  const members = Object(structure) as Readonly<Record<string, unknown>>;
  return Object.hasOwn(members, member) ? members[member] : undefined;
}
