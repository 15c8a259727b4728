import { load, type Model, type Source } from "@tsmith/smithy";
import type { File } from "../src/print/module.ts";
import type { Target } from "../src/targets/target.ts";
import { serviceView, type ServiceView } from "../src/view/service-view.ts";
import {
  DEFAULT_SETTINGS,
  type PackageSet,
  type Settings,
  TARGET_NAMES,
} from "../src/view/settings.ts";

/** The view of the only service of a model in IDL text. */
export function viewOf(text: string, settings: Partial<Settings> = {}): ServiceView {
  return viewOfModel(modelOf([{ name: "test.smithy", text }]), settings);
}

/** The model that sources make, which must be right. */
export function modelOf(sources: readonly Source[]): Model {
  const { value, diagnostics } = load(sources);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** The view of the only service of a model. */
export function viewOfModel(model: Model, settings: Partial<Settings> = {}): ServiceView {
  const service = [...model.shapes.values()].find(({ type }) => type === "service")!;
  const packages = Object.fromEntries(
    TARGET_NAMES.map((target) => [
      target,
      { name: `@example/test-${target}`, version: "1.0.0", private: false },
    ]),
  );
  // Every target has its name, as the entries say.
  const set = packages as PackageSet;
  return serviceView(model, service.id, { ...DEFAULT_SETTINGS, ...settings }, set);
}

/** What a target makes of a view: path → text. */
export async function textsOf(
  target: Target,
  view: ServiceView,
): Promise<Readonly<Record<string, string>>> {
  const files: readonly File[] = await target.generate(view);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}
