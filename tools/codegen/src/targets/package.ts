import type { File } from "../print/module.ts";
import { type JsonValue, printJson } from "../print/json.ts";
import type { ServiceView } from "../view/service-view.ts";
import type { TargetName } from "../view/settings.ts";

/** Our own runtime packages; generated code asks for exactly the version that it was made with. */
const RUNTIME_VERSION = "0.0.0";
const RUNTIME_PACKAGES = [
  "@tsmith/arbitrary",
  "@tsmith/client",
  "@tsmith/mock",
  "@tsmith/protocol",
  "@tsmith/schema",
] as const;

/** The other packages that generated code may depend on, and the range that it asks for. */
const RANGES = {
  "@aws-sdk/core": "^3.981.0",
  "@aws-sdk/credential-provider-node": "^3.972.97",
  "@smithy/core": "^3.41.0",
  "@smithy/fetch-http-handler": "^5.8.0",
  "@smithy/node-http-handler": "^4.14.0",
  "@smithy/signature-v4": "^5.7.0",
  "@smithy/types": "^4.20.0",
  "@tanstack/query-core": "^5.0.0",
  "fast-check": "^4.0.0",
  msw: "^2.7.0 || ^3.0.0",
} as const;

/** A package with a known range, or the sibling that a target makes. @internal */
export type Dependency =
  | keyof typeof RANGES
  | (typeof RUNTIME_PACKAGES)[number]
  | { readonly target: TargetName };

/** What sets one generated package apart from the others. @internal */
export interface PackageContent {
  /** The start of the description: `Types and schemas` becomes `Types and schemas of Amazon QLDB.` */
  readonly summary: string;
  /** Subpath → module under `src`: `{ ".": "index", "./schemas": "schemas" }`. */
  readonly modules: Readonly<Record<string, string>>;
  /** Subpath → file that is exported as it is: `{ "./openapi.json": "openapi.json" }`. */
  readonly assets?: Readonly<Record<string, string>>;
  readonly dependencies: readonly Dependency[];
  readonly peerDependencies?: readonly Dependency[];
  /** Those of `peerDependencies` that one can do without. */
  readonly optionalPeers?: readonly Dependency[];
  /** Markdown below the title and the description. */
  readonly readme: string;
  /** Whether the sources need the types of Node. */
  readonly usesNode?: boolean;
}

/** `package.json`, `tsconfig.json` and `README.md` of a generated package. @internal */
export function packageFiles(
  view: ServiceView,
  target: TargetName,
  content: PackageContent,
): readonly File[] {
  return [
    printJson("package.json", manifest(view, target, content)),
    printJson("tsconfig.json", compilerConfig(view, content)),
    { path: "README.md", text: readme(view, target, content) },
  ];
}

/** The name that people know the service by, as one line of plain text. @internal */
export function serviceTitle(view: ServiceView): string {
  const title = view.service.traits.get("smithy.api#title");
  const text = typeof title === "string" ? title.replace(/\s+/g, " ").trim() : "";
  return text === "" ? view.names.client : text;
}

function manifest(view: ServiceView, target: TargetName, content: PackageContent): JsonValue {
  const { name, version, private: isPrivate } = view.packages[target];
  const assets = Object.values(content.assets ?? {});
  const optional = (content.optionalPeers ?? []).map((peer) => [
    dependencyName(view, peer),
    { optional: true },
  ]);
  return {
    name,
    version,
    private: isPrivate ? true : undefined,
    description: `${content.summary} of ${serviceTitle(view)}.`,
    files: [...assets, "dist"].toSorted(),
    type: "module",
    sideEffects: false,
    exports: {
      ...Object.fromEntries(
        Object.entries(content.modules).map(([subpath, module]) => [subpath, entry(module)]),
      ),
      ...Object.fromEntries(
        Object.entries(content.assets ?? {}).map(([subpath, path]) => [subpath, `./${path}`]),
      ),
      "./package.json": "./package.json",
    },
    scripts: { build: "tsc -b" },
    dependencies: ranges(view, content.dependencies),
    peerDependencies: ranges(view, content.peerDependencies ?? []),
    peerDependenciesMeta: optional.length === 0 ? undefined : Object.fromEntries(optional),
    engines: { node: ">=22.12" },
  };
}

function entry(module: string): JsonValue {
  return {
    "@tsmith/source": `./src/${module}.ts`,
    types: `./dist/${module}.d.ts`,
    default: `./dist/${module}.js`,
  };
}

function ranges(view: ServiceView, dependencies: readonly Dependency[]): JsonValue | undefined {
  if (dependencies.length === 0) return undefined;
  const entries = dependencies.map((dependency) => [
    dependencyName(view, dependency),
    dependencyRange(view, dependency),
  ]);
  return Object.fromEntries(
    entries.toSorted(([left = ""], [right = ""]) => (left < right ? -1 : 1)),
  );
}

function dependencyRange(view: ServiceView, dependency: Dependency): string {
  if (typeof dependency !== "string") return view.packages[dependency.target].version;
  return isRuntimePackage(dependency) ? RUNTIME_VERSION : RANGES[dependency];
}

function isRuntimePackage(name: string): name is (typeof RUNTIME_PACKAGES)[number] {
  return (RUNTIME_PACKAGES as readonly string[]).includes(name);
}

function dependencyName(view: ServiceView, dependency: Dependency): string {
  return typeof dependency === "string" ? dependency : view.packages[dependency.target].name;
}

function compilerConfig(view: ServiceView, content: PackageContent): JsonValue {
  const siblings = content.dependencies.flatMap((dependency) => {
    const folder =
      typeof dependency === "string" ? undefined : view.packages[dependency.target].folder;
    return folder === undefined ? [] : [{ path: `../${folder}` }];
  });
  return {
    compilerOptions: {
      target: "es2023",
      lib: ["es2023", "dom"],
      module: "nodenext",
      moduleResolution: "nodenext",
      types: content.usesNode === true ? ["node"] : [],
      rootDir: "src",
      outDir: "dist",
      composite: true,
      declarationMap: true,
      sourceMap: true,
      isolatedDeclarations: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      rewriteRelativeImportExtensions: true,
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
    },
    include: ["src"],
    references: siblings.length === 0 ? undefined : siblings,
  };
}

function readme(view: ServiceView, target: TargetName, content: PackageContent): string {
  const { name } = view.packages[target];
  const title = serviceTitle(view).replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
  return (
    [
      `# ${name}`,
      `${content.summary} of ${title}.`,
      content.readme.trim(),
      `Generated by tsmith from \`${view.service.id}\`. Do not edit: change the model and build again.`,
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}
