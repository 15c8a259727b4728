import type { ShapeId } from "./model/shape-id.ts";
import type { Location } from "./source.ts";

/** @see https://smithy.io/2.0/spec/model-validation.html#severity @public */
export type Severity = "NOTE" | "WARNING" | "DANGER" | "ERROR" | "SUPPRESSED";

/** A second place that a diagnostic speaks of, such as the first of two definitions. @public */
export interface RelatedLocation {
  readonly message: string;
  readonly location: Location;
}

/**
 * What is wrong with a user's model: one sentence, where, and what to do about it.
 *
 * @public
 */
export interface Diagnostic {
  /** Smithy's own event id where one exists, such as `Target` or `TraitValue`. */
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly shape?: ShapeId;
  readonly location?: Location;
  readonly related?: readonly RelatedLocation[];
  readonly hint?: string;
  /** Why it is suppressed, where metadata says so. */
  readonly suppressionReason?: string;
}

/** A value and what was wrong on the way to it; no value where an error forbids one. @public */
export interface Result<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
