import { load } from "@tsmith/smithy";
import { eventDifference, type ExpectedEvent } from "../events.ts";
import { judged, type Suite } from "../suite.ts";

/** A model, and in a file beside it the events that it causes, a line each. */
export const errorfiles: Suite = (corpus) =>
  corpus
    .files("errorfiles")
    .filter((file) => file.endsWith(".errors"))
    .map((file) => {
      const base = file.slice(0, -".errors".length);
      const model = corpus.has(`${base}.smithy`) ? `${base}.smithy` : `${base}.json`;
      return judged(base.slice("errorfiles/".length), () =>
        eventDifference(load([corpus.source(model)]).diagnostics, eventsIn(corpus.text(file))),
      );
    });

function eventsIn(text: string): readonly ExpectedEvent[] {
  return text.split("\n").flatMap((line) => {
    const [, severity, shape = "", message = "", id = ""] =
      /^\[(\w+)\] (\S+): ?(.*) \| (\S+)\s*$/.exec(line) ?? [];
    if (severity === undefined) return [];
    return [{ severity, shape, message: message.replaceAll(String.raw`\n`, "\n"), id }];
  });
}
