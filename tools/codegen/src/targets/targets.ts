import type { TargetName } from "../view/settings.ts";
import { arbitrariesTarget } from "./arbitraries/target.ts";
import { clientTarget } from "./client/target.ts";
import { mockTarget } from "./mock/target.ts";
import { openApiTarget } from "./openapi/target.ts";
import type { Target } from "./target.ts";
import { typesTarget } from "./types/target.ts";

/** Every target, by its name. @public */
export const targets: Readonly<Record<TargetName, Target>> = {
  types: typesTarget,
  client: clientTarget,
  mock: mockTarget,
  arbitraries: arbitrariesTarget,
  openapi: openApiTarget,
};
