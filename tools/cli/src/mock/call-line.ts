import type { LoggedCall } from "@tsmith/mock/core";

/** A call in a line: for people, or as JSON. */
export function callLine(call: LoggedCall, asJson: boolean): string {
  const { operation, duration = 0, input, output, error, fault, refusal } = call;
  if (asJson) {
    const { method, url } = call.request;
    return jsonText({ operation, method, url, duration, input, output, error, fault, refusal });
  }
  if (refusal !== undefined) return refusal;
  const answer = error ?? (fault === "dropConnection" ? "no answer" : shortened(jsonText(output)));
  const took = duration > 0 ? ` in ${duration} ms` : "";
  return `${operation} ${shortened(jsonText(input))} → ${answer}${took}`;
}

const LONGEST = 160;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** JSON of what may not be JSON: bytes in base64, streams by what they are. */
function jsonText(value: unknown): string {
  return (
    JSON.stringify(value, (_, item: unknown) => {
      if (typeof item === "bigint") return item.toString();
      if (item instanceof Uint8Array) return Buffer.from(item).toString("base64");
      if (item instanceof ReadableStream) return "a stream";
      return item;
    }) ?? "nothing"
  );
}
