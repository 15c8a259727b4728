import { memberTraitOf, type Model } from "../model/model.ts";
import type { MemberShape } from "../model/shapes.ts";

/** @see https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait @public */
export type TimestampFormat = "date-time" | "epoch-seconds" | "http-date";

/**
 * The format of the timestamps that a member holds: what `@timestampFormat` says, on the member or
 * on its target, else `fallback`, which is the protocol's choice for the place.
 *
 * @public
 */
export function timestampFormat(
  model: Model,
  member: MemberShape,
  fallback: TimestampFormat,
): TimestampFormat {
  const format = memberTraitOf(model, member, "smithy.api#timestampFormat");
  return format === "date-time" || format === "epoch-seconds" || format === "http-date"
    ? format
    : fallback;
}
