import { targetOf, type StructureShape } from "@tsmith/schema";
import type { Bound } from "../http/bindings.ts";

/** The members of an event by where they stand in its message. */
export interface EventBindings {
  readonly headers: readonly Bound[];
  /** The member that is the whole payload. */
  readonly payload: Bound | undefined;
  /** The members that share the payload. */
  readonly body: readonly Bound[];
}

/** @see https://smithy.io/2.0/spec/streaming.html#event-message-serialization */
export function eventBindings({ members }: StructureShape): EventBindings {
  const bound = members.map((member) => ({ ...member, traits: targetOf(member.schema).traits }));
  return {
    headers: bound.filter(({ traits }) => traits.eventHeader !== undefined),
    payload: bound.find(({ traits }) => traits.eventPayload !== undefined),
    body: bound.filter(
      ({ traits }) => traits.eventHeader === undefined && traits.eventPayload === undefined,
    ),
  };
}
