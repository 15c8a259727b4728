import { Command } from "commander";
import { type Diagnostic, load } from "@tsmith/smithy";
import { countText, diagnosticJson, hasError, printDiagnostics } from "../diagnostics-output.ts";
import { ExitCode } from "../exit-code.ts";
import { readContracts } from "../inputs.ts";
import type { Terminal } from "../terminal.ts";

interface ValidateOptions {
  readonly json?: boolean;
}

/** `tsmith validate`: says what is wrong with a model. */
export function validateCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("validate")
    .description("Say what is wrong with a model")
    .argument("[input...]", "model files, or folders with models or a smithy-build.json")
    .option("--json", "print one JSON document instead of text")
    .action((inputs: readonly string[], options: ValidateOptions) => {
      const diagnostics = readContracts(inputs).flatMap((contract): readonly Diagnostic[] =>
        hasError(contract.diagnostics)
          ? contract.diagnostics
          : [...contract.diagnostics, ...load(contract.sources).diagnostics],
      );
      const isValid = !hasError(diagnostics);
      const shown = diagnostics.filter(({ severity }) => severity !== "SUPPRESSED");
      if (options.json) {
        const document = { valid: isValid, diagnostics: shown.map(diagnosticJson) };
        terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
      } else {
        printDiagnostics(terminal, shown);
        if (isValid) {
          const rest = shown.length === 0 ? "" : ` (${countText(shown)})`;
          terminal.out(`The model is valid${rest}.\n`);
        }
      }
      finish(isValid ? ExitCode.Success : ExitCode.Failure);
    });
}
