import type { BuildConfig, PackagePlan, TargetName } from "@tsmith/codegen";

/** What the laws are about. */
const needed: readonly TargetName[] = ["types", "client", "mock", "arbitraries"];

/**
 * A configuration that builds what the laws need and no more: what the given one leaves out is added
 * with the settings of its siblings.
 *
 * @param service - the shape id of the only service to build, where there are several
 * @public
 */
export function proofConfig(config: BuildConfig, service?: string): BuildConfig {
  return {
    ...config,
    projections: config.projections.map((projection) => ({
      ...projection,
      packages: [...Map.groupBy(projection.packages, (plan) => plan.service ?? service)]
        .filter(([id]) => service === undefined || id === service)
        .flatMap(([id, plans]) => needed.map((target) => planOf(target, id, plans))),
    })),
  };
}

function planOf(
  target: TargetName,
  service: string | undefined,
  plans: readonly PackagePlan[],
): PackagePlan {
  const planned = plans.find((plan) => plan.target === target);
  if (planned !== undefined) return { ...planned, service };
  const settings = Object.assign({}, ...plans.map((plan) => plan.settings));
  return {
    target,
    service,
    name: undefined,
    version: "0.0.0",
    private: true,
    settings,
    location: plans[0]?.location,
  };
}
