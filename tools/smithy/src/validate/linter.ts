import type { Severity } from "../diagnostic.ts";
import type { Model } from "../model/model.ts";
import type { NodeObject } from "../model/node.ts";
import type { Shape } from "../model/shapes.ts";
import type { Location } from "../source.ts";

/** What an event says of itself beside its message. */
export interface EventDetails {
  readonly idSuffix?: string;
  /** Where it is not that of the linter. */
  readonly severity?: Severity;
  /** Where it is not that of the shape. */
  readonly location?: Location;
}

/** Notes an event of a validator that a model configures. */
export type NoteEvent = (message: string, shape?: Shape, details?: EventDetails) => void;

/** A validator that a model can ask for in `metadata validators`. */
export interface Linter {
  /** The severity where the model gives none. */
  readonly severity: Severity;
  /** The check that a configuration asks for, or what is wrong with the configuration. */
  configure(configuration: NodeObject): Check | string;
}

/** Notes what it finds in the model. */
export type Check = (model: Model, note: NoteEvent) => void;
