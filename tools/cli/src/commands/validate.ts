import { Command } from "commander";
import {
  countText,
  diagnosticJson,
  printAnnotations,
  printCsv,
  printDiagnostics,
} from "../diagnostics-output.ts";
import { ExitCode } from "../exit-code.ts";
import {
  formatOf,
  loadModel,
  type ModelOptions,
  namedModels,
  shownOf,
  toJson,
  withModelOptions,
} from "../model-options.ts";
import type { Terminal } from "../terminal.ts";

/** `tsmith validate`: says what is wrong with a model. */
export function validateCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const command = new Command("validate")
    .description("Say what is wrong with a model")
    .argument("[input...]", "model files, or folders with models or a smithy-build.json");
  return withModelOptions(command, "WARNING").action(
    (inputs: readonly string[], options: ModelOptions) => {
      const diagnostics = namedModels(inputs, options).flatMap(
        (contract) => loadModel(contract, options, terminal).diagnostics,
      );
      // A danger has to be suppressed on purpose, as an error has to be mended.
      const isValid = diagnostics.every(
        ({ severity }) => severity !== "ERROR" && severity !== "DANGER",
      );
      const shown = shownOf(diagnostics, options, "WARNING");
      switch (formatOf(options)) {
        case "json":
          terminal.out(`${toJson({ valid: isValid, diagnostics: shown.map(diagnosticJson) })}\n`);
          break;
        case "csv":
          printCsv(terminal.out, shown.map(diagnosticJson));
          break;
        case "github":
          printAnnotations(terminal, shown.map(diagnosticJson));
          break;
        case "text": {
          printDiagnostics(terminal, shown);
          const rest = shown.length === 0 ? "" : ` (${countText(shown)})`;
          if (isValid && options.quiet !== true) terminal.out(`The model is valid${rest}.\n`);
        }
      }
      finish(isValid ? ExitCode.Success : ExitCode.Failure);
    },
  );
}
