import { type CreateDependencies, type CreateNodes, DependencyType } from "@nx/devkit";
import {
  contractName,
  contractProject,
  packageRoots,
  type PluginOptions,
} from "./contract-project.ts";

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

/**
 * Every generated package depends on its contract, so that a change of the model affects it and what
 * depends on it.
 *
 * @public
 */
export const createDependencies: CreateDependencies<PluginOptions> = (_options, context) => {
  const { projects, workspaceRoot } = context;
  const names = new Map(Object.entries(projects).map(([project, { root }]) => [root, project]));
  return Object.values(projects).flatMap(({ root }) => {
    const config = `${root}/smithy-build.json`;
    const target = names.get(root);
    if (target !== contractName(config)) return [];
    return packageRoots(workspaceRoot, config).flatMap((folder) => {
      const source = names.get(folder);
      if (source === undefined) return [];
      return [{ source, target, type: DependencyType.implicit }];
    });
  });
};
