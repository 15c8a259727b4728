import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const workspace = fileURLToPath(new URL("../../../", import.meta.url));

/** What has a part in the results: the generator, the runtime, the judge, and what they stand on. */
const sources = [
  "packages/{arbitrary,client,jmespath,mock,pattern,protocol,schema}/src/**/*.ts",
  "tools/{ci,codegen,corpus,prove,smithy}/{src,prelude}/**/*.{ts,smithy}",
  "package-lock.json",
  "tsconfig.base.json",
];

/** Differs where another result may come of the same model. */
export function toolFingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const files = globSync(sources, { cwd: workspace, exclude: ["**/*.test.ts"] });
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(workspace + file));
  return hash.digest("hex").slice(0, 16);
}

/** Names a result by all that it depends on besides the tool. */
export function resultKey(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 16);
}
