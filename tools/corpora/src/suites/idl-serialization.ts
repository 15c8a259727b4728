import { writeIdl, type Source, type WriteIdlOptions } from "@tsmith/smithy";
import type { Corpus } from "../corpus.ts";
import { modelOf } from "../models.ts";
import { equal, type Outcome, type Suite } from "../suite.ts";

/** Text that is written as it was read, and models with the texts that they are written as. */
export const idlSerialization: Suite = (corpus) => {
  const files = corpus.files("idl-serialization");
  const texts = files.filter((file) => file.endsWith(".smithy"));
  return texts.flatMap((file): readonly Outcome[] => {
    const [, folder = "", name = ""] = file.split("/");
    const base = `idl-serialization/${folder}/`;
    const written = FOLDERS.get(folder)?.(corpus, { file, base, files: texts });
    if (written === undefined) return [];
    return [equal(`${folder}/${name}`, written, () => corpus.text(file))];
  });
};

interface Place {
  readonly file: string;
  /** The folder that the file is in. */
  readonly base: string;
  readonly files: readonly string[];
}

type Written = () => string | undefined;

/** How the text in a file comes about; not at all where it is what others come from. */
const FOLDERS: ReadonlyMap<string, (corpus: Corpus, place: Place) => Written | undefined> = new Map(
  [
    [
      "cases",
      (corpus, { file }) =>
        () =>
          write(corpus, [file])[0]?.text,
    ],
    [
      "multiple-namespaces",
      (corpus, { file, base }) =>
        () =>
          textOf(write(corpus, [`${base}input.json`]), file.slice(`${base}output/`.length)),
    ],
    // Every file is written from the shapes that it defines.
    [
      "inferred-io",
      (corpus, { file, base, files }) =>
        () =>
          textOf(
            write(
              corpus,
              files.filter((other) => other.startsWith(base)),
              { fileOf: ({ location }) => location.source.name },
            ),
            file,
          ),
    ],
    ["coerced-io", (corpus, place) => afterOf(corpus, place, { coercesInlineShapes: true })],
    ["alphabetical", (corpus, place) => afterOf(corpus, place, { order: "alphabetical" })],
  ],
);

function afterOf(
  corpus: Corpus,
  { file, base }: Place,
  options: WriteIdlOptions,
): Written | undefined {
  const before = `${base}before.smithy`;
  if (file === before) return undefined;
  const name = file === `${base}after.smithy` ? "com.example.smithy" : file.slice(base.length);
  return () => textOf(write(corpus, [before], options), name);
}

function write(
  corpus: Corpus,
  files: readonly string[],
  options?: WriteIdlOptions,
): readonly Source[] {
  return writeIdl(modelOf(files.map((file) => corpus.source(file))), options);
}

function textOf(sources: readonly Source[], name: string): string | undefined {
  return sources.find((source) => source.name === name)?.text;
}
