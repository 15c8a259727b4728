import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { targets } from "../src/targets/targets.ts";
import { TARGET_NAMES, type TargetName } from "../src/view/settings.ts";
import { textsOf, viewOf } from "./view-of.ts";

// A scenario is a page of `scenarios/`: sections, each a sentence, a model and what is made of it.
// A block of TypeScript names a file of a target, and shows declarations that are in it:
//
//     ```ts types/src/models.ts
//
// UPDATE_SCENARIOS=1 rewrites each block to the declarations of the same names, for a person to read.

const FOLDER = join(import.meta.dirname, "scenarios");
const isUpdate = process.env["UPDATE_SCENARIOS"] === "1";

interface Scenario {
  readonly title: string;
  readonly model: string;
  readonly expected: readonly Expectation[];
}

interface Expectation {
  readonly target: TargetName;
  readonly path: string;
  readonly text: string;
}

const SECTION = /^## (.+)$/gm;
const MODEL = /^```smithy\n([^]*?)\n```$/m;
const BLOCK = /^```ts (\w+)\/(\S+)\n([^]*?)\n```$/gm;

function scenariosOf(page: string): readonly Scenario[] {
  const starts = [...page.matchAll(SECTION)];
  return starts.map((start, index) => {
    const section = page.slice(start.index, starts[index + 1]?.index);
    const expected = [...section.matchAll(BLOCK)].map(([, target = "", path = "", text = ""]) => {
      const name = TARGET_NAMES.find((candidate) => candidate === target);
      if (name === undefined) throw new Error(`There is no target \`${target}\`.`);
      return { target: name, path, text };
    });
    return { title: start[1] ?? "", model: MODEL.exec(section)?.[1] ?? "", expected };
  });
}

/** The declarations of a file by their names, with their comments; imports are left out. */
function declarationsOf(text: string): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const part of text.split(/\n\n(?=\/\*\*|export |type |const )/)) {
    const name =
      /^(?:export )?(?:declare )?(?:const|type|interface|class|namespace) ([\w$]+)/m.exec(
        part,
      )?.[1];
    if (name === undefined) continue;
    const known = declarations.get(name);
    declarations.set(name, known === undefined ? part.trim() : `${known}\n\n${part.trim()}`);
  }
  return declarations;
}

async function actualText(model: string, { target, path, text }: Expectation): Promise<string> {
  const files = await textsOf(targets[target], viewOf(model));
  const file = files[path];
  if (file === undefined) throw new Error(`\`${target}\` makes no file \`${path}\`.`);
  const declarations = declarationsOf(file);
  const names = [...declarationsOf(text).keys()];
  return names.map((name) => declarations.get(name) ?? `// no ${name}`).join("\n\n");
}

describe.each(readdirSync(FOLDER).toSorted())("%s", (name) => {
  const path = join(FOLDER, name);
  const page = readFileSync(path, "utf8");

  test.each(scenariosOf(page))("$title", async ({ model, expected }) => {
    const actual: string[] = [];
    for (const expectation of expected) actual.push(await actualText(model, expectation));
    if (isUpdate) update(path, expected, actual);
    const wanted = isUpdate ? actual : expected.map(({ text }) => text);
    expect(actual).not.toEqual([]);
    expect(wanted).toEqual(actual);
  });
});

function update(path: string, expected: readonly Expectation[], actual: readonly string[]): void {
  let page = readFileSync(path, "utf8");
  for (const [index, { text }] of expected.entries()) {
    page = page.replace(text, () => actual[index] ?? text);
  }
  writeFileSync(path, page);
}
