import type { Arbitraries, KitOptions, Overrides } from "@tsmith/arbitrary";
import type { ServiceDescription } from "@tsmith/protocol";
import type { AuthScheme } from "./auth/auth-scheme.ts";
import type { OperationBinding } from "./behaviour.ts";
import type { Contract, InputFor, OutputFor } from "./contract.ts";
import type { ShownExample } from "./examples.ts";
import type { ResourceDescription } from "./lifecycle.ts";

/** A service as the generator describes it to its mock: data, and the arbitraries of its shapes. @public */
export interface MockService<C extends Contract> extends Omit<ServiceDescription, "operations"> {
  /** By the name of the mock's property. */
  readonly operations: {
    readonly [Name in keyof C["operations"]]: OperationBinding<
      InputFor<C, Name>,
      OutputFor<C, Name>
    >;
  };
  /** Resources that have a lifecycle, by the key that the operations name them by. */
  readonly resources?: Readonly<Record<string, ResourceDescription>>;
  /** What the contract shows of operations, by the names of their shapes. */
  readonly examples?: Readonly<Record<string, readonly ShownExample[]>>;
  readonly arbitraries: (
    overrides?: Overrides<C["shapes"]>,
    options?: KitOptions,
  ) => Arbitraries<C["shapes"]>;
  /** Shape id → key of the arbitraries, where that is not the shape's name. */
  readonly exportedNames?: Readonly<Record<string, string>>;
  /** How requests are authenticated; any one of these will do. */
  readonly auth?: readonly AuthScheme[];
  /** How AWS's host names of the service start. */
  readonly endpointPrefix?: string;
  /** The service in the scope of a SigV4 signature. */
  readonly signingName?: string;
  /** Those that its endpoint rules ask for in its place. */
  readonly otherSigningNames?: readonly string[];
}
