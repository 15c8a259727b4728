import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a path to a string of the output", () => {
  const text = `@smithy.waiters#waitable(There: { acceptors: [{ state: "success", matcher: { output: { path: "name", expected: "x", comparator: "stringEquals" } } }] })
operation Go { output := { name: String, size: Integer, names: Names } }
list Names { member: String }`;
  expect(findingsOf("WaitableTrait", text)).toEqual([]);
  expect(findingsOf("WaitableTraitJmespathProblem", text)).toEqual([]);
  expect(findingsOf("WaitableTraitInvalidErrorType", text)).toEqual([]);
});

test("accepts a path to strings", () => {
  const text = `@smithy.waiters#waitable(There: { acceptors: [{ state: "success", matcher: { output: { path: "names", expected: "x", comparator: "anyStringEquals" } } }] })
operation Go { output := { name: String, size: Integer, names: Names } }
list Names { member: String }`;
  expect(findingsOf("WaitableTrait", text)).toEqual([]);
  expect(findingsOf("WaitableTraitJmespathProblem", text)).toEqual([]);
  expect(findingsOf("WaitableTraitInvalidErrorType", text)).toEqual([]);
});

test("refuses a waiter that never succeeds, with more to wait than at most", () => {
  const text = `@smithy.waiters#waitable(There: { minDelay: 9, maxDelay: 3, acceptors: [{ state: "failure", matcher: { success: true } }] })
operation Go {}`;
  expect(findingsOf("WaitableTrait", text)).toEqual([
    "ERROR WaitableTrait: `smithy.waiters#waitable` trait waiter named `There` has a `minDelay` value of 9 that is greater than its `maxDelay` value of 3",
    "ERROR WaitableTrait: No success state matcher found for `smithy.waiters#waitable` trait waiter named `There`",
  ]);
});

test("refuses a path that is none", () => {
  const text = `@smithy.waiters#waitable(There: { acceptors: [{ state: "success", matcher: { output: { path: "name.", expected: "x", comparator: "stringEquals" } } }] })
operation Go { output := { name: String, size: Integer, names: Names } }
list Names { member: String }`;
  expect(findingsOf("WaitableTrait", text)).toEqual([
    "ERROR WaitableTrait: Waiter `There`, acceptor 0: Invalid JMESPath expression (name.): Syntax error at line 1 column 6: Expected ['[', '{', '*', 'A-Z|a-z|_'], but found EOF",
  ]);
});

test("refuses a path to what is not there", () => {
  const text = `@smithy.waiters#waitable(There: { acceptors: [{ state: "success", matcher: { output: { path: "town", expected: "x", comparator: "stringEquals" } } }] })
operation Go { output := { name: String, size: Integer, names: Names } }
list Names { member: String }`;
  expect(findingsOf("WaitableTraitJmespathProblem", text)).toEqual([
    "DANGER WaitableTraitJmespathProblem.JmespathEventDanger.There.0: Waiter `There`, acceptor 0: Problem found in JMESPath expression (town): Object field 'town' does not exist in object with properties [name, size, names] (1:1)",
    "DANGER WaitableTraitJmespathProblem.ReturnTypeMismatch.There.0: Waiter `There`, acceptor 0: Waiter acceptors with a stringEquals comparator must return a `string` type, but this acceptor was statically determined to return a `null` type.",
  ]);
});

test("refuses a path to another type", () => {
  const text = `@smithy.waiters#waitable(There: { acceptors: [{ state: "success", matcher: { output: { path: "size", expected: "x", comparator: "stringEquals" } } }] })
operation Go { output := { name: String, size: Integer, names: Names } }
list Names { member: String }`;
  expect(findingsOf("WaitableTraitJmespathProblem", text)).toEqual([
    "DANGER WaitableTraitJmespathProblem.ReturnTypeMismatch.There.0: Waiter `There`, acceptor 0: Waiter acceptors with a stringEquals comparator must return a `string` type, but this acceptor was statically determined to return a `number` type.",
  ]);
});

test("refuses a boolean that is none", () => {
  const text = `@smithy.waiters#waitable(There: { acceptors: [{ state: "success", matcher: { output: { path: "size > \`1\`", expected: "x", comparator: "booleanEquals" } } }] })
operation Go { output := { name: String, size: Integer, names: Names } }
list Names { member: String }`;
  expect(findingsOf("WaitableTrait", text)).toEqual([
    "ERROR WaitableTrait: Waiter `There`, acceptor 0: Waiter acceptors with a booleanEquals comparator must set their `expected` value to 'true' or 'false', but found 'x'.",
  ]);
});

test("refuses an error that the operation has not", () => {
  const text = `@smithy.waiters#waitable(There: { acceptors: [{ state: "success", matcher: { success: true } }, { state: "failure", matcher: { errorType: "Lost" } }] })
operation Go {}`;
  expect(findingsOf("WaitableTraitInvalidErrorType", text)).toEqual([
    "WARNING WaitableTraitInvalidErrorType.There.1: Waiter `There`, acceptor 1: errorType 'Lost' not found on operation. This operation defines the following errors: []",
  ]);
});
