import { TypeRegistry } from "@smithy/core/schema";
import type { StaticErrorSchema } from "@smithy/types";
import type { ServiceDescription } from "./service.ts";

/** An error's schema and the class of its instances. @public */
export type ErrorBinding = readonly [schema: StaticErrorSchema, constructor: ErrorClass];

/** The class of an error; the runtime fills the instance after constructing it. @public */
export type ErrorClass = new (options: never) => Error;

/**
 * Makes errors known to the protocol of one client. The commands do so when they are sent, so that
 * a bundle has the errors of the operations that it uses and no others.
 */
export function registerErrors(protocol: unknown, errors: readonly ErrorBinding[]): void {
  const registry = registryOf(protocol);
  for (const [schema, constructor] of errors) {
    (registry ?? TypeRegistry.for(schema[1])).registerError(schema, constructor);
  }
}

/** A protocol class of the runtime keeps its errors in a field that it shows to subclasses alone. */
function registryOf(protocol: unknown): TypeRegistry | undefined {
  const registry = (protocol as { compositeErrorRegistry?: unknown }).compositeErrorRegistry;
  return registry instanceof TypeRegistry ? registry : undefined;
}

/**
 * The error that stands for those which an operation does not list. It bears the shape id that its
 * name stands for, by which `instanceof` knows it: as an instance of the service's base class and
 * of the class of that name, if the contract has one.
 */
export function unlistedError(service: ServiceDescription): ErrorBinding {
  const [schema, Exception] = service.exception;
  class UnlistedError extends Exception {
    constructor(options: never) {
      super(options);
      class NamedError extends Exception {
        static readonly shapeId: string = `${service.protocolSettings.defaultNamespace}#${nameIn(options)}`;
      }
      Object.setPrototypeOf(this, NamedError.prototype);
    }
  }
  return [schema, UnlistedError];
}

function nameIn(options: { readonly name?: unknown }): string {
  return String(options.name);
}
