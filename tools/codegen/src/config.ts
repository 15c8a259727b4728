// What says what is built and from what, without what builds it.
export { defaultConfig, type BuildConfig, type Projection } from "./config/build-config.ts";
export { parseBuildConfig } from "./config/parse-config.ts";
export { findDependencies } from "./read/dependencies.ts";
export { displayName, readSource, readSources, type ReadResult } from "./read/read-sources.ts";
