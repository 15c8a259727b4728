import {
  isNullable,
  isNullableInVersion1,
  load,
  type MemberShape,
  type Model,
} from "@tsmith/smithy";
import { astOf, modelOf } from "../models.ts";
import { recordedEvents } from "../recorded-events.ts";
import { equal, type Outcome, type Suite } from "../suite.ts";

/** Models whose events and JSON AST stand beside them, some with a question in their first line. */
export const loaderOther: Suite = (corpus) => {
  const files = corpus.files("loader-other");
  return files
    .filter((file) => /[./]events\.json$/.test(file))
    .flatMap((events): readonly Outcome[] => {
      const base = events.slice(0, -"events.json".length);
      const name = base.slice("loader-other/".length, -1);
      const sources = files
        .filter((file) => file.startsWith(base) && !/[./](events|ast)\.json$/.test(file))
        .map((file) => corpus.source(file));
      const loaded = load(sources);
      const outcomes = [recordedEvents(corpus, events, name, loaded)];
      const ast = `${base}ast.json`;
      if (corpus.has(ast)) {
        outcomes.push(
          equal(
            `${name} AST`,
            () => loaded.value && astOf(loaded.value),
            () => corpus.json(ast),
          ),
        );
      }
      const [question] = sources[0]?.text.split("\n") ?? [];
      if (question?.startsWith("// {") === true) {
        outcomes.push(
          equal(
            `${name} nullability`,
            () => nullability(modelOf(sources)),
            () => JSON.parse(question.slice("// ".length)),
          ),
        );
      }
      return outcomes;
    });
};

/** Whether the one member of `Foo` may be missing, asked in three ways. */
function nullability(model: Model): unknown {
  const foo = model.shapes.get("smithy.example#Foo");
  if (foo?.type !== "structure") throw new Error("There is no structure `Foo`.");
  const [member] = foo.members.values() as Iterable<MemberShape>;
  if (member === undefined) throw new Error("`Foo` has no member.");
  return {
    "v1-box": isNullableInVersion1(model, member, "box"),
    "v1-client-zero-value": isNullableInVersion1(model, member, "zeroValue"),
    v2: isNullable(model, member),
  };
}
