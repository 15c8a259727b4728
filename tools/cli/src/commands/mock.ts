import { Command } from "commander";
import { build, type BuiltPackage, importFromMemory } from "@tsmith/codegen";
import { type Fetcher, serve } from "@tsmith/mock/node";
import { hasError, printDiagnostics } from "../diagnostics-output.ts";
import { ExitCode, UsageError } from "../exit-code.ts";
import { readContracts } from "../inputs.ts";
import type { Terminal } from "../terminal.ts";
import { wholeNumber } from "../whole-number.ts";

interface MockOptions {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly items?: number;
  readonly json?: boolean;
}

/** `tsmith mock`: serves the generated mock of a model over HTTP until it is stopped. */
export function mockCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("mock")
    .description("Serve a mock of a model over HTTP")
    .argument("<input>", "a model file, or a folder with models or a smithy-build.json")
    .option("-p, --port <number>", "the port; 0 picks one that is free", wholeNumber(65_535), 4010)
    .option("--host <address>", "the address to listen at", "127.0.0.1")
    .option("--seed <number>", "what the data is made from", wholeNumber(0xffff_ffff), 42)
    .option("--items <number>", "how many items each collection holds", wholeNumber(1_000_000))
    .option("--json", 'print {"url": "…"} as the first line')
    .action(async (input: string, options: MockOptions) => {
      const mock = await createMock(input, options, terminal);
      if (mock === undefined) return finish(ExitCode.Failure);
      const { url, close } = await listen(mock, options, terminal);
      const line = options.json ? JSON.stringify({ url }) : `The mock listens at ${url}`;
      terminal.out(`${line}\n`);
      await stopSignal();
      await close();
      return finish(ExitCode.Success);
    });
}

/** Builds the packages in memory and makes the mock that they export. */
async function createMock(
  input: string,
  { seed, items }: MockOptions,
  terminal: Terminal,
): Promise<Fetcher | undefined> {
  const [contract] = readContracts([input]);
  if (contract === undefined) return undefined;
  const { config, diagnostics: read } = contract;
  const built =
    config === undefined || hasError(read)
      ? { packages: [], diagnostics: [] }
      : await build(config, contract.sources, contract.importsOf);
  const diagnostics = [...read, ...built.diagnostics];
  if (hasError(diagnostics)) {
    printDiagnostics(terminal, diagnostics);
    return undefined;
  }
  const mocks = built.packages.filter(({ target }) => target === "mock");
  const [mock] = mocks;
  if (mock === undefined || mocks.length > 1) {
    throw new UsageError(`\`${input}\` asks for ${mocks.length} mocks, expected one`);
  }
  const entries = [`${mock.name}/core`];
  const [exported = {}] = await importFromMemory(built.packages, entries, import.meta.url);
  return factoryOf(mock, exported)({ seed, ...(items !== undefined && { items }) });
}

type Factory = (options: { readonly seed: number; readonly items?: number }) => Fetcher;

/** The one function that a generated mock exports. */
function factoryOf(mock: BuiltPackage, exported: Readonly<Record<string, unknown>>): Factory {
  const factory = Object.values(exported).find((value) => typeof value === "function");
  if (factory === undefined) throw new Error(`\`${mock.name}\` exports no function.`);
  // Generated mocks export `(options) => Mock` and no other function.
  return factory as Factory;
}

async function listen(
  mock: Fetcher,
  { port, host }: MockOptions,
  terminal: Terminal,
): ReturnType<typeof serve> {
  const onError = (error: unknown): void => {
    terminal.error(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  try {
    return await serve(mock, { port, host, onError });
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new UsageError(`cannot listen at ${host}:${port} (${String(error.code)})`);
  }
}

/** Resolves once the process is asked to end. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
