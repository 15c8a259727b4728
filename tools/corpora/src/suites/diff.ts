import { diff } from "@tsmith/smithy";
import type { Corpus } from "../corpus.ts";
import { eventDifference, type ExpectedEvent } from "../events.ts";
import { modelOf } from "../models.ts";
import { judged, type Suite } from "../suite.ts";

/** An event that the reference recorded; one of metadata is of no shape. */
interface RecordedEvent {
  readonly severity: string;
  readonly id: string;
  readonly shapeId?: string;
  readonly message: string;
}

/** Two versions of a model, and the events that tell them apart. */
export const diffSuite: Suite = (corpus) => {
  const files = corpus.files("diff");
  return [
    ...files
      .filter((file) => file.endsWith(".events"))
      .map((file) => {
        const base = file.slice(0, -".events".length);
        return judged(name(base), () =>
          compare(corpus, `${base}.a.smithy`, `${base}.b.smithy`, eventsIn(corpus.text(file))),
        );
      }),
    ...files
      .filter((file) => file.endsWith("/events.json"))
      .map((file) => {
        const folder = file.slice(0, -"events.json".length);
        const recorded = corpus.json(file) as readonly RecordedEvent[];
        const expected = recorded.map(({ severity, id, shapeId, message }) => {
          return { severity, id, shape: shapeId ?? "-", message };
        });
        return judged(name(folder.slice(0, -1)), () =>
          compare(corpus, `${folder}a.json`, `${folder}b.json`, expected),
        );
      }),
  ];
};

function name(file: string): string {
  return file.slice("diff/".length);
}

function compare(
  corpus: Corpus,
  before: string,
  after: string,
  expected: readonly ExpectedEvent[],
): string | undefined {
  const events = diff(modelOf([corpus.source(before)]), modelOf([corpus.source(after)]));
  return eventDifference(events, expected);
}

/** Entries behind one another; a message may have several lines. */
function eventsIn(text: string): readonly ExpectedEvent[] {
  return text.split(/^-----$/m).flatMap((entry) => {
    const [, severity, shape = "", message = "", id = ""] =
      /^\[(\w+)\] (\S+): ?(.*) \| (\S+)$/s.exec(entry.trim()) ?? [];
    return severity === undefined ? [] : [{ severity, shape, message, id }];
  });
}
