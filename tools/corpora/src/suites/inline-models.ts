import { load } from "@tsmith/smithy";
import { eventDifference, type ExpectedEvent } from "../events.ts";
import { astOf } from "../models.ts";
import { equal, judged, type Outcome, type Suite } from "../suite.ts";

/** An event of a case; where loading threw, there is one with nothing but `thrown`. */
interface RecordedEvent {
  readonly thrown?: string;
  readonly severity: string;
  readonly id: string;
  readonly shapeId?: string;
  readonly message: string;
}

/** Small models, the events that they cause, and their JSON AST where nothing is wrong. */
export const inlineModels: Suite = (corpus) => {
  const files = corpus.files("inline-models");
  return files
    .filter((file) => file.endsWith("/events.json"))
    .flatMap((events): readonly Outcome[] => {
      const folder = events.slice(0, -"events.json".length);
      const name = folder.slice("inline-models/".length, -1);
      const sources = files
        .filter((file) => file.startsWith(folder) && !/\/(events|ast)\.json$/.test(file))
        .map((file) => ({ ...corpus.source(file), name: file.slice(folder.length) }));
      const { value, diagnostics } = load(sources);
      const recorded = corpus.json(events) as readonly RecordedEvent[];
      const outcome = judged(`${name} events`, () =>
        recorded.some(({ thrown }) => thrown !== undefined)
          ? value && "loads, where the reference throws"
          : eventDifference(diagnostics, recorded.map(expected)),
      );
      if (!corpus.has(`${folder}ast.json`)) return [outcome];
      const ast = equal(
        `${name} AST`,
        () => value && astOf(value),
        () => corpus.json(`${folder}ast.json`),
      );
      return [outcome, ast];
    });
};

function expected({ severity, id, shapeId, message }: RecordedEvent): ExpectedEvent {
  return { severity, id, shape: shapeId ?? "-", message };
}
