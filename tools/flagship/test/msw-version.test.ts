import * as msw from "msw";
import { expect, test } from "vitest";

test("these tests run on the major version of MSW that they are meant for", () => {
  // MSW 3 moved GraphQL to an entry of its own.
  expect("graphql" in msw).toBe(process.env["MSW_MAJOR"] === "2");
});
