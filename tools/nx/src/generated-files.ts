/** What every generated package has. */
const COMMON = [".tsmith-manifest.json", "README.md", "package.json", "tsconfig.json"];

const BY_TARGET: Readonly<Record<string, readonly string[]>> = {
  types: [
    "src/constraints.ts",
    "src/enums.ts",
    "src/errors.ts",
    "src/index.ts",
    "src/models.ts",
    "src/schemas.ts",
  ],
  client: [
    "src/aggregated-client.ts",
    "src/client.ts",
    "src/commands.ts",
    "src/config.ts",
    "src/defaults.ts",
    "src/endpoints.ts",
    "src/index.ts",
    "src/log-filters.ts",
    "src/paginators.ts",
    "src/query.ts",
    "src/service.ts",
    "src/waiters.ts",
  ],
  mock: ["src/core.ts", "src/index.ts", "src/service.ts"],
  arbitraries: ["src/arbitraries.ts", "src/index.ts", "src/operations.ts", "src/shapes.ts"],
  openapi: ["openapi.json", "src/index.ts", "src/openapi.ts"],
};

/**
 * Every file that a target may make in its package. They are named one by one, so that a cache never
 * restores over, or clears away, what a person put beside them.
 */
export function generatedFiles(target: string): readonly string[] {
  return [...COMMON, ...(BY_TARGET[target] ?? [])];
}
