import { isDeepStrictEqual } from "node:util";
import {
  type Diagnostic,
  load,
  type LoadOptions,
  type Location,
  type Model,
  type ServiceShape,
  type ShapeId,
  type Source,
  traitLocation,
} from "@tsmith/smithy";
import type { BuildConfig, PackagePlan, Projection } from "./config/build-config.ts";
import { type ReportProblem, reportProblems } from "./config/problems.ts";
import type { File } from "./print/module.ts";
import { projectedModel } from "./projected-model.ts";
import { targets } from "./targets/targets.ts";
import { foreignPatterns } from "./view/patterns.ts";
import { slugOf } from "./view/names.ts";
import { protocolOf, SUPPORTED_PROTOCOLS } from "./view/protocol.ts";
import { serviceView, type ServiceView } from "./view/service-view.ts";
import {
  DEFAULT_SETTINGS,
  type PackageSet,
  type Settings,
  TARGET_NAMES,
  type TargetName,
} from "./view/settings.ts";

/** A generated package, not written anywhere yet. @public */
export interface BuiltPackage {
  readonly target: TargetName;
  /** The npm name. */
  readonly name: string;
  /** The shape id of the service. */
  readonly service: ShapeId;
  /** Relative to the output directory, with `/`. */
  readonly folder: string;
  /** Paths are relative to the package. */
  readonly files: readonly File[];
}

