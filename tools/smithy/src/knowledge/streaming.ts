import type { Model } from "../model/model.ts";
import { memberTraitOf } from "../model/model.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { MemberShape, UnionShape } from "../model/shapes.ts";

/** Whether a member's value is a stream: of bytes, or of events. @public */
export function isStreaming(model: Model, member: MemberShape): boolean {
  return memberTraitOf(model, member, "smithy.api#streaming") !== undefined;
}

/** A stream of events: the member that holds it, and the union of its events. @public */
export interface EventStream {
  readonly member: MemberShape;
  readonly events: UnionShape;
  /** The members beside it, which are sent before the events. */
  readonly initial: readonly MemberShape[];
}

/** The event streams of an operation. @public */
export interface EventStreams {
  readonly input?: EventStream;
  readonly output?: EventStream;
}

/**
 * The event streams of an operation's input and output.
 *
 * @see https://smithy.io/2.0/spec/streaming.html#event-streams
 * @public
 */
export function eventStreams(model: Model, operation: ShapeId): EventStreams {
  const shape = model.shapes.get(operation);
  if (shape?.type !== "operation") return {};
  const input = eventStream(model, shape.input);
  const output = eventStream(model, shape.output);
  return { ...(input && { input }), ...(output && { output }) };
}

function eventStream(model: Model, structure: ShapeId): EventStream | undefined {
  const shape = model.shapes.get(structure);
  if (shape?.type !== "structure") return undefined;
  for (const member of shape.members.values()) {
    const events = model.shapes.get(member.target);
    if (events?.type === "union" && isStreaming(model, member)) {
      const initial = [...shape.members.values()].filter((other) => other !== member);
      return { member, events, initial };
    }
  }
  return undefined;
}
