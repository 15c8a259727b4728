export { build, type BuildResult, type BuiltPackage } from "./build.ts";
export {
  defaultConfig,
  type BuildConfig,
  type PackagePlan,
  type Projection,
} from "./config/build-config.ts";
export { parseBuildConfig } from "./config/parse-config.ts";
export { importFromMemory, type MemoryPackage, type ModuleExports } from "./memory-modules.ts";
export { printModule, type File } from "./print/module.ts";
export {
  displayName,
  readSource,
  readSources,
  type ReadProblem,
  type ReadResult,
} from "./read/read-sources.ts";
export { isHttpBound, openApiDocument } from "./targets/openapi/document.ts";
export { constraintTable } from "./targets/schemas/constraint-table.ts";
export { functionName as arbitrariesName } from "./targets/arbitraries/arbitraries.ts";
export { commandNames, type CommandNames } from "./targets/client/names.ts";
export { lifecyclesOf, type Lifecycle, type Lifecycles } from "./targets/mock/lifecycles.ts";
export {
  collectionNames,
  mockNames,
  operationNames,
  type MockNames,
} from "./targets/mock/names.ts";
export { schemaTuples } from "./targets/schemas/schema-tuples.ts";
export type { Target } from "./targets/target.ts";
export { namesOf, type Names } from "./view/names.ts";
export { SUPPORTED_PROTOCOLS } from "./view/protocol.ts";
export type { PaginationView } from "./view/pagination.ts";
export { serviceView, type OperationView, type ServiceView } from "./view/service-view.ts";
export {
  DEFAULT_SETTINGS,
  TARGET_NAMES,
  type PackageSet,
  type PackageSettings,
  type Settings,
  type TargetName,
} from "./view/settings.ts";
export {
  operationWireSettings,
  wireSettings,
  type OperationWireSettings,
  type WireSettings,
} from "./view/wire-settings.ts";
export { MANIFEST } from "./write/manifest.ts";
export type { Change, Obstacle, Origin, Output, Plan } from "./write/plan.ts";
export { OutputTransaction, writeOutputs, type WriteResult } from "./write/write.ts";
export { eventImpacts } from "./impact/event-impacts.ts";
export { verdict, type Bump, type Verdict } from "./impact/verdict.ts";
export { allImpacts, impacts } from "./impact/impacts.ts";
export type { Impact, Party } from "./impact/impact.ts";
export { viewsOf } from "./views.ts";
export { targets } from "./targets/targets.ts";
