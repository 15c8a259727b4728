import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts names that differ", () => {
  const text = `service Atlas { operations: [Go] }
@smithy.waiters#waitable(There: { acceptors: [{ state: "success", matcher: { success: true } }] }, Here: { acceptors: [{ state: "success", matcher: { success: true } }] })
operation Go {}`;
  expect(findingsOf("UniqueWaiterNames", text)).toEqual([]);
});

test("refuses names that differ in case only", () => {
  const text = `service Atlas { operations: [Go, Leave] }
@smithy.waiters#waitable(There: { acceptors: [{ state: "success", matcher: { success: true } }] })
operation Go {}
@smithy.waiters#waitable(THERE: { acceptors: [{ state: "success", matcher: { success: true } }] })
operation Leave {}`;
  expect(findingsOf("UniqueWaiterNames", text)).toEqual([
    "ERROR UniqueWaiterNames: `smithy.waiters#waitable` trait waiter name `there` case-insensitively conflicts with waiters on other operations in the closure of service, `a#Atlas`: [a#Leave]",
    "ERROR UniqueWaiterNames: `smithy.waiters#waitable` trait waiter name `there` case-insensitively conflicts with waiters on other operations in the closure of service, `a#Atlas`: [a#Go]",
  ]);
});
