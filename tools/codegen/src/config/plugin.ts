import type { ShapeId } from "@tsmith/smithy";
import { type Settings, TARGET_NAMES, type TargetName } from "../view/settings.ts";
import { DEFAULT_VERSION, type PackagePlan } from "./build-config.ts";
import {
  booleanAt,
  choiceAt,
  type ConfigNode,
  isTexts,
  locationOf,
  objectAt,
  textAt,
  warnOfUnknownKeys,
} from "./config-reader.ts";

/** The settings that a plugin takes; where the official generator has one, ours has its name. */
const SETTINGS: readonly string[] = [
  "service",
  "package",
  "packageVersion",
  "private",
  "protocol",
  "serviceProtocolPriority",
  "enums",
  "requiredMemberMode",
];

const PREFIX = "tsmith-";
const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const VERSION = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;

/** The plugins that a configuration may name. @internal */
export const PLUGIN_NAMES: readonly string[] = TARGET_NAMES.map((target) => PREFIX + target);

/**
 * The target that a plugin stands for. Behind `::` a key may name the artifact, so that one plugin
 * can stand there twice.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#plugin-id
 * @internal
 */
export function targetOfPlugin(key: string): TargetName | undefined {
  const plugin = pluginName(key);
  return TARGET_NAMES.find((target) => PREFIX + target === plugin);
}

/** Whether a plugin claims to be ours. @internal */
export function isOurPlugin(key: string): boolean {
  return pluginName(key).startsWith(PREFIX);
}

/** The package that a plugin's settings ask for. @internal */
export function packagePlan(target: TargetName, node: ConfigNode): PackagePlan {
  warnOfUnknownKeys(node, SETTINGS);
  return {
    target,
    service: textAt(node, "service"),
    name: matchingText(node, "package", PACKAGE_NAME, (name) =>
      node.report("BuildConfig/package-name", { name }, locationOf(node, "package")),
    ),
    version:
      matchingText(node, "packageVersion", VERSION, (version) =>
        node.report("BuildConfig/package-version", { version }, locationOf(node, "packageVersion")),
      ) ?? DEFAULT_VERSION,
    private: booleanAt(node, "private") ?? false,
    settings: settingsOf(node),
    location: locationOf(node),
  };
}

function pluginName(key: string): string {
  return key.split("::", 1)[0] ?? key;
}

function matchingText(
  node: ConfigNode,
  key: string,
  pattern: RegExp,
  report: (value: string) => void,
): string | undefined {
  const value = textAt(node, key);
  if (value === undefined || pattern.test(value)) return value;
  report(value);
  return undefined;
}

function settingsOf(node: ConfigNode): Partial<Settings> {
  const enums = choiceAt(node, "enums", ["open", "closed"]);
  const requiredMemberMode = choiceAt(node, "requiredMemberMode", ["strict", "nullable"]);
  const protocol = textAt(node, "protocol");
  const serviceProtocolPriority = priorityAt(node, "serviceProtocolPriority");
  return {
    ...(enums !== undefined && { enums }),
    ...(requiredMemberMode !== undefined && { requiredMemberMode }),
    ...(protocol !== undefined && { protocol }),
    ...(serviceProtocolPriority !== undefined && { serviceProtocolPriority }),
  };
}

/** Service → protocols, the preferred one first. */
function priorityAt(
  node: ConfigNode,
  key: string,
): Readonly<Record<ShapeId, readonly ShapeId[]>> | undefined {
  const priority = objectAt(node, key);
  if (priority === undefined) return undefined;
  const entries = Object.entries(priority.value).flatMap(([service, protocols]) => {
    if (isTexts(protocols)) return [[service, protocols] as const];
    const found = { key: service, expected: "a list of strings" };
    priority.report("BuildConfig/type", found, locationOf(priority, service));
    return [];
  });
  return Object.fromEntries(entries);
}
