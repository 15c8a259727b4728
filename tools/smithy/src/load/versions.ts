import type { Report } from "../diagnostics.ts";
import type { Declarations } from "./declaration.ts";

/**
 * Reports shapes that the version of their file does not know.
 *
 * @see https://smithy.io/2.0/guides/migrating-idl-1-to-2.html
 */
export function checkVersions(all: readonly Declarations[], report: Report): void {
  for (const { shapes, version, scope } of all) {
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
