import type { Severity } from "../diagnostic.ts";
import type { Model } from "../model/model.ts";
import type { NodeObject } from "../model/node.ts";
import type { Shape } from "../model/shapes.ts";

/** Notes an event of a validator that a model configures. */
export type NoteEvent = (message: string, shape?: Shape, idSuffix?: string) => void;

/** A validator that a model can ask for in `metadata validators`. */
export interface Linter {
  /** The severity where the model gives none. */
  readonly severity: Severity;
  /** The check that a configuration asks for, or what is wrong with the configuration. */
  configure(configuration: NodeObject): Check | string;
}

/** Notes what it finds in the model. */
export type Check = (model: Model, note: NoteEvent) => void;
