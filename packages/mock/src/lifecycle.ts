/** What an operation does to the instances of a resource. @public */
export interface Lifecycle {
  readonly verb: LifecycleVerb;
  /** The key of the resource in the service's data. */
  readonly resource: string;
  /** Where the input has the resource's properties. */
  readonly input?: ResourceView;
  /** Where the output describes an instance; of `list`, the list of them. */
  readonly output?: ResourceView;
  /** The error for an instance that there is not; without one, the mock makes one up. */
  readonly notFound?: string;
  /** The error for an instance that there is already; without one, the new one takes its place. */
  readonly exists?: string;
  /** The member of the input by which a second request is known to be the first once more. */
  readonly idempotencyToken?: string;
}

/**
 * The lifecycle operations of resources, and `instance` for all others that are about one instance.
 *
 * @see https://smithy.io/2.0/spec/service-types.html#resource-lifecycle-operations
 * @public
 */
export type LifecycleVerb = "create" | "put" | "read" | "update" | "delete" | "list" | "instance";

/** How a structure holds the identifiers and properties of a resource. @public */
export interface ResourceView {
  /** Member names from the outside in; none for the structure itself. */
  readonly path?: readonly string[];
  /** The identifier or property that a member stands for, where it has another name. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A resource that operations bring instances of into being. @public */
export interface ResourceDescription {
  /** As errors call it. */
  readonly name: string;
  /** The collection of the store that holds the instances. */
  readonly collection: string;
  /** The operation whose output says what the items of the collection are. */
  readonly from: string;
  /** Those of its parents first. */
  readonly identifiers: readonly string[];
  /** How many of the identifiers are its parents'. */
  readonly inherited?: number;
  /** The identifiers and properties that the members of an item stand for, where called otherwise. */
  readonly names?: Readonly<Record<string, string>>;
  /** The identifier that an item is, where it is no structure. */
  readonly item?: string;
}
