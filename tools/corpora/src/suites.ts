import type { Suite } from "./suite.ts";
import { astSerialization } from "./suites/ast-serialization.ts";
import { diffSuite } from "./suites/diff.ts";
import { errorfiles } from "./suites/errorfiles.ts";
import { formatter } from "./suites/formatter.ts";
import { idlSerialization } from "./suites/idl-serialization.ts";
import { inlineModels } from "./suites/inline-models.ts";
import { jmespath } from "./suites/jmespath.ts";
import { jsonschema } from "./suites/jsonschema.ts";
import { loaderForwardrefs } from "./suites/loader-forwardrefs.ts";
import { loaderInvalid } from "./suites/loader-invalid.ts";
import { loaderOther } from "./suites/loader-other.ts";
import { loaderValid } from "./suites/loader-valid.ts";
import { misc } from "./suites/misc.ts";
import { rulesEngine } from "./suites/rules-engine.ts";
import { openapi, openapiProtocolServices } from "./suites/openapi.ts";
import { selectors } from "./suites/selectors.ts";
import { traits } from "./suites/traits.ts";
import { transformsSuite } from "./suites/transforms.ts";
import { upgradeTextSuite } from "./suites/upgrade-text.ts";
import { upgrade } from "./suites/upgrade.ts";
import { valueValidation } from "./suites/value-validation.ts";

/** Every suite by its name, which is that of its folder. */
export const suites: ReadonlyMap<string, Suite> = new Map([
  ["ast-serialization", astSerialization],
  ["diff", diffSuite],
  ["errorfiles", errorfiles],
  ["formatter", formatter],
  ["idl-serialization", idlSerialization],
  ["inline-models", inlineModels],
  ["jmespath", jmespath],
  ["jsonschema", jsonschema],
  ["loader-forwardrefs", loaderForwardrefs],
  ["loader-invalid", loaderInvalid],
  ["loader-other", loaderOther],
  ["loader-valid", loaderValid],
  ["misc", misc],
  ["rules-engine", rulesEngine],
  ["openapi", openapi],
  ["openapi-protocol-services", openapiProtocolServices],
  ["selectors", selectors],
  ["traits", traits],
  ["transforms", transformsSuite],
  ["upgrade", upgrade],
  ["upgrade-text", upgradeTextSuite],
  ["value-validation", valueValidation],
]);
