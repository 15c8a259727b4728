import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./exit-code.ts";
import type { Template } from "./templates.ts";

const INDEX = "smithy-templates.json";

/** An entry of `smithy-templates.json`. */
interface TemplateEntry {
  readonly documentation: string;
  /** Folder of the template below the repository. */
  readonly path: string;
  /** Files and folders that are put beside what is in it. */
  readonly include: readonly string[];
}

/** The templates of a repository. Their files are read when they are asked for. */
interface TemplateRepository {
  readonly list: readonly Omit<Template, "files">[];
  /** @throws UsageError where the index leads to nothing, or out of the repository */
  readonly filesOf: (name: string) => Template["files"];
}

/**
 * Uses the templates of a repository: a folder, or what `git clone` takes. Its
 * `smithy-templates.json` has the form that Smithy's own command reads.
 *
 * @throws UsageError where it cannot be read, or has no templates
 */
export function withRepository<T>(url: string, use: (repository: TemplateRepository) => T): T {
  if (existsSync(url)) return use(repositoryIn(resolve(url), url));
  const clone = mkdtempSync(join(tmpdir(), "tsmith-templates-"));
  try {
    const args = ["clone", "--quiet", "--depth", "1", "--", url, clone];
    const { status, stderr } = spawnSync("git", args, { encoding: "utf8" });
    if (status !== 0) throw new UsageError(`\`${url}\` cannot be cloned: ${stderr.trim()}`);
    return use(repositoryIn(clone, url));
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

function repositoryIn(folder: string, url: string): TemplateRepository {
  const index = join(folder, INDEX);
  if (!existsSync(index)) throw new UsageError(`\`${url}\` has no ${INDEX}`);
  const entries = new Map(entriesOf(readFileSync(index, "utf8"), url));
  return {
    list: [...entries].map(([name, { documentation }]) => ({ name, description: documentation })),
    filesOf: (name) => {
      const entry = entries.get(name);
      return entry === undefined ? {} : filesOf(folder, entry, url);
    },
  };
}

function filesOf(repository: string, entry: TemplateEntry, url: string): Template["files"] {
  const files = filesBelow(within(repository, entry.path, url), "");
  for (const included of entry.include) {
    const place = within(repository, included, url);
    files.push(...filesBelow(place, basename(place)));
  }
  return Object.fromEntries(files);
}

/** The files of a folder, or the file: path below `prefix` and content. Links are left out. */
function filesBelow(place: string, prefix: string): [string, Uint8Array][] {
  if (statSync(place).isFile()) return [[prefix, readFileSync(place)]];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name))
    .toSorted()
    .map((file) => [join(prefix, relative(place, file)), readFileSync(file)]);
}

/** A place in the repository, which an index may not lead out of. */
function within(repository: string, path: string, url: string): string {
  const place = resolve(repository, path);
  const root = realpathSync(repository);
  if (existsSync(place)) {
    const real = realpathSync(place);
    if (real === root || real.startsWith(`${root}${sep}`)) return real;
  }
  throw new UsageError(`\`${url}\` has no \`${path}\``);
}

function entriesOf(text: string, url: string): readonly [string, TemplateEntry][] {
  const templates = property(parsed(text, url), "templates");
  if (!isObject(templates)) throw new UsageError(`${INDEX} of \`${url}\` has no templates`);
  return Object.entries(templates).map(([name, entry]) => {
    const path = property(entry, "path");
    if (typeof path !== "string") {
      throw new UsageError(`the template \`${name}\` of \`${url}\` has no path`);
    }
    const documentation = property(entry, "documentation");
    const include = property(entry, "include");
    return [
      name,
      {
        documentation: typeof documentation === "string" ? documentation : "",
        path,
        include: Array.isArray(include) ? include.filter((one) => typeof one === "string") : [],
      },
    ];
  });
}

function parsed(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${INDEX} of \`${url}\` is not JSON`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function property(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
