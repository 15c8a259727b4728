import { load } from "@tsmith/smithy";
import { eventDifference, type ExpectedEvent } from "../events.ts";
import { judged, type Suite } from "../suite.ts";

/** A model, and in a file beside it the events that it causes, a line each. */
export const errorfiles: Suite = (corpus) => {
  const list = "errorfiles/legacy-mode.txt";
  const legacy = corpus.has(list) ? corpus.text(list).split("\n") : [];
  return corpus
    .files("errorfiles")
    .filter((file) => file.endsWith(".errors"))
    .map((file) => {
      const base = file.slice(0, -".errors".length);
      const name = base.slice("errorfiles/".length);
      const model = corpus.has(`${base}.smithy`) ? `${base}.smithy` : `${base}.json`;
      return judged(name, () => {
        const expected = eventsIn(corpus.text(file));
        const options = { goesOn: legacy.includes(name), endpointTests: true };
        return eventDifference(load([corpus.source(model)], options).diagnostics, expected);
      });
    });
};

function eventsIn(text: string): readonly ExpectedEvent[] {
  return text.split("\n").flatMap((line) => {
    const [, severity, shape = "", message = "", id = ""] =
      /^\[(\w+)\] (\S+): ?(.*) \| (\S+)\s*$/.exec(line) ?? [];
    if (severity === undefined) return [];
    return [{ severity, shape, message: message.replaceAll(String.raw`\n`, "\n"), id }];
  });
}
