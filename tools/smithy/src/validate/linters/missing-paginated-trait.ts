import { shapesOfType } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { nodeProperty, type NodeObject } from "../../model/node.ts";
import { shapeName, type ShapeId } from "../../model/shape-id.ts";
import type { MemberShape, OperationShape } from "../../model/shapes.ts";
import type { Linter, NoteEvent } from "../linter.ts";
import { camelCaseWords } from "./camel-case-words.ts";
import { configuredWords } from "./configured-words.ts";

const VERBS_REQUIRE = ["list", "search"];
const VERBS_SUGGEST = ["describe", "get"];
const INPUT_MEMBERS = [
  "maxresults",
  "maxitems",
  "pagesize",
  "limit",
  "nexttoken",
  "pagetoken",
  "token",
  "marker",
];
const OUTPUT_MEMBERS = [
  "nexttoken",
  "pagetoken",
  "token",
  "marker",
  "nextpage",
  "nextpagetoken",
  "position",
  "nextmarker",
  "paginationtoken",
  "nextpagemarker",
];
const REASON =
  "Paginating operations that can return potentially unbounded lists of data helps to maintain a predictable SLA and helps to prevent operational issues in the future.";

interface Words {
  readonly verbsRequire: readonly string[];
  readonly verbsSuggest: readonly string[];
  readonly inputMembers: readonly string[];
  readonly outputMembers: readonly string[];
}

/**
 * Notes operations that look as if they gave pages, without `@paginated`.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#missingpaginatedtrait
 */
export const missingPaginatedTrait: Linter = {
  severity: "DANGER",
  configure(configuration) {
    const words: Words = {
      verbsRequire: wordsIn(configuration, "verbsRequirePagination", VERBS_REQUIRE),
      verbsSuggest: wordsIn(configuration, "verbsSuggestPagination", VERBS_SUGGEST),
      inputMembers: wordsIn(configuration, "inputMembersRequirePagination", INPUT_MEMBERS),
      outputMembers: wordsIn(configuration, "outputMembersRequirePagination", OUTPUT_MEMBERS),
    };
    return (model, note) => {
      for (const operation of shapesOfType(model, "operation")) {
        if (!operation.traits.has("smithy.api#paginated")) check(model, operation, words, note);
      }
    };
  },
};

function wordsIn(
  configuration: NodeObject,
  key: string,
  fallback: readonly string[],
): readonly string[] {
  if (nodeProperty(configuration, key) === undefined) return fallback;
  return configuredWords(configuration, key).map((word) => word.toLowerCase());
}

function check(model: Model, operation: OperationShape, words: Words, note: NoteEvent): void {
  const [first = ""] = camelCaseWords(shapeName(operation.id));
  const verb = first.toLowerCase();
  if (words.verbsRequire.includes(verb)) {
    note(
      `The verb of this operation, \`${verb}\`, requires that the operation is marked with the \`paginated\` trait. ${REASON}`,
      operation,
    );
    return;
  }
  const input = namedMember(model, operation.input, words.inputMembers);
  const output = namedMember(model, operation.output, words.outputMembers);
  const member = input ?? output;
  if (member !== undefined) {
    const side = input === undefined ? "output" : "input";
    note(
      `This operation contains an ${side} member, \`${member.name}\`, that requires that the operation is marked with the \`paginated\` trait. ${REASON}`,
      operation,
    );
  } else if (words.verbsSuggest.includes(verb) && hasList(model, operation.output)) {
    note(
      `The verb of this operation, \`${verb}\`, and the presence of a top-level list member in its output, suggests that the operation should have the \`paginated\` trait. ${REASON}`,
      operation,
      { severity: "WARNING" },
    );
  }
}

function namedMember(
  model: Model,
  structure: ShapeId,
  names: readonly string[],
): MemberShape | undefined {
  return members(model, structure).find(({ name }) => names.includes(name.toLowerCase()));
}

function hasList(model: Model, structure: ShapeId): boolean {
  return members(model, structure).some(({ target }) => model.shapes.get(target)?.type === "list");
}

function members(model: Model, structure: ShapeId): readonly MemberShape[] {
  const shape = model.shapes.get(structure);
  return shape === undefined ? [] : membersOf(shape);
}
