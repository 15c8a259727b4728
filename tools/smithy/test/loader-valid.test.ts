import type { Diagnostic } from "../src/diagnostic.ts";
import { readJsonAst } from "../src/json-ast/read.ts";
import { writeJsonAst } from "../src/json-ast/write.ts";
import { assemble } from "../src/load/assemble.ts";
import { parseIdl } from "../src/syntax/parser.ts";
import { corpusJson, corpusSource, suite, type Case } from "./corpus.ts";
import { astOf, declarationsOf, type Ast } from "./models.ts";

/** A shape that some of the cases refer to. */
const SHARED = "loader-valid/__shared.json";

suite("loader-valid", "loader-valid", (files) =>
  files.flatMap((file): Case[] => {
    const expected = file.replace(/\.\w+$/, ".ast.json");
    if (file.endsWith(".ast.json") || !files.includes(expected)) return [];
    const actual = (): Ast => astOf([file, SHARED].map(corpusSource));
    return [{ name: file.slice("loader-valid/".length), actual, expected: corpusJson(expected) }];
  }),
);

suite("loader-valid, parsed", "loader-valid", (files) => files.map(parsedCase));

suite("traits, parsed", "traits", (files) => files.map(parsedCase));

/** Nothing is wrong, apart from documentation comments that belong to nothing. */
function parsedCase(file: string): Case {
  const parse = file.endsWith(".json") ? readJsonAst : parseIdl;
  const actual = (): Diagnostic[] =>
    parse(corpusSource(file)).diagnostics.filter(({ id }) => !id.endsWith("DocumentationComment"));
  return { name: file, actual, expected: [] };
}

suite("loader-forwardrefs", "loader-forwardrefs", (files) =>
  files
    .filter((file) => file.endsWith("/ast.json"))
    .map((expected) => {
      const folder = expected.slice(0, -"ast.json".length);
      const sources = files.filter((file) => file.startsWith(folder) && file.endsWith(".smithy"));
      const { shapes } = corpusJson(expected) as Ast;
      return {
        name: folder.slice("loader-forwardrefs/".length, -1),
        actual: () => astOf([...sources, SHARED].map(corpusSource)).shapes,
        expected: { ...astOf([corpusSource(SHARED)]).shapes, ...shapes },
      };
    }),
);

suite("traits, text and JSON", "traits", (files) => {
  const text = shapesOf(files.filter((file) => file.startsWith("traits/idl/")));
  const json = shapesOf(files.filter((file) => file.startsWith("traits/ast/")));
  return Object.keys({ ...text, ...json }).map((id) => ({
    name: id,
    actual: () => text[id],
    expected: json[id],
  }));
});

/** The shapes of files that are complete without the definitions of this package. */
function shapesOf(files: readonly string[]): Ast["shapes"] {
  const { value } = assemble(files.map((file) => declarationsOf(corpusSource(file))));
  const { shapes } = writeJsonAst(value!, { includes: () => true });
  return shapes as Ast["shapes"];
}
