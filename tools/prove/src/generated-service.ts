import {
  importFromMemory,
  type BuildResult,
  type BuiltPackage,
  type ModuleExports,
  type ServiceView,
  type TargetName,
} from "@tsmith/codegen";

/** The packages of a service, imported without being written. */
export interface GeneratedService {
  readonly view: ServiceView;
  readonly types: ModuleExports;
  readonly constraints: ModuleExports;
  readonly client: ModuleExports;
  readonly mock: ModuleExports;
  readonly arbitraries: ModuleExports;
}

/** A service as it was built: its packages, and what they were generated from. @public */
export interface BuiltService {
  readonly view: ServiceView;
  readonly packages: readonly BuiltPackage[];
}

/** The services of a build. @public */
export function builtServices({ packages, views }: BuildResult): readonly BuiltService[] {
  const byId = new Map(views.map((view) => [view.service.id, view]));
  return [...byId].map(([id, view]) => ({
    view,
    packages: packages.filter(({ service }) => service === id),
  }));
}

/**
 * Imports what a build made of a service.
 *
 * @throws Error where a package that the laws need is not among them, or does not load.
 */
export async function importService({ packages, view }: BuiltService): Promise<GeneratedService> {
  const packageOf = (target: TargetName): BuiltPackage => {
    const found = packages.find((built) => built.target === target);
    if (found === undefined) throw new Error(`The build makes no package of the target ${target}.`);
    return found;
  };
  const types = packageOf("types");
  const entries = [
    types.name,
    `${types.name}/constraints`,
    packageOf("client").name,
    `${packageOf("mock").name}/core`,
    packageOf("arbitraries").name,
  ];
  const imported = await importFromMemory(packages, entries, import.meta.url);
  const [typeExports = {}, constraints = {}, client = {}, mock = {}, arbitraries = {}] = imported;
  return { view, types: typeExports, constraints, client, mock, arbitraries };
}

/**
 * A function or a class that a generated module exports.
 *
 * @throws Error where there is none of the name.
 */
export function exportOf<T>(exported: ModuleExports, name: string): T {
  const value = exported[name];
  if (typeof value !== "function") throw new Error(`No generated module exports \`${name}\`.`);
  // Of the kind that generated packages export under such a name.
  return value as T;
}
