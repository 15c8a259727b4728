export { printModule, type File } from "./print/module.ts";
export {
  displayName,
  readSource,
  readSources,
  type ReadProblem,
  type ReadResult,
} from "./read/read-sources.ts";
export { constraintTable } from "./targets/schemas/constraint-table.ts";
export { schemaTuples } from "./targets/schemas/schema-tuples.ts";
export type { Target } from "./targets/target.ts";
export { namesOf, type Names } from "./view/names.ts";
export { SUPPORTED_PROTOCOLS } from "./view/protocol.ts";
export {
  serviceView,
  type OperationView,
  type PaginationView,
  type ServiceView,
} from "./view/service-view.ts";
export {
  DEFAULT_SETTINGS,
  TARGET_NAMES,
  type PackageSet,
  type PackageSettings,
  type Settings,
  type TargetName,
} from "./view/settings.ts";
