import { upgradeText } from "@tsmith/smithy";
import { modelOf } from "../models.ts";
import { equal, type Suite } from "../suite.ts";

/** Text of version 1.0, and beside it the same in 2.0. */
export const upgradeTextSuite: Suite = (corpus) =>
  corpus
    .files("upgrade-text")
    .filter((file) => file.endsWith(".v1.smithy"))
    .map((file) =>
      equal(
        file.slice("upgrade-text/".length, -".v1.smithy".length),
        () => upgradeText(corpus.source(file), modelOf([corpus.source(file)])),
        () => corpus.text(file.replace(".v1.", ".v2.")),
      ),
    );