/** What a build made; no packages where a diagnostic is an error. @public */
export interface BuildResult {
  readonly packages: readonly BuiltPackage[];
  /** What they were generated from, a view for each package. */
  readonly views: readonly ServiceView[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The whole path in memory: a configuration and the model files in, packages out. It reads and
 * writes nothing, so that the command line, Nx and tests run the same.
 *
 * @public
 */
export async function build(
  config: BuildConfig,
  sources: readonly Source[],
  importsOf: (projection: Projection) => readonly Source[] = () => [],
  options: LoadOptions = {},
): Promise<BuildResult> {
  const base = load(sources, options);
  const { diagnostics } = base;
  if (base.value === undefined) return { packages: [], views: [], diagnostics };

  const problems: Diagnostic[] = [];
  const report = reportProblems(problems);
  const jobs = config.projections.flatMap((projection) => {
    const projected = projectedModel(projection, base, sources, importsOf(projection), options);
    problems.push(...projected.diagnostics);
    return projected.value === undefined ? [] : jobsOf(projected.value, projection, report);
  });
  reportSharedFolders(jobs, report);
  const all = [...diagnostics, ...eachOnce(problems)];
  if (problems.some(({ severity }) => severity === "ERROR")) {
    return { packages: [], views: [], diagnostics: all };
  }

  const packages: BuiltPackage[] = [];
  const views: ServiceView[] = [];
  for (const { plan, service, folder, siblings, viewOf } of jobs) {
    const view = viewOf();
    if (!views.includes(view)) reportPatterns(view, reportProblems(all));
    const files = await targets[plan.target].generate(view);
    if (files.length === 0) {
      const found = { target: plan.target, service: service.id };
      reportProblems(all)("BuildConfig/nothing-to-generate", found, placeOf(plan, service));
    } else {
      const { name } = siblings[plan.target];
      packages.push({ target: plan.target, name, service: service.id, folder, files });
      views.push(view);
    }
  }
  return { packages, views, diagnostics: all };
}

function reportPatterns(view: ServiceView, report: ReportProblem): void {
  for (const { shape, reason } of foreignPatterns(view)) {
    const location = traitLocation(shape, "smithy.api#pattern");
    report("Pattern/not-understood", { shape: shape.id, reason }, { shape: shape.id, location });
  }
}

/** What is wrong with a service is found for each of its packages, and said once. */
function eachOnce(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return problems.filter(
    (problem, i) => problems.findIndex((other) => isDeepStrictEqual(other, problem)) === i,
  );
}

/** A package that will be made: its service, its place, and what it may import. */
interface Job {
  readonly plan: PackagePlan;
  readonly service: ServiceShape;
  readonly folder: string;
  readonly siblings: PackageSet;
  /** The view of the service, which its packages share. */
  readonly viewOf: () => ServiceView;
}

function jobsOf(model: Model, projection: Projection, report: ReportProblem): readonly Job[] {
  const prefix = projection.name === "source" ? "" : `${projection.name}/`;
  const served = projection.packages.flatMap((plan) => {
    const service = serviceOf(model, plan, report);
    return service === undefined ? [] : [{ plan, service }];
  });
  const views = new Map<ServiceShape, ServiceView>();
  return served.flatMap(({ plan, service }) => {
    const plans = served.filter((other) => other.service === service).map((other) => other.plan);
    const settings = sharedSettings(plan, service, plans, report);
    if (!speaksItsProtocol(plan, service, settings, report)) return [];
    const siblings = packageSet(service, plans);
    const folder = prefix + packageFolder(siblings[plan.target].name);
    const viewOf = (): ServiceView => {
      const view = views.get(service) ?? serviceView(model, service.id, settings, siblings);
      views.set(service, view);
      return view;
    };
    return [{ plan, service, folder, siblings, viewOf }];
  });
}

/** The service that a plan names, or the only one of the model. */
function serviceOf(
  model: Model,
  plan: PackagePlan,
  report: ReportProblem,
): ServiceShape | undefined {
  const services = [...model.shapes.values()].filter(
    (shape): shape is ServiceShape => shape.type === "service",
  );
  const known = services.map(({ id }) => id).toSorted();
  const place = plan.location ?? services[0]?.location ?? {};
  if (plan.service !== undefined) {
    const named = services.find(({ id }) => id === plan.service);
    const found = { service: plan.service, known };
    if (named === undefined) report("BuildConfig/unknown-service", found, place);
    return named;
  }
  if (services.length === 0) report("BuildConfig/no-service", {}, place);
  if (services.length > 1) report("BuildConfig/which-service", { known }, place);
  return services.length === 1 ? services[0] : undefined;
}

function speaksItsProtocol(
  plan: PackagePlan,
  service: ServiceShape,
  settings: Settings,
  report: ReportProblem,
): boolean {
  const place = placeOf(plan, service);
  const protocol = protocolOf(service, settings);
  if (protocol === undefined) {
    const found = { service: service.id, known: SUPPORTED_PROTOCOLS };
    report("BuildConfig/protocol", found, place);
    return false;
  }
  if (!service.traits.has(protocol)) {
    report("BuildConfig/foreign-protocol", { service: service.id, protocol }, place);
    return false;
  }
  return true;
}

/** The packages of one service: those that are planned, and what the others are by default. @internal */
export function packageSet(service: ServiceShape, plans: readonly PackagePlan[]): PackageSet {
  const entries = TARGET_NAMES.map((target) => {
    const plan = plans.find((other) => other.target === target);
    const name = plan?.name ?? `@tsmith/${slugOf(service)}-${target}`;
    return [
      target,
      {
        name,
        version: plan?.version ?? "0.0.0",
        private: plan?.private ?? false,
        ...(plan !== undefined && { folder: packageFolder(name) }),
      },
    ];
  });
  // Each of the names of targets got an entry just above.
  return Object.fromEntries(entries) as PackageSet;
}

/** The folder of a package among its siblings: its name without the scope. */
function packageFolder(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

function reportSharedFolders(jobs: readonly Job[], report: ReportProblem): void {
  const taken = new Set<string>();
  for (const { plan, service, folder } of jobs) {
    if (taken.has(folder)) report("BuildConfig/same-folder", { folder }, placeOf(plan, service));
    taken.add(folder);
  }
}

/**
 * What the plugins of a service say together, since their packages build on one another: what one
 * leaves out another may say, but no two may disagree.
 */
function sharedSettings(
  plan: PackagePlan,
  service: ServiceShape,
  plans: readonly PackagePlan[],
  report: ReportProblem,
): Settings {
  for (const [key, value] of Object.entries(plan.settings)) {
    const isDisputed = plans.some(({ settings }) => {
      const other = Object.entries(settings).find(([name]) => name === key)?.[1];
      return other !== undefined && JSON.stringify(other) !== JSON.stringify(value);
    });
    const found = { key, service: service.id };
    if (isDisputed) report("BuildConfig/settings-disagree", found, placeOf(plan, service));
  }
  return Object.assign({}, DEFAULT_SETTINGS, ...plans.map(({ settings }) => settings));
}

function placeOf(plan: PackagePlan, service: ServiceShape): Location {
  return plan.location ?? service.location;
}
