import type { Report } from "../../diagnostics.ts";
import { nodesEqual } from "../../model/node-equality.ts";
import { nodeProperty } from "../../model/node.ts";
import { atMetadata } from "../../validate/at-metadata.ts";
import type { Differences } from "../differences.ts";
import { prettyJson } from "../node-text.ts";

/** The value of a metadata key is another one. */
export function changedMetadataRule({ before, after }: Differences, report: Report): void {
  for (const [key, was] of Object.entries(before.metadata)) {
    const value = nodeProperty(after.metadata, key);
    if (value === undefined || nodesEqual(was, value)) continue;
    const parameters = { key, before: prettyJson(was), after: prettyJson(value) };
    report("ChangedMetadata", parameters, atMetadata(after, key));
  }
}
