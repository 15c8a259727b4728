import { Command, Option } from "commander";
import { type Latency, standardScenarios, type StandardScenario } from "@tsmith/mock/core";
import { type Fetcher, serve } from "@tsmith/mock/node";
import { hasError, printDiagnostics } from "../diagnostics-output.ts";
import { ExitCode, UsageError } from "../exit-code.ts";
import { callLine } from "../mock/call-line.ts";
import { dispatch } from "../mock/dispatch.ts";
import { latency } from "../mock/latency.ts";
import {
  type MockSettings,
  mocksOfServices,
  type MocksOfServices,
} from "../mock/mock-of-service.ts";
import { watchInputs } from "../mock/watch.ts";
import type { Terminal } from "../terminal.ts";
import { wholeNumber } from "../whole-number.ts";

interface MockOptions {
  readonly port: number;
  readonly host: string;
  readonly seed: number;
  readonly items?: number;
  readonly scenario?: StandardScenario;
  readonly latency?: Latency;
  readonly auth?: boolean;
  readonly prefix?: boolean;
  readonly maxBody: number;
  readonly watch: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const MEBIBYTE = 1024 * 1024;

/** `tsmith mock`: serves the generated mocks of models over HTTP until it is stopped. */
export function mockCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const scenario = new Option("--scenario <name>", "what the service is like");
  return new Command("mock")
    .description("Serve mocks of models over HTTP")
    .argument("<input...>", "model files, or folders with models or a smithy-build.json")
    .option("-p, --port <number>", "the port; 0 picks one that is free", wholeNumber(65_535), 4010)
    .option("--host <address>", "the address to listen at", "127.0.0.1")
    .option("--seed <number>", "what the data is made from", wholeNumber(0xffff_ffff), 42)
    .option("--items <number>", "how many items each collection holds", wholeNumber(1_000_000))
    .addOption(scenario.choices(Object.keys(standardScenarios)))
    .option("--latency <ms>", "how long answers take: 200, or 50-400", latency)
    .option("--auth", "answer requests that are signed, or have what the contract asks for, alone")
    .option("--prefix", "put each service below its name, such as /qldb")
    .option("--max-body <bytes>", "what is too large", wholeNumber(2 ** 40), 10 * MEBIBYTE)
    .option("--no-watch", "keep the models as they were read first")
    .option("-q, --quiet", "do not tell of calls")
    .option("--json", 'print {"url": "…"} as the first line, and calls as JSON')
    .action(async (inputs: readonly string[], options: MockOptions) => {
      const settings = settingsOf(options, terminal);
      const first = await mocksOfServices(inputs, settings);
      if (hasError(first.diagnostics)) {
        printDiagnostics(terminal, first.diagnostics);
        return finish(ExitCode.Failure);
      }
      const served = serviceOf(first, options);
      const { url, close } = await listen(served, options, terminal);
      announce(url, first, options, terminal);
      const watching = options.watch
        ? watchInputs(inputs, () => void reload(inputs, options, settings, served, terminal))
        : undefined;
      await stopSignal();
      watching?.close();
      await close();
      return finish(ExitCode.Success);
    });
}

function settingsOf(
  { seed, items, auth, scenario, latency: wait, quiet, json }: MockOptions,
  terminal: Terminal,
): MockSettings {
  return {
    seed,
    ...(items !== undefined && { items }),
    ...(auth !== undefined && { auth }),
    scenario: (mock) => {
      if (scenario !== undefined) standardScenarios[scenario](mock);
      if (wait !== undefined) mock.delay(wait);
    },
    onCall: (call) => {
      if (quiet !== true) terminal.out(`${callLine(call, json === true)}\n`);
    },
  };
}

/** What is served, which a change of the models replaces. */
interface Replaceable extends Fetcher {
  replace: (mocks: MocksOfServices) => void;
}

/** @throws UsageError where there is nothing to serve. */
function serviceOf(first: MocksOfServices, { prefix = false }: MockOptions): Replaceable {
  if (first.mocks.length === 0) throw new UsageError("the inputs ask for no mock");
  let current = dispatch(first.mocks, prefix);
  return {
    fetch: (request) => current.fetch(request),
    replace: ({ mocks }) => {
      current = dispatch(mocks, prefix);
    },
  };
}

/** Serves what the models say now; what was served before, where they are wrong. */
async function reload(
  inputs: readonly string[],
  { json }: MockOptions,
  settings: MockSettings,
  served: Replaceable,
  terminal: Terminal,
): Promise<void> {
  try {
    const next = await mocksOfServices(inputs, settings);
    if (hasError(next.diagnostics)) return printDiagnostics(terminal, next.diagnostics);
    if (next.mocks.length === 0) return;
    served.replace(next);
    terminal.out(json === true ? '{"reloaded":true}\n' : "The models have changed: started anew\n");
  } catch (error) {
    terminal.error(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function announce(
  url: string,
  { mocks }: MocksOfServices,
  { json, prefix }: MockOptions,
  terminal: Terminal,
): void {
  const urls = Object.fromEntries(mocks.map(({ name }) => [name, `${url}/${name}`]));
  if (json === true) {
    return terminal.out(`${JSON.stringify({ url, ...(prefix === true && { urls }) })}\n`);
  }
  const places = prefix === true ? Object.values(urls) : [url];
  const subject = mocks.length === 1 ? "The mock listens" : `${mocks.length} mocks listen`;
  terminal.out(`${subject} at ${places.join(", ")}\n`);
}

async function listen(
  mock: Fetcher,
  { port, host, maxBody }: MockOptions,
  terminal: Terminal,
): ReturnType<typeof serve> {
  const onError = (error: unknown): void => {
    terminal.error(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  try {
    return await serve(mock, { port, host, onError, maxBodyBytes: maxBody });
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
