import type { Terminal } from "./terminal.ts";

/** A line that says where long work is, to a person. */
export interface Progress {
  readonly show: (text: string) => void;
  /** Makes room for other output, or for the end. */
  readonly clear: () => void;
}

/** The progress of work on a terminal; it is silent where no person watches. */
export function progressOn({ isInteractive, error }: Terminal): Progress {
  const print = (text: string): void => {
    if (isInteractive) error(`\r\u001b[K${text}`);
  };
  return { show: print, clear: () => print("") };
}
