import type { Model } from "@tsmith/smithy";
import { packageSet } from "./build.ts";
import type { BuildConfig } from "./config/build-config.ts";
import { protocolOf } from "./view/protocol.ts";
import { serviceView, type ServiceView } from "./view/service-view.ts";
import { DEFAULT_SETTINGS, type Settings } from "./view/settings.ts";

/**
 * The services of a model as a build of it would see them; without those that a configuration does
 * not name, and those whose protocol is not supported.
 *
 * @public
 */
export function viewsOf(model: Model, config: BuildConfig | undefined): readonly ServiceView[] {
  const plans = config?.projections[0]?.packages ?? [];
  const named = new Set(plans.flatMap(({ service }) => service ?? []));
  return [...model.shapes.values()].flatMap((shape) => {
    if (shape.type !== "service" || (named.size > 0 && !named.has(shape.id))) return [];
    const own = plans.filter(({ service }) => service === undefined || service === shape.id);
    const settings: Settings = Object.assign(
      {},
      DEFAULT_SETTINGS,
      ...own.map((plan) => plan.settings),
    );
    if (protocolOf(shape, settings) === undefined) return [];
    return [serviceView(model, shape.id, settings, packageSet(shape, own))];
  });
}
