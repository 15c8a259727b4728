import { expect, test } from "vitest";
import { bundle } from "./bundle.ts";

/** Which of some texts a bundle of some exports holds. */
async function found(exports: string[], texts: string[]): Promise<string[]> {
  const code = await bundle(exports, ["browser"]);
  return texts.filter((text) => code.includes(text));
}

test("a bundle of one command has nothing of the others", async () => {
  const texts = [
    "ListExportsInput",
    "GetExportInput",
    "ResourceNotFound",
    "function createAggregated",
  ];
  expect(await found(["LedgerClient", "ListExportsCommand"], texts)).toEqual(["ListExportsInput"]);
});

test("a bundle for browsers has nothing of Node", async () => {
  const texts = ['from "node:', "browser-external", "class NodeHttpHandler", "AWS_MAX_ATTEMPTS"];
  expect(await found(["Ledger", "paginateListExports"], texts)).toEqual([]);
});

test("a bundle of an error has no client", async () => {
  const texts = ["ResourceNotFound", "ListExports", "aws.auth#sigv4", "AmazonLedger"];
  expect(await found(["ResourceNotFoundException"], texts)).toEqual(["ResourceNotFound"]);
});
