import type { Report } from "../../diagnostics.ts";
import { nodeProperty } from "../../model/node.ts";
import { atMetadata } from "../../validate/at-metadata.ts";
import type { Differences } from "../differences.ts";
import { prettyJson } from "../node-text.ts";

/** A metadata key is gone. */
export function removedMetadataRule({ before, after }: Differences, report: Report): void {
  for (const [key, value] of Object.entries(before.metadata)) {
    if (nodeProperty(after.metadata, key) !== undefined) continue;
    const place = { ...atMetadata(before, key), idSuffix: key };
    report("RemovedMetadata", { key, value: prettyJson(value) }, place);
  }
}
