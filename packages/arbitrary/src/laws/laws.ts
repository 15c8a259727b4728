import { errors } from "./errors.ts";
import { examples } from "./examples.ts";
import type { Law } from "./law.ts";
import { pagination } from "./pagination.ts";
import { requestRoundTrip } from "./request-round-trip.ts";
import { responseRoundTrip } from "./response-round-trip.ts";
import { unknownEnums } from "./unknown-enums.ts";
import { unknownUnions } from "./unknown-unions.ts";
import { violations } from "./violations.ts";

/** Every law that a client and a mock keep together. @public */
export const laws: readonly Law[] = [
  requestRoundTrip,
  responseRoundTrip,
  errors,
  unknownEnums,
  unknownUnions,
  pagination,
  violations,
  examples,
];
