/** `npm run size`: measures, and writes the table of the README. */
import { readFileSync, writeFileSync } from "node:fs";
import { bundleOf, programNames, sizeOf } from "./measure.ts";
import { sizeTable, withSizes } from "./table.ts";

const rows = [];
for (const name of programNames) rows.push({ name, size: sizeOf(await bundleOf(name)) });
const table = sizeTable(rows);
process.stdout.write(`${table}\n`);
const readme = new URL("../../../README.md", import.meta.url);
writeFileSync(readme, withSizes(readFileSync(readme, "utf8"), table));
