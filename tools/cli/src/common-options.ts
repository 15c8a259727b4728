import { type Command, Option } from "commander";

/** What every command is told, with the names that it has in Smithy. */
export interface CommonOptions {
  /** `false` after `--no-color`. */
  readonly color?: boolean;
  readonly forceColor?: boolean;
  readonly debug?: boolean;
  readonly stacktrace?: boolean;
  readonly logging?: LogLevel;
}

const LOG_LEVELS = ["OFF", "SEVERE", "WARNING", "INFO", "FINE", "ALL"] as const;

type LogLevel = (typeof LOG_LEVELS)[number];

/** The options of every command. */
export function withCommonOptions(command: Command): Command {
  return command
    .option("--no-color", "print without colours")
    .addOption(new Option("--force-color", "print with colours").conflicts("color"))
    .addOption(
      new Option("--logging <level>", "how much is said of what is done")
        .choices(LOG_LEVELS)
        .argParser((text) => LOG_LEVELS.find((level) => level === text.toUpperCase()) ?? text),
    )
    .option("--stacktrace", "say where in tsmith an error comes from")
    .option("--debug", "short for --logging ALL --stacktrace");
}

/** Whether the steps of a command are printed, with what they took. */
export function isLogging({ logging, debug }: CommonOptions): boolean {
  return debug === true || logging === "FINE" || logging === "ALL";
}

/** Whether the arguments, which may be wrong, ask for the origin of errors. */
export function wantsStackTrace(args: readonly string[]): boolean {
  return args.includes("--stacktrace") || args.includes("--debug");
}

/** What the arguments, which may be wrong, say of colours. */
export function colourOf(args: readonly string[]): "always" | "never" | "detected" {
  if (args.includes("--no-color")) return "never";
  return args.includes("--force-color") ? "always" : "detected";
}
