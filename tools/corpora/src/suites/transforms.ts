import {
  createDedicatedInputsAndOutputs,
  isNodeArray,
  load,
  nodeProperty,
  removeInvalidDefaults,
  removeShapes,
  transforms,
  type Model,
  type NodeValue,
  type Source,
} from "@tsmith/smithy";
import type { Corpus } from "../corpus.ts";
import { astOf, modelOf, type Ast } from "../models.ts";
import { equal, type Outcome, type Suite } from "../suite.ts";

/** Models, and what transforms make of them. */
export const transformsSuite: Suite = (corpus) => {
  const files = corpus.files("transforms");
  return files.flatMap((file): readonly Outcome[] => {
    const name = file.slice("transforms/".length);
    if (file.endsWith("/transform.json")) {
      const folder = file.slice(0, -"transform.json".length);
      const { name: transform, args } = corpus.json(file) as Call;
      const actual = () => run([corpus.source(`${folder}input.json`)], [{ name: transform, args }]);
      return [equal(name.slice(0, -15), actual, astAt(corpus, `${folder}output.json`))];
    }
    if (file.endsWith("/smithy-build.json")) {
      const folder = file.slice(0, -"smithy-build.json".length);
      const sources = files
        .filter((other) => other.startsWith(folder) && other.endsWith(".smithy"))
        .filter((other) => !other.endsWith("/expected.smithy"))
        .map((other) => corpus.source(other));
      const actual = () => run(sources, projection(corpus.json(file)));
      return [equal(name, actual, astAt(corpus, `${folder}expected.smithy`))];
    }
    const [, folder = ""] = file.split("/");
    if (folder === "mixin-removal" && /\/without-.*\.smithy$/.test(file)) {
      const actual = () => astOf(withoutMixins(corpus, file));
      return [equal(name, actual, astAt(corpus, file))];
    }
    const before = file.replace(/(^|[/-])after\.smithy$/, "$1before.smithy");
    if (before === file) return [];
    const actual = () => astOf(changed(folder, name, modelOf([corpus.source(before)])));
    return [equal(name, actual, astAt(corpus, file))];
  });
};

function astAt(corpus: Corpus, path: string): () => Ast {
  return () => astOf(modelOf([corpus.source(path)]));
}

interface Call {
  readonly name: string;
  readonly args: NodeValue;
}

function projection(build: unknown): readonly Call[] {
  const list = ["projections", "foo", "transforms"].reduce<NodeValue | undefined>(
    nodeProperty,
    build as NodeValue,
  );
  return isNodeArray(list) ? (list as unknown as readonly Call[]) : [];
}

function run(sources: readonly Source[], calls: readonly Call[]): unknown {
  const original = modelOf(sources);
  const { diagnostics } = load(sources);
  return astOf(
    calls.reduce<Model>((model, { name, args }) => {
      const transform = transforms.get(name);
      if (transform === undefined) throw new Error(`There is no transform \`${name}\`.`);
      return transform(model, args, { original, diagnostics });
    }, original),
  );
}

/** What the folders are about is said by the official tests in code. */
function changed(folder: string, name: string, model: Model): Model {
  const isHeuristic = name.includes("creates-dedicated-input-output-heuristic");
  switch (folder) {
    case "dedicated-input-output":
      return createDedicatedInputsAndOutputs(
        model,
        isHeuristic
          ? { input: "Request", output: "Response" }
          : { input: "Input", output: "Output" },
      );
    case "remove-invalid-defaults":
      return removeInvalidDefaults(model);
    case "deprecated-date":
      return deprecatedRemoved(model, { relativeDate: "2024-10-10" });
    default:
      return deprecatedRemoved(model, { relativeVersion: "1.1.0" });
  }
}

function deprecatedRemoved(model: Model, args: NodeValue): Model {
  const transform = transforms.get("removeDeprecatedShapes");
  return transform?.(model, args, { original: model, diagnostics: [] }) ?? model;
}

/** `without-a-b2.smithy` is the model without `A` and `B2`. */
function withoutMixins(corpus: Corpus, file: string): Model {
  const names = file.replace(/^.*\/without-|\.smithy$/g, "").split("-");
  const model = modelOf([corpus.source("transforms/mixin-removal/model.smithy")]);
  return removeShapes(model, new Set(names.map((name) => `smithy.example#${name.toUpperCase()}`)));
}
