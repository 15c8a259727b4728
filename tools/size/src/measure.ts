import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundle, type Bundle } from "./bundle.ts";

/** In bytes. */
export interface Size {
  readonly minified: number;
  readonly gzipped: number;
}

/** The same program on four clients, and how each is called. */
export const programs = {
  fetch: "`fetch` and SigV4, written by hand",
  "openapi-fetch": "`openapi-fetch`, the same SigV4",
  tsmith: "`@tsmith/qldb-client`",
  "aws-sdk": "`@aws-sdk/client-qldb`",
} as const;

export type ProgramName = keyof typeof programs;

export const programNames = Object.keys(programs) as readonly ProgramName[];

export function bundleOf(program: ProgramName): Promise<Bundle> {
  return bundle(path(`programs/${program}.ts`), path(`tmp/${program}`));
}

function path(below: string): string {
  return fileURLToPath(new URL(`../${below}`, import.meta.url));
}

export function sizeOf({ code }: Bundle): Size {
  const bytes = Buffer.from(code);
  return { minified: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}
