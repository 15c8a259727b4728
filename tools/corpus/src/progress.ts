import type { Stage } from "./stage.ts";

/** Shows to a person what is being done; a log gets nothing of it. */
export interface Progress {
  readonly at: (name: string, stage: Stage | "done") => void;
  /** Takes the line away, for others to write. */
  readonly clear: () => void;
}

export function progressOn(stream: NodeJS.WriteStream, total: number): Progress {
  if (!stream.isTTY) return { at: () => undefined, clear: () => undefined };
  const busy = new Map<string, Stage>();
  const clear = (): void => void stream.write("\r\u001b[K");
  let done = 0;
  return {
    at(name, stage) {
      if (stage !== "done") busy.set(name, stage);
      else {
        busy.delete(name);
        done += 1;
      }
      const text = [...busy].map(([model, at]) => `${model} ${at}`).join(", ");
      stream.write(`\r\u001b[K${`${done}/${total} ${text}`.slice(0, stream.columns - 1)}`);
    },
    clear,
  };
}
