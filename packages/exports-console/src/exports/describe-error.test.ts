import { QLDBServiceException, ValidationException } from "@tsmith/qldb-types";
import { expect, test } from "vitest";
import { describeError } from "./describe-error.ts";

function failure(name: string, httpStatusCode: number): QLDBServiceException {
  const $metadata = { httpStatusCode, requestId: "r-1" };
  return new QLDBServiceException({ name, $fault: "server", $metadata, message: "" });
}

test("a refusal is told in the words of the service", () => {
  const error = new ValidationException({ message: "Not so.", $metadata: {} });
  expect(describeError(error)).toEqual({ title: "The request was refused", detail: "Not so." });
});

test.each([
  ["ThrottlingException", 400, "Too many requests"],
  ["Unknown", 429, "Too many requests"],
  ["InternalFailure", 500, "The service has a problem"],
])("%s with status %i: %s", (name, status, title) => {
  expect(describeError(failure(name, status))).toMatchObject({ title, reference: "r-1" });
});

test("what is no answer of the service is a matter of the connection", () => {
  expect(describeError(new TypeError("Failed to fetch")).title).toBe(
    "The service cannot be reached",
  );
});
