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

/** The terminal of this process. A detected colour follows `NO_COLOR`, `FORCE_COLOR` and the stream. */
export function processTerminal(colour: "always" | "never" | "detected" = "detected"): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY && process.env["CI"] === undefined,
    style: (style, text) => {
      if (colour === "never") return text;
      return styleText(style, text, {
        validateStream: colour === "detected",
        stream: process.stderr,
      });
    },
  };
}
