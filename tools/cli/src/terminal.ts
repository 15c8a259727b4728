import { styleText } from "node:util";

/** What a command may do to the world around it; tests pass their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether a person watches: progress and colour are for them alone. */
  readonly isInteractive: boolean;
  readonly style: (style: Style, text: string) => string;
}

/** The few styles that output uses. */
export type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

/** The terminal of this process. Colour follows `NO_COLOR`, `FORCE_COLOR` and the stream. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY && process.env["CI"] === undefined,
    style: (style, text) => styleText(style, text, { stream: process.stderr }),
  };
}
