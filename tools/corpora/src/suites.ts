import type { Suite } from "./suite.ts";
import { errorfiles } from "./suites/errorfiles.ts";
import { formatter } from "./suites/formatter.ts";
import { idlSerialization } from "./suites/idl-serialization.ts";
import { inlineModels } from "./suites/inline-models.ts";
import { loaderForwardrefs } from "./suites/loader-forwardrefs.ts";
import { loaderInvalid } from "./suites/loader-invalid.ts";
import { loaderValid } from "./suites/loader-valid.ts";
import { selectors } from "./suites/selectors.ts";
import { traits } from "./suites/traits.ts";
import { transformsSuite } from "./suites/transforms.ts";
import { valueValidation } from "./suites/value-validation.ts";

/** Every suite by its name, which is that of its folder. */
export const suites: ReadonlyMap<string, Suite> = new Map([
  ["errorfiles", errorfiles],
  ["formatter", formatter],
  ["idl-serialization", idlSerialization],
  ["inline-models", inlineModels],
  ["loader-forwardrefs", loaderForwardrefs],
  ["loader-invalid", loaderInvalid],
  ["loader-valid", loaderValid],
  ["selectors", selectors],
  ["traits", traits],
  ["transforms", transformsSuite],
  ["value-validation", valueValidation],
]);
