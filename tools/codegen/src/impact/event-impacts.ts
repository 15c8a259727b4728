import type { Diagnostic } from "@tsmith/smithy";
import { EVERYONE, type Impact } from "./impact.ts";

const SIGNATURE = /^(?:Endpoint)?SigV4Migration$/;

/**
 * What events say that views cannot: that clients are asked for another signature. Where there are
 * no views, since no protocol is known, what is grave for Smithy breaks everyone.
 *
 * @public
 */
export function eventImpacts(events: readonly Diagnostic[], hasViews: boolean): readonly Impact[] {
  return events.flatMap(({ id, severity, message, shape = "-" }): readonly Impact[] => {
    if (severity !== "ERROR" && severity !== "DANGER") return [];
    if (SIGNATURE.test(id))
      return [{ breaks: ["clients"], shape, message, witness: "a request is signed otherwise" }];
    return hasViews ? [] : [{ breaks: EVERYONE, shape, message, witness: id }];
  });
}
