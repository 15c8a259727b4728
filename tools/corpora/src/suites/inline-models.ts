import { load } from "@tsmith/smithy";
import { astOf } from "../models.ts";
import { recordedEvents, recordedOptions } from "../recorded-events.ts";
import { equal, type Outcome, type Suite } from "../suite.ts";

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
      const loaded = load(sources, recordedOptions(corpus, events));
      const outcome = recordedEvents(corpus, events, name, loaded);
      if (!corpus.has(`${folder}ast.json`)) return [outcome];
      const ast = equal(
        `${name} AST`,
        () => loaded.value && astOf(loaded.value),
        () => corpus.json(`${folder}ast.json`),
      );
      return [outcome, ast];
    });
};
