import { markdownTable } from "@tsmith/ci/markdown-table";
import { withPart } from "@tsmith/ci/page-part";
import { type ProgramName, programs, type Size } from "./measure.ts";

/** The sizes of programs as a Markdown table. */
export function sizeTable(
  rows: readonly { readonly name: ProgramName; readonly size: Size }[],
): string {
  return markdownTable([
    ["all exports, page by page, signed, with", "minified", "gzip"],
    ...rows.map(({ name, size }) => [
      programs[name],
      kilobytes(size.minified),
      kilobytes(size.gzipped),
    ]),
  ]);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toPrecision(3)} KB`;
}

/**
 * A page with the table in its place.
 *
 * @throws Error where the page has no place for it.
 */
export function withSizes(page: string, table: string): string {
  return withPart(page, { name: "sizes", command: "npm run size" }, table);
}
