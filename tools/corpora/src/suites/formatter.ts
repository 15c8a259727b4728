import { format } from "@tsmith/smithy";
import { equal, type Suite } from "../suite.ts";

/** A text, and in a file beside it how it is formatted; where there is none it is formatted already. */
export const formatter: Suite = (corpus) =>
  corpus
    .files("formatter")
    .filter((file) => !file.endsWith(".formatted.smithy"))
    .map((file) => {
      const formatted = file.replace(".smithy", ".formatted.smithy");
      return equal(
        file.slice("formatter/".length),
        () => format(corpus.source(file)).value,
        () => corpus.text(corpus.has(formatted) ? formatted : file),
      );
    });
