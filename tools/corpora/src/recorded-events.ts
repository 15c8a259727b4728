import type { load, LoadOptions } from "@tsmith/smithy";
import type { Corpus } from "./corpus.ts";
import { eventDifference, type ExpectedEvent } from "./events.ts";
import { judged, type Outcome } from "./suite.ts";

/** An event of a case; where loading threw, there is one with nothing but `thrown`. */
interface RecordedEvent {
  readonly thrown?: string;
  readonly severity: string;
  readonly id: string;
  readonly shapeId?: string;
  readonly message: string;
}

/** Whether a model that was loaded has the events of a file, or is none where loading threw. */
export function recordedEvents(
  corpus: Corpus,
  path: string,
  name: string,
  { value, diagnostics }: ReturnType<typeof load>,
): Outcome {
  const recorded = corpus.json(path) as readonly RecordedEvent[];
  return judged(`${name} events`, () =>
    recorded.some(({ thrown }) => thrown !== undefined)
      ? value && "loads, where the reference throws"
      : eventDifference(diagnostics, recorded.map(expected)),
  );
}

/**
 * How the reference was told to load a case, as far as its events show: an unknown trait is a
 * warning where unknown traits are allowed, and an error elsewhere.
 */
export function recordedOptions(corpus: Corpus, path: string): LoadOptions {
  const recorded = corpus.json(path) as readonly RecordedEvent[];
  const allowsUnknownTraits = recorded.some(
    ({ id, severity }) => id === "Model.UnresolvedTrait" && severity === "WARNING",
  );
  return { allowsUnknownTraits };
}

function expected({ severity, id, shapeId, message }: RecordedEvent): ExpectedEvent {
  return { severity, id, shape: shapeId ?? "-", message };
}
