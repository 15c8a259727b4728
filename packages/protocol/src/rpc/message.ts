import type { SchemaRef, StructureShape } from "@tsmith/schema";
import type { Flaws } from "../constraints/flaw.ts";
import type { EventDocument } from "../event-stream/codec.ts";

/** What a body is made of. */
export type Content = string | Uint8Array<ArrayBuffer>;

/** How a document that is a whole message is read and written. */
export interface MessageCodec {
  readonly mediaType: string;
  /**
   * Compiles the reader of a structure; no bytes at all stand for an empty one.
   *
   * @throws Rejection (the reader) where the bytes are not one of the contract.
   */
  readonly reader: (structure: SchemaRef) => MessageReader;
  /**
   * Compiles the writer of a structure.
   *
   * @throws TypeError (the writer) where the value is none of the shape.
   */
  readonly writer: (structure: SchemaRef) => MessageWriter;
  /** Compiles the writer of an error, whose document says its type too. */
  readonly errorWriter: (error: StructureShape, type: string) => MessageWriter;
  /** Writes what no shape describes. */
  readonly write: (members: Readonly<Record<string, unknown>>) => Content;
  /** The documents of events, which are not whole messages. */
  readonly events: EventDocument;
  /** Reads what no shape describes; nothing where the bytes are no document. */
  readonly read: (bytes: Uint8Array) => Readonly<Record<string, unknown>>;
}

export type MessageReader = (bytes: Uint8Array, flaws: Flaws) => unknown;

export type MessageWriter = (value: unknown) => Content;
