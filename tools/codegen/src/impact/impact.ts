import type { ShapeId } from "@tsmith/smithy";
import type { ServiceView } from "../view/service-view.ts";

/** Whose code or messages a change breaks: callers of a service, or those who answer. @public */
export type Party = "clients" | "servers";

/** A change that breaks somebody. @public */
export interface Impact {
  readonly breaks: readonly Party[];
  readonly shape: ShapeId;
  /** One sentence. */
  readonly message: string;
  /** Code or a message that was right before and no longer is. */
  readonly witness: string;
}

/** Both sides of a service, and where to say what breaks. @internal */
export interface Comparison {
  readonly before: ServiceView;
  readonly after: ServiceView;
  readonly note: (impact: Impact) => void;
}

/** @internal */
export const EVERYONE: readonly Party[] = ["clients", "servers"];
