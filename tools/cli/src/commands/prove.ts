import { Command } from "commander";
import { build } from "@tsmith/codegen";
import {
  builtServices,
  proofConfig,
  prove,
  UnknownNameError,
  type BuiltService,
  type Proof,
} from "@tsmith/prove";
import { hasError, printDiagnostics } from "../diagnostics-output.ts";
import { ExitCode, UsageError } from "../exit-code.ts";
import { readContracts, type Contract } from "../inputs.ts";
import { proofReport, watchProof } from "../proof-output.ts";
import type { Terminal } from "../terminal.ts";
import { wholeNumber } from "../whole-number.ts";

interface ProveOptions {
  readonly service?: string;
  readonly operation?: readonly string[];
  readonly law?: readonly string[];
  readonly runs: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** `tsmith prove`: holds the generated client and the generated mock of a model to the laws. */
export function proveCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("prove")
    .description("Hold the generated client and mock of a model to the laws, in memory")
    .argument("[input...]", "model files, or folders with models or a smithy-build.json")
    .option("--service <id>", "the service, where the model has several")
    .option("--operation <name...>", "these operations and no others")
    .option("--law <name...>", "these laws and no others")
    .option("--runs <number>", "how many values are tried", wholeNumber(1_000_000), 100)
    .option("--seed <number>", "the same seed tries the same values", wholeNumber(0x7fff_ffff), 42)
    .option("--json", "print one JSON document instead of text")
    .action(async (inputs: readonly string[], options: ProveOptions) => {
      const proofs: Proof[] = [];
      let isWrong = false;
      for (const contract of readContracts(inputs)) {
        const services = await servicesOf(contract, options, terminal);
        isWrong ||= services.length === 0;
        for (const service of services) proofs.push(await proofOf(service, options, terminal));
      }
      if (options.json === true) {
        const document = proofs.length === 1 ? proofs[0] : proofs;
        terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
      } else {
        for (const proof of proofs) terminal.out(proofReport(proof, terminal));
      }
      const isBroken = proofs.some(({ failed }) => failed > 0);
      finish(isWrong || isBroken ? ExitCode.Failure : ExitCode.Success);
    });
}

/** Builds in memory; the packages of each service, none where the model is wrong. */
async function servicesOf(
  { config, sources, diagnostics: read }: Contract,
  { service }: ProveOptions,
  terminal: Terminal,
): Promise<readonly BuiltService[]> {
  const built =
    config === undefined || hasError(read)
      ? { packages: [], views: [], diagnostics: [] }
      : await build(proofConfig(config, service), sources);
  const diagnostics = [...read, ...built.diagnostics];
  if (hasError(diagnostics)) {
    printDiagnostics(terminal, diagnostics);
    return [];
  }
  const services = builtServices(built);
  if (services.length === 0) throw new UsageError(`there is no service \`${service ?? ""}\``);
  return services;
}

async function proofOf(
  service: BuiltService,
  { operation, law, runs, seed }: ProveOptions,
  terminal: Terminal,
): Promise<Proof> {
  const watch = watchProof(terminal);
  try {
    return await prove(service, {
      runs,
      seed,
      onResult: watch.onResult,
      ...(operation !== undefined && { operations: operation }),
      ...(law !== undefined && { laws: law }),
    });
  } catch (error) {
    if (error instanceof UnknownNameError) throw new UsageError(error.message);
    throw error;
  } finally {
    watch.end();
  }
}
