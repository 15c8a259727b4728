import {
  assemble,
  definitionNamespaces,
  definitionSource,
  parseIdl,
  readJsonAst,
  writeJsonAst,
  type Shape,
  type Source,
} from "@tsmith/smithy";
import type { Corpus } from "../corpus.ts";
import { declarationsOf, type Ast } from "../models.ts";
import { equal, type Outcome, type Suite } from "../suite.ts";

const DOCUMENTATION = ["smithy.api#documentation", "smithy.api#externalDocumentation"];

/** The official definitions of traits, as text and as JSON AST. */
export const traits: Suite = (corpus) => [
  ...corpus.files("traits").map((file) => parsed(corpus, file)),
  ...textAndJson(corpus),
  ...ownDefinitions(corpus),
];

/** Nothing is wrong, apart from documentation comments that belong to nothing. */
function parsed(corpus: Corpus, file: string): Outcome {
  const parse = file.endsWith(".json") ? readJsonAst : parseIdl;
  return equal(
    `${file} parses`,
    () =>
      parse(corpus.source(file))
        .diagnostics.filter(({ id }) => !id.endsWith("DocumentationComment"))
        .map(({ message }) => message),
    () => [],
  );
}

/** Text and JSON AST say the same. */
function textAndJson(corpus: Corpus): readonly Outcome[] {
  const text = shapesOf(sourcesIn(corpus, "traits/idl"));
  const json = shapesOf(sourcesIn(corpus, "traits/ast"));
  return Object.keys({ ...text, ...json }).map((id) =>
    equal(
      `${id} in text and JSON`,
      () => text[id],
      () => json[id],
    ),
  );
}

function sourcesIn(corpus: Corpus, folder: string): readonly Source[] {
  return corpus.files(folder).map((file) => corpus.source(file));
}

/** The shapes of sources that are complete without our own definitions. */
function shapesOf(sources: readonly Source[]): Ast["shapes"] {
  const { value } = assemble(sources.map(declarationsOf));
  if (value === undefined) throw new Error("There is no model.");
  return (writeJsonAst(value, { includes: () => true }) as unknown as Ast).shapes;
}

/** Our own definitions say the same as the official ones, in other words. */
function ownDefinitions(corpus: Corpus): readonly Outcome[] {
  const files = corpus.files("traits/ast");
  const official = assemble(files.map((file) => declarationsOf(corpus.source(file)))).value;
  const own = assemble(
    definitionNamespaces.map((namespace) => declarationsOf(definitionSource(namespace))),
  ).value;
  return files.map((file) => {
    const namespace = file.replace(/^.*\/|\.json$/g, "");
    return equal(
      `our ${namespace}`,
      () => contentsOf(namespace, own?.shapes.values()),
      () => contentsOf(namespace, official?.shapes.values()),
    );
  });
}

/** Type, target, mixins and all traits but documentation of the shapes in a namespace. */
function contentsOf(
  namespace: string,
  shapes: Iterable<Shape> = [],
): Readonly<Record<string, unknown>> {
  const contents: Record<string, unknown> = {};
  for (const shape of shapes) {
    if (!shape.id.startsWith(`${namespace}#`)) continue;
    const { id, type, mixins } = shape;
    const kept = [...shape.traits].filter(([trait]) => !DOCUMENTATION.includes(trait));
    const target = "target" in shape ? shape.target : undefined;
    contents[id] = { type, mixins, target, traits: Object.fromEntries(kept) };
  }
  return contents;
}
