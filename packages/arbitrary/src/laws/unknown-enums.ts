import type { Law } from "./law.ts";
import { outputsArrive } from "./response-round-trip.ts";

/** @public */
export const unknownEnums: Law = {
  name: "unknownEnums",
  statement: "The client reads enum values that the contract does not know yet.",
  property: (subject, operation) => outputsArrive(subject, operation, subject.unknownEnums),
};
