import { Command } from "commander";
import {
  isDefinition,
  type Model,
  select,
  type Shape,
  transformed,
  withoutMixins,
  writeJsonAst,
} from "@tsmith/smithy";
import { ExitCode } from "../exit-code.ts";
import { expectSelector } from "../selector-argument.ts";
import {
  loadModel,
  type ModelOptions,
  namedModel,
  printProblems,
  toJson,
  withModelOptions,
} from "../model-options.ts";
import type { Terminal } from "../terminal.ts";

interface AstOptions extends ModelOptions {
  readonly flatten?: boolean;
  readonly selector?: string;
  readonly includePrelude?: boolean;
  /** `false` after `--no-docs`. */
  readonly docs?: boolean;
}

/** `tsmith ast`: prints a model as JSON AST. */
export function astCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const command = new Command("ast")
    .description("Print a model as JSON AST")
    .argument("[input...]", "model files, or a folder with models or a smithy-build.json")
    .option("--flatten", "mix mixins in, and leave them out")
    .option("--selector <selector>", "print the shapes that it matches alone")
    .option("--include-prelude", "print the shapes of the prelude as well")
    .option("--no-docs", "leave documentation and examples out");
  return withModelOptions(command, "DANGER").action(
    (inputs: readonly string[], options: AstOptions) => {
      const { model, diagnostics } = loadModel(namedModel(inputs, options), options, terminal);
      printProblems(terminal, diagnostics, options);
      if (model === undefined) return finish(ExitCode.Failure);
      const written = changed(model, options);
      terminal.out(`${toJson(writeJsonAst(written, { includes: shown(written, options) }))}\n`);
      return finish(ExitCode.Success);
    },
  );
}

function changed(model: Model, { flatten, docs }: AstOptions): Model {
  const flat = flatten === true ? withoutMixins(model) : model;
  if (docs !== false) return flat;
  const args = { traits: DOCUMENTATION };
  return transformed(flat, { name: "excludeTraits", args }, { original: model, diagnostics: [] });
}

const DOCUMENTATION = ["documentation", "externalDocumentation", "examples"].map(
  (name) => `smithy.api#${name}`,
);

/** Which shapes are printed. */
function shown(model: Model, { selector, includePrelude }: AstOptions): (shape: Shape) => boolean {
  const isShown = (shape: Shape): boolean => {
    return !isDefinition(shape) || (includePrelude === true && shape.id.startsWith("smithy.api#"));
  };
  if (selector === undefined) return isShown;
  const selected = select(model, expectSelector(selector));
  return (shape) => isShown(shape) && selected.has(shape);
}
