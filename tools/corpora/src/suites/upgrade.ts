import { astOf, modelOf } from "../models.ts";
import { equal, type Suite } from "../suite.ts";

/** Files of version 1.0, some beside those of 2.0, and the same in 2.0. */
export const upgrade: Suite = (corpus) => {
  const files = corpus.files("upgrade").filter((file) => file.endsWith(".smithy"));
  return files
    .filter((file) => file.endsWith("/upgraded.smithy"))
    .map((upgraded) => {
      const folder = upgraded.slice(0, -"upgraded.smithy".length);
      const sources = files.filter((file) => file.startsWith(folder) && file !== upgraded);
      return equal(
        folder.slice("upgrade/".length, -1),
        () => astOf(modelOf(sources.map((file) => corpus.source(file)))),
        () => astOf(modelOf([corpus.source(upgraded)])),
      );
    });
};
