import { defaultConfig, type BuildConfig } from "@tsmith/codegen";
import { proofConfig } from "../src/proof-config.ts";

/** The configuration of a model that has none, with a protocol of the service's. */
export function configOf(protocol: string): BuildConfig {
  const config = proofConfig(defaultConfig([], "."));
  return {
    ...config,
    projections: config.projections.map(({ packages, ...projection }) => ({
      ...projection,
      packages: packages.map((plan) => ({ ...plan, settings: { protocol } })),
    })),
  };
}
