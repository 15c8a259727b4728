import type { CreateNodes } from "@nx/devkit";
import { contractProject, type PluginOptions } from "./contract-project.ts";

export type { PluginOptions } from "./contract-project.ts";

/** The name that Nx shows. @public */
export const name = "@tsmith/nx";

/**
 * Infers a project with a cached `generate` target from every `smithy-build.json`.
 *
 * @public
 */
export const createNodes: CreateNodes<PluginOptions> = [
  "**/smithy-build.json",
  (configFiles, options, { workspaceRoot }) =>
    configFiles.map((file) => {
      const project = contractProject(workspaceRoot, file, options ?? {});
      return [file, { projects: { [file.replace(/\/?smithy-build\.json$/, "") || "."]: project } }];
    }),
];

/** The same under the name that Nx 21 and 22 ask for. @public */
export const createNodesV2: CreateNodes<PluginOptions> = createNodes;
