import type { Binding } from "./binding.ts";
import type { Settings } from "./options.ts";

/**
 * Where in a value the generator stands. One environment serves all arbitraries of a table: it is
 * how they share a depth, and how a string knows the member that it is for.
 */
export interface Environment {
  readonly settings: Settings;
  /** Aggregates around the value at hand. */
  depth: number;
  /** Aggregates made so far for the outermost value. */
  nodes: number;
  /** The name of the innermost member around the value at hand. */
  member: string | undefined;
  binding: Binding | undefined;
}

export function newEnvironment(settings: Settings): Environment {
  return { settings, depth: 0, nodes: 0, member: undefined, binding: undefined };
}

/** Does `work` one level deeper. */
export function inside<T>(environment: Environment, work: () => T): T {
  if (environment.depth === 0) environment.nodes = 0;
  environment.depth += 1;
  environment.nodes += 1;
  try {
    return work();
  } finally {
    environment.depth -= 1;
  }
}

/** Does `work` for a member of a structure or union. */
export function atMember<T>(
  environment: Environment,
  member: string,
  binding: Binding | undefined,
  work: () => T,
): T {
  const outer = { member: environment.member, binding: environment.binding };
  environment.member = member;
  environment.binding = binding;
  try {
    return work();
  } finally {
    environment.member = outer.member;
    environment.binding = outer.binding;
  }
}

/** Whether nothing more should be made than what must be there. */
export function isExhausted({ settings, depth, nodes }: Environment): boolean {
  return depth > settings.maxDepth || nodes > settings.maxNodes;
}
