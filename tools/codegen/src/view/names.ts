import type { OperationShape, ServiceShape, Shape, ShapeId } from "@tsmith/smithy";

/**
 * The one place where names of a model become names of TypeScript. Every name is an identifier,
 * unique in its package, and stable under changes elsewhere in the model.
 *
 * @public
 */
export interface Names {
  /** The client's base name: `QLDB` for sdkId `QLDB`; `CloudControl` for `CloudControl`. */
  readonly client: string;
  /** Kebab case of the same, for file and package names: `qldb`. */
  readonly slug: string;
  /** The exported type or constant of a shape, such as `JournalS3ExportDescription`. */
  readonly shape: (id: ShapeId) => string;
  /** The output form of a shape that inputs use too and that differs between the two. */
  readonly outputShape: (id: ShapeId) => string;
  /** The exported schema of a shape, such as `JournalS3ExportDescription$`. */
  readonly schema: (id: ShapeId) => string;
}

/** Finds the names of a service and everything in its closure. */
export declare function namesOf(
  service: ServiceShape,
  shapes: readonly Shape[],
  operations: readonly OperationShape[],
): Names;
