import type { Answer } from "@tsmith/protocol";
import type { OperationBinding } from "./behaviour.ts";
import type { Completion } from "./complete.ts";
import { type IdentifierSource, identifierSource } from "./identifier-source.ts";
import { createInstances, type Instances } from "./instances.ts";
import type { ResourceDescription } from "./lifecycle.ts";
import type { Properties } from "./properties.ts";
import type { StoredResource } from "./store.ts";

/** The resources of a service, and what their operations remember together. @internal */
export interface Resources {
  readonly of: (resource: string) => Instances;
  /** Identifiers for an instance that is new. */
  readonly identifiersOf: (resource: string) => IdentifierSource;
  /** Removes the instances below one of a resource. */
  readonly removeBelow: (resource: string, properties: Properties) => void;
  /** Counts what is created. */
  readonly nextNumber: () => number;
  /** The answer that was given for a key before, unless it was an error. */
  readonly remember: (key: string, answer: () => Answer) => Answer;
  readonly reset: () => void;
}

/** @internal */
export function createResources(
  completion: Completion,
  operations: Readonly<Record<string, OperationBinding>>,
  descriptions: Readonly<Record<string, ResourceDescription>>,
  storedIn: (description: ResourceDescription) => StoredResource,
): Resources {
  const byName = new Map(
    Object.entries(descriptions).map(([key, description]) => {
      const { collection, itemSchema } = storedIn(description);
      return [key, createInstances(completion, description, collection, itemSchema)];
    }),
  );
  const answers = new Map<string, Answer>();
  let created = 0;
  const of = (resource: string): Instances => {
    const instances = byName.get(resource);
    if (instances === undefined) throw new Error(`There is no resource \`${resource}\`.`);
    return instances;
  };
  return {
    of,
    identifiersOf: (resource) =>
      identifierSource(completion, operations, resource, of(resource).description),
    removeBelow: (resource, properties) => {
      const { identifiers } = of(resource).description;
      const wanted = new Map([...properties].filter(([name]) => identifiers.includes(name)));
      for (const [key, instances] of byName) {
        const parents = instances.description.identifiers.slice(
          0,
          instances.description.inherited ?? 0,
        );
        const isChild = key !== resource && identifiers.every((name) => parents.includes(name));
        if (isChild) instances.removeBelow(wanted);
      }
    },
    nextNumber: () => (created += 1),
    remember: (key, answer) => {
      const known = answers.get(key) ?? answer();
      if ("output" in known) answers.set(key, known);
      return known;
    },
    reset: () => {
      created = 0;
      answers.clear();
    },
  };
}
