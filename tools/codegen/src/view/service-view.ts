import type {
  Model,
  OperationShape,
  ServiceShape,
  Shape,
  ShapeId,
  StructureShape,
} from "@tsmith/smithy";
import type { Names } from "./names.ts";
import type { PackageSet, Settings } from "./settings.ts";

/**
 * What a target receives: a service, the sorted closure of its shapes, and the common questions
 * already answered. Everything else is asked of `model` through the knowledge of @tsmith/smithy.
 *
 * @public
 */
export interface ServiceView {
  readonly model: Model;
  readonly service: ServiceShape;
  /** Every shape that the service reaches but members, the prelude and the service; by id. */
  readonly shapes: readonly Shape[];
  /** Every operation of the service and its resources; by name. */
  readonly operations: readonly OperationView[];
  /** TypeScript names: unique within the generated packages, reserved words avoided. */
  readonly names: Names;
  /** The protocol that was chosen, such as `aws.protocols#restJson1`. */
  readonly protocol: ShapeId;
  /** Shapes that an input reaches, and those that an output or error reaches. */
  readonly inputClosure: ReadonlySet<ShapeId>;
  readonly outputClosure: ReadonlySet<ShapeId>;
  readonly settings: Settings;
  /** The packages that this build makes, so that they can import one another. */
  readonly packages: PackageSet;
}

/** An operation with its parts looked up. @public */
export interface OperationView {
  readonly shape: OperationShape;
  /** Its name in the service, such as `ListJournalS3Exports`. */
  readonly name: string;
  /** `undefined` for `smithy.api#Unit`. */
  readonly input: StructureShape | undefined;
  readonly output: StructureShape | undefined;
  /** The operation's own errors and those of the service; by id. */
  readonly errors: readonly StructureShape[];
  readonly pagination: PaginationView | undefined;
}

/** @see https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait @public */
export interface PaginationView {
  /** Paths are member names from the outside in. */
  readonly inputToken: string;
  readonly outputToken: readonly string[];
  /** Given, or inferred: the only list or map member of the output. */
  readonly items: readonly string[] | undefined;
  readonly pageSize: string | undefined;
}
