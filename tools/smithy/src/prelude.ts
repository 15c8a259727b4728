import { readFileSync } from "node:fs";
import type { Declarations } from "./load/declaration.ts";
import type { ShapeId } from "./model/shape-id.ts";
import type { Shape } from "./model/shapes.ts";
import type { Source } from "./source.ts";
import { parseIdl } from "./syntax/parser.ts";

/** The namespaces whose traits and shapes come with this package, in `prelude/`. @public */
export const definitionNamespaces: readonly string[] = [
  "aws.api",
  "aws.apigateway",
  "aws.auth",
  "aws.cloudformation",
  "aws.customizations",
  "aws.endpoints",
  "aws.iam",
  "aws.protocols",
  "aws.test",
  "smithy.api",
  "smithy.contracts",
  "smithy.framework",
  "smithy.mqtt",
  "smithy.openapi",
  "smithy.protocols",
  "smithy.rules",
  "smithy.test",
  "smithy.waiters",
];

/** Namespace → what its file declares, once it is read. */
const read = new Map<string, Declarations>();
const sources = new WeakSet<Source>();
const files = new WeakSet<Declarations>();

/**
 * The declarations of the prelude, and of every other namespace that comes with this package and
 * that `all` speak of. Each file is read once, when it is first needed.
 *
 * @see https://smithy.io/2.0/spec/model.html#prelude
 * @public
 */
export function preludeOf(all: readonly Declarations[]): readonly Declarations[] {
  const wanted = new Set(["smithy.api"]);
  for (const declarations of all) addNamespaces(declarations, wanted);
  const declared = new Set<ShapeId>();
  for (const { shapes } of all) for (const { id } of shapes) declared.add(id);

  const prelude: Declarations[] = [];
  // A set visits what is added on the way.
  for (const namespace of wanted) {
    // Smoke tests name the parameters of a vendor as a string, which no reference gives away.
    if (namespace === "smithy.test") wanted.add("aws.test");
    const declarations = definitions(namespace);
    addNamespaces(declarations, wanted);
    prelude.push(withoutShapes(declarations, declared));
  }
  return prelude;
}

/** Whether declarations are those of a whole file that comes with this package. */
export function isPrelude(declarations: Declarations): boolean {
  return files.has(declarations);
}

/** Whether a shape comes with this package, rather than from the user. @public */
export function isDefinition(shape: Shape): boolean {
  return sources.has(shape.location.source);
}

function definitions(namespace: string): Declarations {
  let declarations = read.get(namespace);
  if (declarations === undefined) {
    const source = definitionSource(namespace);
    sources.add(source);
    const parsed = parseIdl(source).value;
    if (parsed === undefined) throw new Error(`The definitions of \`${namespace}\` do not parse.`);
    declarations = parsed;
    read.set(namespace, declarations);
    files.add(declarations);
  }
  return declarations;
}

/** The text of the file of a namespace that comes with this package. @public */
export function definitionSource(namespace: string): Source {
  const name = `prelude/${namespace}.smithy`;
  return { name, text: readFileSync(new URL(`../${name}`, import.meta.url), "utf8") };
}

/** What a source defines itself, such as a copy of the official files, takes the place of ours. */
function withoutShapes(declarations: Declarations, ids: ReadonlySet<ShapeId>): Declarations {
  if (!declarations.shapes.some(({ id }) => ids.has(id))) return declarations;
  return { ...declarations, shapes: declarations.shapes.filter(({ id }) => !ids.has(id)) };
}

function addNamespaces(declarations: Declarations, namespaces: Set<string>): void {
  const met = new Set<ShapeId>();
  const add = (id: ShapeId): void => {
    if (met.has(id)) return;
    met.add(id);
    if (!id.startsWith("smithy.") && !id.startsWith("aws.")) return;
    const namespace = id.slice(0, id.indexOf("#"));
    if (definitionNamespaces.includes(namespace)) namespaces.add(namespace);
  };
  for (const use of declarations.scope?.uses.values() ?? []) add(use.id);
  for (const { trait } of declarations.applies) add(trait.id);
  for (const { traits, members, references } of declarations.shapes) {
    for (const { trait } of traits) add(trait.id);
    for (const list of references.values()) for (const { id } of list) add(id);
    for (const member of members) {
      if (member.target !== undefined) add(member.target.id);
      for (const { trait } of member.traits) add(trait.id);
    }
  }
}
