import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { colourOf, wantsStackTrace, withCommonOptions } from "./common-options.ts";
import { ExitCode, UsageError } from "./exit-code.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

/**
 * Runs the command line.
 *
 * @param args - what follows `tsmith`
 * @returns the exit code: 0 success, 1 a wrong model or a difference, 2 a wrong call
 * @public
 */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal(colourOf(args)),
): Promise<number> {
  let exitCode: ExitCode = ExitCode.Success;
  const finish = (code: ExitCode): void => {
    exitCode = code;
  };
  const program = new Command("tsmith")
    .description("Turn a Smithy model into TypeScript: types, client, mock, arbitraries, OpenAPI.")
    .version(version(), "-v, --version", "Print the version")
    .helpOption("-h, --help", "Print help")
    .helpCommand("help [command]", "Print help for a command")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.error,
      outputError: (text, write) => write(oneLine(text)),
    });
  for (const command of await commandsFor(args)) {
    // A command that is added does not take over what its parent was told; it is copied.
    const added = withCommonOptions(command(terminal, finish));
    program.addCommand(added.copyInheritedSettings(program));
  }
  program.addHelpText("after", EXAMPLES);

  const tell = (error: Error): void => {
    const trace = wantsStackTrace(args) ? `${error.stack}\n` : "";
    terminal.error(`error: ${error.message}\n${trace}`);
  };
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? ExitCode.Success : ExitCode.Usage;
    }
    if (error instanceof UsageError) {
      tell(error);
      return ExitCode.Usage;
    }
    if (!isSystemError(error)) throw error;
    tell(error);
    return ExitCode.Failure;
  }
}

type MakeCommand = (terminal: Terminal, finish: (code: ExitCode) => void) => Command;

/** Each is loaded when it is called: generators and mocks are much to read for `validate`. */
const COMMANDS: ReadonlyMap<string, () => Promise<MakeCommand>> = new Map([
  ["init", async () => (await import("./commands/init.ts")).initCommand],
  ["build", async () => (await import("./commands/build.ts")).buildCommand],
  ["validate", async () => (await import("./commands/validate.ts")).validateCommand],
  ["diff", async () => (await import("./commands/diff.ts")).diffCommand],
  ["prove", async () => (await import("./commands/prove.ts")).proveCommand],
  ["mock", async () => (await import("./commands/mock.ts")).mockCommand],
  ["format", async () => (await import("./commands/format.ts")).formatCommand],
  ["select", async () => (await import("./commands/select.ts")).selectCommand],
  ["ast", async () => (await import("./commands/ast.ts")).astCommand],
  ["upgrade-1-to-2", async () => (await import("./commands/upgrade.ts")).upgradeCommand],
]);

/** The command that is called; all of them where help or a suggestion may be wanted. */
async function commandsFor([name = ""]: readonly string[]): Promise<readonly MakeCommand[]> {
  if (name === "-v" || name === "--version") return [];
  const called = COMMANDS.get(name);
  const loads = called === undefined ? [...COMMANDS.values()] : [called];
  return Promise.all(loads.map((load) => load()));
}

/** What the file system refuses, such as EACCES or ENOSPC: no bug of ours. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error && "code" in error;
}

const EXAMPLES = `
Examples:
  tsmith build model/qldb                        Write the packages that model/qldb/smithy-build.json names
  tsmith build qldb.json --out generated         Write all packages of a model without a smithy-build.json
  tsmith build --check                           Fail where a build would change something
  tsmith validate model/qldb                     Say what is wrong with a model
  tsmith format model --check                    Fail where a file is not formatted
  tsmith select model --selector operation       Print the ids of all operations
  tsmith diff model/qldb --base main             Say what changed since a revision, and what it breaks
  tsmith prove model/qldb                        Hold the generated client and mock to the laws
  tsmith mock model/qldb --port 4010             Serve a mock of the model over HTTP
`;

function version(): string {
  const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Commander puts a suggestion on a line of its own. */
function oneLine(text: string): string {
  return `${text.trim().replace(/\s*\n\s*/g, " ")}\n`;
}
