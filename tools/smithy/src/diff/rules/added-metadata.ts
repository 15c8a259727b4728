import type { Report } from "../../diagnostics.ts";
import { nodeProperty } from "../../model/node.ts";
import { atMetadata } from "../../validate/at-metadata.ts";
import type { Differences } from "../differences.ts";
import { prettyJson } from "../node-text.ts";

/** A metadata key is new. */
export function addedMetadataRule({ before, after }: Differences, report: Report): void {
  for (const [key, value] of Object.entries(after.metadata)) {
    if (nodeProperty(before.metadata, key) !== undefined) continue;
    report("AddedMetadata", { key, value: prettyJson(value) }, atMetadata(after, key));
  }
}
