import { type NodeObject, toJsonSchema } from "@tsmith/smithy";
import { modelOf } from "../models.ts";
import { equal, type Suite } from "../suite.ts";

/** A model, the settings of the converter, and the JSON Schema that it makes. */
export const jsonschema: Suite = (corpus) =>
  corpus
    .files("jsonschema")
    .filter((file) => file.endsWith("/config.json"))
    .map((config) => {
      const folder = config.slice(0, -"config.json".length);
      return equal(
        folder.slice("jsonschema/".length, -1),
        () =>
          toJsonSchema(
            modelOf([corpus.source(`${folder}model.json`)]),
            corpus.json(config) as NodeObject,
          ),
        () => corpus.json(`${folder}expected.json`),
      );
    });
