import { writeIdl, type WriteIdlOptions } from "../src/idl/write.ts";
import { corpusSource, suite, type Case } from "./corpus.ts";
import { modelOf } from "./models.ts";

/** What the official tests set in code. */
const OPTIONS: Readonly<Record<string, WriteIdlOptions>> = {
  "coerced-io": { coercesInlineShapes: true },
  alphabetical: { order: "alphabetical" },
};

suite("idl-serialization", "idl-serialization", (files) =>
  files.flatMap((file): Case[] => {
    const [, folder = "", ...rest] = file.split("/");
    const name = file.slice("idl-serialization/".length);
    const base = file.slice(0, -rest.join("/").length);
    const { text } = corpusSource(file);
    const written = (inputs: readonly string[], options?: WriteIdlOptions) =>
      writeIdl(modelOf(inputs.map(corpusSource)), options);
    if (file.endsWith(".smithy") && folder === "cases") {
      return [{ name, actual: () => written([file]).map((one) => one.text), expected: [text] }];
    }
    if (rest[0] === "output") {
      const actual = () => written([`${base}input.json`]).find((one) => one.name === rest[1])?.text;
      return [{ name, actual, expected: text }];
    }
    if (rest[0] === "after.smithy") {
      const actual = () =>
        written([`${base}before.smithy`], OPTIONS[folder]).find(
          (one) => one.name === "com.example.smithy",
        )?.text;
      return [{ name, actual, expected: text }];
    }
    if (folder === "inferred-io") {
      const inputs = files.filter((other) => other.startsWith(base));
      const options: WriteIdlOptions = { fileOf: ({ location }) => location.source.name };
      const actual = () => written(inputs, options).find((one) => one.name === file)?.text;
      return [{ name, actual, expected: text }];
    }
    if (name === "alphabetical/metadata.smithy") {
      const actual = () =>
        written([`${base}before.smithy`]).find((one) => one.name === "metadata.smithy")?.text;
      return [{ name, actual, expected: text }];
    }
    return [];
  }),
);
