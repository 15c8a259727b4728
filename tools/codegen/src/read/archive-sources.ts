import type { Source } from "@tsmith/smithy";
import type { ReadProblem, ReadResult } from "./read-sources.ts";
import { readZip, type ZipArchive, ZipError } from "./zip.ts";

const FOLDER = "META-INF/smithy/";
const MANIFEST = `${FOLDER}manifest`;

/**
 * The models of a `.jar` or `.zip`: those that `META-INF/smithy/manifest` lists, a path a line.
 *
 * @see https://smithy.io/2.0/spec/model.html#model-discovery (`smithy-model` reads the same)
 */
export function archiveSources(name: string, bytes: Uint8Array): ReadResult {
  try {
    return listedSources(name, readZip(bytes));
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { sources: [], problems: [{ name, message: error.message }] };
  }
}

function listedSources(archiveName: string, archive: ZipArchive): ReadResult {
  const manifest = archive.read(MANIFEST);
  if (manifest === undefined) {
    const message = `It has no \`${MANIFEST}\`, which lists the models of an archive.`;
    return { sources: [], problems: [{ name: archiveName, message }] };
  }
  const sources: Source[] = [];
  const problems: ReadProblem[] = [];
  for (const path of manifestPaths(new TextDecoder().decode(manifest))) {
    const name = `${archiveName}!/${FOLDER}${path}`;
    const bytes = archive.read(FOLDER + path);
    const text = bytes && decoded(bytes);
    if (bytes === undefined) {
      problems.push({ name, message: `\`${MANIFEST}\` lists it, but it is not in the archive.` });
    } else if (text === undefined) {
      problems.push({ name, message: "It is not UTF-8." });
    } else {
      sources.push({ name, text });
    }
  }
  return { sources, problems };
}

/** The paths that a manifest lists; `#` starts a comment. */
function manifestPaths(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== "" && !line.startsWith("#")))];
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
