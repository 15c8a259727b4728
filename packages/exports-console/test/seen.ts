import type * as stories from "../src/stories/journal-exports.stories.tsx";

type Name = Exclude<keyof typeof stories, "default">;

/** What is on the page once a story is there. */
export const SEEN: Readonly<Record<Name, string>> = {
  Ordinary: "20 exports loaded so far",
  Details: "Destination",
  Few: "All 7 exports",
  Empty: "No journal exports yet",
  NoneWithThisStatus: "None with this status",
  Loading: "Loading exports…",
  UnknownValues: "PARQUET",
  Refused: "The ledger is being moved. Ask again later.",
  Unreachable: "The service cannot be reached",
  Developer: "40 exports loaded so far",
};
