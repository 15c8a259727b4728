/**
 * Bundles the command line. `validate` alone is four hundred modules, and to find and link that
 * many takes Node longer than what they do. The runtime stays outside, as generated code that runs
 * in the same process has to meet it there. See `docs/decisions/0008`.
 */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";

/** What is inlined of the dependencies of the command line. */
const INLINED: ReadonlySet<string> = new Set([
  "@tsmith/codegen",
  "@tsmith/prove",
  "@tsmith/smithy",
]);

/** Where things are in a checkout. */
interface Places {
  readonly checkout: string;
  /** The package of the command line. */
  readonly command: string;
  /** Where its bundle is written. */
  readonly bundle: string;
  /** What the bundle was made from. */
  readonly record: string;
}

/** Path of a source below the checkout → time of its last change, in milliseconds. */
type Sources = Readonly<Record<string, number>>;

/** Bundles the command line of a checkout, unless its sources are those that it was made from. */
export async function refreshBundle(checkout: string): Promise<void> {
  const places = placesIn(checkout);
  if (!isFresh(places)) await bundle(places);
}

function placesIn(checkout: string): Places {
  const command = join(checkout, "tools/cli");
  const folder = join(command, "bundle");
  return { checkout, command, bundle: folder, record: join(folder, "sources.json") };
}

function isFresh({ checkout, record }: Places): boolean {
  let sources: Sources;
  try {
    sources = JSON.parse(readFileSync(record, "utf8")) as Sources;
  } catch {
    return false; // There is none, or not a whole one.
  }
  return Object.entries(sources).every(([path, time]) => changeOf(join(checkout, path)) === time);
}

function changeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

async function bundle(places: Places): Promise<void> {
  // To load it takes longer than to see that there is nothing to do.
  const { rolldown } = await import("rolldown");
  const manifest = join(places.command, "package.json");
  const { dependencies } = JSON.parse(readFileSync(manifest, "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const outside = Object.keys(dependencies).filter((name) => !INLINED.has(name));
  const build = await rolldown({
    cwd: places.checkout,
    input: join(places.command, "src/main.ts"),
    platform: "node",
    resolve: { conditionNames: ["@tsmith/source", "import", "node"] },
    external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
  });
  // Before they are read: what changes meanwhile is bundled again the next time.
  const started = Date.now();
  const { output } = await build.generate({ chunkFileNames: "[name].js" });
  await build.close();
  const chunks = output.filter((file) => file.type === "chunk");
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds).filter(isAbsolute);

  const prelude = join(places.checkout, "tools/smithy/prelude");
  cpSync(prelude, join(places.command, "prelude"), { recursive: true });
  const definitions = readdirSync(prelude).map((name) => join(prelude, name));
  for (const { fileName, code } of chunks) put(join(places.bundle, fileName), code);
  const kept = new Set(chunks.map(({ fileName }) => fileName));
  for (const name of readdirSync(places.bundle)) {
    if (name.endsWith(".js") && !kept.has(name)) rmSync(join(places.bundle, name));
  }
  const times = [manifest, ...definitions, ...modules].map((path): [string, number] => {
    const name = relative(places.checkout, path).replaceAll("\\", "/");
    const time = changeOf(path) ?? 0;
    return [name, time < started ? time : 0];
  });
  put(places.record, JSON.stringify(Object.fromEntries(times.toSorted()), undefined, 2));
}

/** Writes a file in one step: another process may be reading what was there before. */
function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, text);
  renameSync(whole, path);
}

if (process.argv[1] === import.meta.filename) {
  await refreshBundle(join(import.meta.dirname, "../../.."));
}
