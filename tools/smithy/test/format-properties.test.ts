import * as fc from "fast-check";
import { expect, test } from "vitest";
import { format } from "../src/format/format.ts";
import { load } from "../src/load.ts";
import { definitionNamespaces, definitionSource } from "../src/prelude.ts";
import { corpusFiles, corpusSource } from "./corpus-files.ts";
import { formattingProblem } from "./formatting-problem.ts";

test.each(definitionNamespaces)("formatting keeps what %s says", (namespace) => {
  expect(formattingProblem(definitionSource(namespace))).toBeUndefined();
});

test.each(corpusFiles(/\.smithy$/))("formatting keeps what %s says", (name) => {
  expect(formattingProblem(corpusSource(name))).toBeUndefined();
});

const RUNS = { seed: 1, numRuns: 150 };

const WORDS = [
  '$version: "2"\n',
  "namespace a\n",
  "use a#B\n",
  "metadata a = ",
  "structure A",
  "operation A",
  "service A",
  "enum A",
  "resource A",
  "list A",
  "string A",
  "apply A",
  "input := ",
  "output: ",
  "errors: ",
  "with [A]",
  "for A",
  "@a",
  "@a(",
  "a: A",
  "a: ",
  "$a",
  " = ",
  "/// a\n",
  "// a\n",
  "////a\n",
  '"a"',
  '"a\n b"',
  '"""\n  a\n   b"""',
  '"""\n\ta\n  \n  """',
  "1.5e3",
  "true",
  "\\",
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  ",",
  "\n",
  "\r\n",
  " ",
  "\t",
];

test("no sequence of words breaks the parser or the formatter", () => {
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 60, size: "max" });
  fc.assert(
    fc.property(words, fc.boolean(), (parts, hasHead) => {
      const head = hasHead ? '$version: "2"\nnamespace a\n' : "";
      expect(formattingProblem({ name: "a.smithy", text: head + parts.join("") })).toBeUndefined();
    }),
    RUNS,
  );
});

/** Sound statements; `~` is where the grammar allows whitespace, comments among it. */
const STATEMENTS = [
  'structure A for B with~[~A ~a.b#C~]~{~@a(~a~:~[~1~{~b~:~"x"~}~]~) ~a: A ~b: B = """\n  x\n    y"""\n~$c = [~]\n~}',
  "@a~\n@b(~[~{~a~:~1~,~b~:~{~}~}~]~) ~list A~{~member: B~}",
  '@a(~a~:~1 ~b~:~"c"~)~\n@b()~\n@c(~1~)~\n@d(~"""\n a\n"""~)~\nstring A with~[~B~]',
  "enum A~{~@a ~B = 1\n~C~}",
  "operation A with~[~B~]~{~input~:=~@a~\n@b(~1~)~for C with~[~D~]~{~a: A~}~output~:~a#B ~errors~:~[~A ~B~]~}",
  'service A~{~version~:~"1" ~operations~:~[~A ~B~]~errors~:~[~]~rename~:~{~"a#B"~:~"C"~}~a~:~1~}',
  "resource A~{~read~:~B ~identifiers~:~{~a~:~B~}~}",
  "apply A ~@a(~1~)",
  "apply A$b ~{~@a ~@b(~[~]~)~}",
];

function commentCount(text: string): number {
  return text.split("//").length - 1;
}

test("whitespace and comments in any place are kept and change nothing else", () => {
  const whitespace = fc.constantFrom("", " ", "\n", "\n\n", ",", " // a\n", "/// b\n", "\t//c\r\n");
  const spaces = fc.array(fc.array(whitespace, { maxLength: 3 }), { minLength: 40, maxLength: 40 });
  const statement = fc.tuple(fc.constantFrom(...STATEMENTS), spaces).map(([template, fills]) => {
    const parts = template.split("~");
    return parts.map((part, index) => part + (fills[index] ?? []).join("")).join("");
  });
  let formatted = 0;
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), (statements) => {
      const text = `$version: "2"\nnamespace a\nuse b#A // a\nuse a#B\n${statements.join("\n")}\n`;
      const source = { name: "a.smithy", text };
      expect(formattingProblem(source)).toBeUndefined();
      const { value } = format(source);
      if (value === undefined) return;
      formatted++;
      expect(commentCount(value)).toBeGreaterThanOrEqual(commentCount(statements.join("")));
    }),
    RUNS,
  );
  expect(formatted).toBeGreaterThan(100);
});

test("no damage to a text breaks the parser or the formatter", () => {
  const { text } = definitionSource("smithy.waiters");
  const place = fc.nat(text.length);
  const damage = fc.record({ at: place, length: fc.nat(40), from: place, taken: fc.nat(40) });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      let damaged = text;
      for (const { at, length, from, taken } of damages) {
        const inserted = text.slice(from, from + taken);
        damaged = damaged.slice(0, at) + inserted + damaged.slice(at + length);
      }
      const source = { name: "a.smithy", text: damaged };
      expect(formattingProblem(source)).toBeUndefined();
      load([source]);
    }),
    RUNS,
  );
});

test("no characters break the parser or the formatter", () => {
  const text = fc.string({ unit: "binary", maxLength: 200, size: "max" });
  fc.assert(
    fc.property(text, (characters) => {
      expect(formattingProblem({ name: "a.smithy", text: characters })).toBeUndefined();
    }),
    RUNS,
  );
});

test.each(["[", "{a:", "(", "@a(", "/", '"', '"""\n ', "a.", "- ", "\n", "//\n"])(
  "a hundred thousand %j in a row end",
  (part) => {
    const text = `$version: "2"\nnamespace a\n@a(${part.repeat(100_000)}`;
    expect(format({ name: "a.smithy", text }).diagnostics).not.toEqual([]);
  },
);
