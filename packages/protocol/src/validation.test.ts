import type {
  Constraints,
  ErrorSchema,
  ListSchema,
  OperationSchema,
  StructureSchema,
} from "@tsmith/schema";
import { expect, test } from "vitest";
import { ownValidationError, validationRejection } from "./validation.ts";

const Field$: StructureSchema<unknown> = [3, "aws", "Field", 0, ["name", "message"], [0, 0], 2];
const Fields$: ListSchema<unknown> = [1, "aws", "Fields", 0, () => Field$];
const Own$: ErrorSchema<unknown> = [
  -3,
  "aws",
  "ValidationException",
  { error: "client" },
  ["message", "reason", "fieldList"],
  [0, 0, () => Fields$],
  2,
];
const constraints: Constraints = {
  "aws#ValidationException": {
    members: {
      message: { required: true },
      reason: { required: true, enum: ["unknownOperation", "fieldValidationFailed"] },
    },
  },
};
function serviceWith(
  known: Constraints,
  ...errors: readonly ErrorSchema<unknown>[]
): Parameters<typeof ownValidationError>[1] {
  const schema: OperationSchema<unknown, unknown> = [9, "aws", "Do", 0, Field$, Field$];
  return { constraints: known, operations: { Do: { schema, errors } } };
}

const failure = { path: "/a/0", message: "Value at '/a/0' is wrong" };

test("a rejection counts and lists what failed", () => {
  expect(validationRejection([failure]).message).toBe(
    "1 validation error detected. Value at '/a/0' is wrong",
  );
  expect(validationRejection([failure, failure]).message).toMatch(
    /^2 validation errors detected\. [^;]*; [^;]*$/,
  );
});

test("a service's own exception is filled as far as its members are known", () => {
  const rejection = validationRejection([failure]);
  expect(ownValidationError([Own$], serviceWith(constraints), rejection)).toEqual({
    schema: Own$,
    value: {
      message: rejection.message,
      reason: "fieldValidationFailed",
      fieldList: [{ name: "a/0", message: failure.message }],
    },
  });
});

test("it is the same for an operation that does not list it", () => {
  const rejection = validationRejection([failure]);
  const service = serviceWith(constraints, Own$);
  expect(ownValidationError([], service, rejection)?.schema).toBe(Own$);
});

test("its message may have a longer name", () => {
  const Other$: ErrorSchema<unknown> = [
    -3,
    "aws",
    "ValidationException",
    { error: "client" },
    ["exceptionMessage"],
    [0],
  ];
  const rejection = validationRejection([failure]);
  expect(ownValidationError([Other$], serviceWith({}), rejection)?.value).toEqual({
    exceptionMessage: rejection.message,
  });
});

test("that of the framework is none of the service's own", () => {
  const framework: ErrorSchema<unknown> = [
    -3,
    "smithy.framework",
    "ValidationException",
    { error: "client" },
    ["message"],
    [0],
  ];
  expect(
    ownValidationError([framework], serviceWith({}), validationRejection([failure])),
  ).toBeUndefined();
});

const asking: Constraints = {
  "aws#ValidationException": { members: { reason: { required: true } } },
};

test("a text that is asked for, and that nobody knows, is the name of the error", () => {
  const error = ownValidationError([Own$], serviceWith(asking), validationRejection([failure]));
  expect(error?.value).toMatchObject({ reason: "ValidationException" });
});

test("one that asks for a number that nobody knows is not used", () => {
  const Numbered$: ErrorSchema<unknown> = [
    -3,
    "aws",
    "ValidationException",
    { error: "client" },
    ["message", "reason"],
    [0, 1],
    2,
  ];
  expect(
    ownValidationError([Numbered$], serviceWith(asking), validationRejection([failure])),
  ).toBeUndefined();
});
