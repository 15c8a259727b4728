import type { Diagnostic } from "@tsmith/smithy";
import type { Impact, Party } from "./impact.ts";

/** The part of a version that grows. @public */
export type Bump = "major" | "minor" | "patch" | "none";

/** What a change is for those whom it concerns. @public */
export interface Verdict {
  readonly clients: "breaking" | "compatible";
  readonly servers: "breaking" | "compatible";
  /** @see https://semver.org */
  readonly bump: Bump;
}

/** Changes that nobody's code sees but in comments. */
const DOCUMENTATION =
  /^ModifiedTrait\.\w+\.smithy\.api#(?:documentation|externalDocumentation|examples|since|tags|title|recommended|suppress)$|Metadata(?:\.|$)/;

/** What events and what breaks come to. @public */
export function verdict(events: readonly Diagnostic[], impacts: readonly Impact[]): Verdict {
  const of = (party: Party): Verdict[Party] =>
    impacts.some(({ breaks }) => breaks.includes(party)) ? "breaking" : "compatible";
  return { clients: of("clients"), servers: of("servers"), bump: bumpOf(events, impacts) };
}

function bumpOf(events: readonly Diagnostic[], impacts: readonly Impact[]): Bump {
  if (impacts.length > 0) return "major";
  if (events.length === 0) return "none";
  return events.every(({ id }) => DOCUMENTATION.test(id)) ? "patch" : "minor";
}
