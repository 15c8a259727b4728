import type { SchemaRef } from "@tsmith/schema";
import type { ReplyReaders } from "../reply.ts";
import type { MessageCodec } from "./message.ts";

/** Readers of replies that are documents and nothing else. */
export function messageReplies(
  { reader }: MessageCodec,
  output: SchemaRef,
): Pick<ReplyReaders, "readOutput" | "errorReader"> {
  const read = reader(output);
  return {
    readOutput: (_response, bytes) => read(bytes, []),
    errorReader: (error) => {
      const readError = reader(error);
      return (_response, bytes) => readError(bytes, []);
    },
  };
}
