import { Command } from "commander";
import { isDefinition, withoutMixins, writeJsonAst } from "@tsmith/smithy";
import { ExitCode } from "../exit-code.ts";
import { readModel } from "../inputs.ts";
import {
  loadModel,
  type ModelOptions,
  printProblems,
  toJson,
  withModelOptions,
} from "../model-options.ts";
import type { Terminal } from "../terminal.ts";

interface AstOptions extends ModelOptions {
  readonly flatten?: boolean;
}

/** `tsmith ast`: prints a model as JSON AST. */
export function astCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const command = new Command("ast")
    .description("Print a model as JSON AST")
    .argument("[input...]", "model files, or a folder with models or a smithy-build.json")
    .option("--flatten", "mix mixins in, and leave them out");
  return withModelOptions(command, "ERROR").action(
    (inputs: readonly string[], options: AstOptions) => {
      const { model, diagnostics } = loadModel(readModel(inputs), options);
      printProblems(terminal, diagnostics, options);
      if (model === undefined) return finish(ExitCode.Failure);
      const written = options.flatten === true ? withoutMixins(model) : model;
      const ast = writeJsonAst(written, { includes: (shape) => !isDefinition(shape) });
      terminal.out(`${toJson(ast)}\n`);
      return finish(ExitCode.Success);
    },
  );
}
