export { breaches, type Breach } from "./breach.ts";
export { contents } from "./contents.ts";
export { errors } from "./errors.ts";
export { examples } from "./examples.ts";
export { assertLaw, checkLaw, type Law, type LawOptions, type LawResult } from "./law.ts";
export { laws } from "./laws.ts";
export { pagination } from "./pagination.ts";
export { bindingOf, inputsOf, outputsOf } from "./parts.ts";
export { requestHandlerOf, type RequestHandler } from "./request-handler.ts";
export { requestRoundTrip } from "./request-round-trip.ts";
export { responseRoundTrip } from "./response-round-trip.ts";
export type {
  ClientUnderTest,
  Fetch,
  MockUnderTest,
  MockVariant,
  ScriptedAnswer,
  Subject,
} from "./subject.ts";
export { unknownEnums } from "./unknown-enums.ts";
export { unknownUnions } from "./unknown-unions.ts";
export { violations } from "./violations.ts";
