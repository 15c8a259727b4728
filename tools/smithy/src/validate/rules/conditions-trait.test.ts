import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

const city = (expression: string): string => `use smithy.contracts#conditions
@conditions({ Named: { documentation: "has a name", expression: "${expression}" } })
structure City { name: String, twin: String }`;

test("accepts an expression that gives a boolean", () => {
  expectValid(city("name != twin || length(name) > `3`"));
});

test("refuses an expression that does not parse", () => {
  expectErrors(city("name =="), [
    {
      id: "Model",
      message:
        "Error creating trait `smithy.contracts#conditions`: Invalid condition JMESPath expression: `name ==`. Syntax error at line 1 column 8: Expected ['@', 'A-Z|a-z|_', '`', '*', '{', '[', '[]', '&', '!', '[?', '('], but found EOF",
      at: "4:1",
    },
  ]);
});

test("warns of an expression that gives no boolean, and of members that do not exist", () => {
  expectErrors(city("nam"), [
    {
      id: "ConditionsTrait.JmespathProblem.JmespathEventDanger.Named",
      severity: "DANGER",
      message:
        "Condition `Named`: Problem found in JMESPath expression for condition Named: Object field 'nam' does not exist in object with properties [name, twin] (1:1)",
      at: "4:1",
    },
    {
      id: "ConditionsTrait",
      severity: "DANGER",
      message:
        "Condition Named expression must return a boolean type, but this expression was statically determined to return a `null` type.",
      at: "4:1",
    },
  ]);
});
