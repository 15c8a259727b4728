/** The official cases, beside the project; not everyone who has the project has them. */
export const sharedSuite: URL = new URL(
  "../../../../shared/corpora/smithy/protocol-tests",
  import.meta.url,
);
