import type { Report } from "../diagnostics.ts";
import type { Declarations } from "./declaration.ts";

/**
 * Reports shapes that the version of their file does not know, and that 1.0 is deprecated.
 *
 * @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html
 */
export function checkVersions(all: readonly Declarations[], report: Report): void {
  for (const { shapes, metadata, version, scope } of all) {
    const start = shapes[0]?.location ?? metadata[0]?.location;
    if (version === "1.0" && start !== undefined) {
      report("ModelDeprecation/version", { version }, { source: start.source, start: 0, end: 0 });
    }
    for (const { id, type, location } of shapes) {
      const place = { shape: id, location };
      const isUnknown = version === "1.0" ? type === "enum" || type === "intEnum" : type === "set";
      // The parser of IDL text says it itself.
      if (isUnknown && scope === undefined)
        report("Model/type-of-other-version", { type, version }, place);
      else if (type === "set") report("ModelDeprecation/set", {}, place);
    }
  }
}
