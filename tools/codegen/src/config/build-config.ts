import type { Location, ShapeId, TransformCall } from "@tsmith/smithy";
import { type Settings, TARGET_NAMES, type TargetName } from "../view/settings.ts";

/**
 * What a build is told: which models, which packages, where to. Paths are as written, relative to
 * the folder of the configuration.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html
 * @public
 */
export interface BuildConfig {
  /** Files and folders of the model that is built. */
  readonly sources: readonly string[];
  /** Files and folders that the model needs besides. */
  readonly imports: readonly string[];
  /** What the model needs of others, by its coordinates in Maven. */
  readonly maven: MavenPlan;
  /** The folder that packages are written into, a folder each. */
  readonly outputDirectory: string;
  readonly projections: readonly Projection[];
}

/** Dependencies, and where to look for them. @public */
export interface MavenPlan {
  /** `name` is `group:artifact:version`. */
  readonly dependencies: readonly { readonly name: string; readonly location: Location }[];
  /** The addresses of repositories. */
  readonly repositories: readonly string[];
}

/** A view of the model, and the packages that are made of it. @public */
export interface Projection {
  /** `source` is the model as it is; its packages stand in `outputDirectory` itself. */
  readonly name: string;
  /** Files and folders of models that are in this projection alone. */
  readonly imports: readonly string[];
  /** What is done with the model, one after another. */
  readonly transforms: readonly TransformPlan[];
  readonly packages: readonly PackagePlan[];
}

/** A transform that a projection asks for. @public */
export interface TransformPlan extends TransformCall {
  readonly location: Location;
}

/** A package that the build is asked for: one plugin of the configuration. @public */
export interface PackagePlan {
  readonly target: TargetName;
  /** `undefined`: the only service of the model. */
  readonly service: ShapeId | undefined;
  /** The package's name; `undefined`: `@tsmith/<service>-<target>`. */
  readonly name: string | undefined;
  readonly version: string;
  readonly private: boolean;
  /** Those that the configuration gives. */
  readonly settings: Partial<Settings>;
  /** Where the configuration asks for it. */
  readonly location: Location | undefined;
}

/** The version of a package that is given none. @internal */
export const DEFAULT_VERSION = "0.0.0";

/** The configuration of a model that has none: every target, of its only service. @public */
export function defaultConfig(sources: readonly string[], outputDirectory: string): BuildConfig {
  const packages = TARGET_NAMES.map((target) => ({
    target,
    service: undefined,
    name: undefined,
    version: DEFAULT_VERSION,
    private: false,
    settings: {},
    location: undefined,
  }));
  const projections = [{ name: "source", imports: [], transforms: [], packages }];
  const maven = { dependencies: [], repositories: [] };
  return { sources, imports: [], maven, outputDirectory, projections };
}
