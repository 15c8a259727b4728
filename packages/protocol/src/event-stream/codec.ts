import type { Constraints } from "@tsmith/schema";
import type { DocumentCodec } from "../http/codec.ts";
import type { ConditionEvaluator } from "../service.ts";

/** What a protocol brings for the events of a service. */
export interface EventCodec {
  /** A server refuses what the model does not know; a client lets a newer service speak. */
  readonly side: "server" | "client";
  readonly document: EventDocument;
  /** Media types that stand for a document beside its own. */
  readonly otherMediaTypes?: readonly string[];
  readonly constraints: Constraints;
  readonly isTrue?: ConditionEvaluator | undefined;
  /** Bytes of the payload of one event. */
  readonly maxBodyBytes: number;
}

/** How a protocol writes the payload of an event that is neither bytes nor text. */
export interface EventDocument extends Pick<
  DocumentCodec,
  "absenceOf" | "mediaType" | "membersReader" | "payloadReader"
> {
  readonly membersWriter: (
    ...parts: Parameters<DocumentCodec["membersWriter"]>
  ) => (values: Readonly<Record<string, unknown>>) => string | Uint8Array;
  readonly payloadWriter: (
    ...parts: Parameters<DocumentCodec["payloadWriter"]>
  ) => (value: unknown) => string | Uint8Array;
}
