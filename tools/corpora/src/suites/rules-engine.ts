import {
  endpointTestProblem,
  isNodeArray,
  load,
  nodeProperty,
  parseRuleSet,
  positionOf,
  RuleError,
  type NodeValue,
  type Source,
} from "@tsmith/smithy";
import type { Corpus } from "../corpus.ts";
import { judged, type Outcome, type Suite } from "../suite.ts";

const FOLDER = "rules-engine/";
const INVALID = `${FOLDER}invalid-rules/`;

/** Rule sets with tests of their own, and rule sets with what is wrong with them above. */
export const rulesEngine: Suite = (corpus) => {
  const files = corpus.files("rules-engine");
  return [
    ...files.filter((file) => file.endsWith(".smithy")).flatMap((file) => tests(corpus, file)),
    ...files.filter((file) => file.startsWith(INVALID)).map((file) => invalid(corpus, file)),
  ];
};

/** A case for each test of the rule set of each service. */
function tests(corpus: Corpus, file: string): readonly Outcome[] {
  const { value: model, diagnostics } = load([corpus.source(file)]);
  const name = file.slice(FOLDER.length);
  if (model === undefined) return [{ case: name, message: diagnostics[0]?.message }];
  return [...model.shapes.values()].flatMap(({ traits }) => {
    const ruleSet = traits.get("smithy.rules#endpointRuleSet");
    const cases = nodeProperty(traits.get("smithy.rules#endpointTests"), "testCases");
    if (ruleSet === undefined || !isNodeArray(cases)) return [];
    return cases.map((one, index) =>
      judged(`${name} ${index}`, () => endpointTestProblem(parseRuleSet(ruleSet), one)),
    );
  });
}

function invalid(corpus: Corpus, file: string): Outcome {
  const text = corpus.text(file);
  const expected = [...text.matchAll(/^\/\/ ?(.*)$/gm)].map(([, line]) => line).join("\n");
  // The comments leave their lines behind, for the places of what is below them.
  const source = { name: file.slice(FOLDER.length), text: text.replaceAll(/^\/\/.*$/gm, "") };
  return judged(source.name, () => {
    const found = problemOf(source);
    return found === expected ? undefined : `expected\n${expected}\nbut found\n${found ?? "none"}`;
  });
}

function problemOf(source: Source): string | undefined {
  try {
    parseRuleSet(JSON.parse(source.text) as NodeValue);
    return undefined;
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error.describe((path) => {
      const { line } = positionOf({ source, pointer: path });
      return `${source.name}:${line}`;
    });
  }
}
