import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

const LIST = `@readonly
operation ListCities {
    input := { token: String, size: Integer }
    output := { next: String, cities: Cities }
}
list Cities { member: String }
`;

test("accepts tokens, size and items that are there", () => {
  expectValid(
    `@paginated(inputToken: "token", outputToken: "next", pageSize: "size", items: "cities")\n${LIST}`,
  );
});

test("takes from the service what the operation leaves out", () => {
  expectValid(
    `@paginated(inputToken: "token", outputToken: "next")\nservice Atlas { operations: [ListCities] }\n@paginated(items: "cities")\n${LIST}`,
  );
});

test("refuses tokens that are configured nowhere", () => {
  expectErrors(`service Atlas { operations: [ListCities] }\n@paginated\n${LIST}`, [
    {
      id: "PaginatedTrait",
      message:
        "When bound within the `a#Atlas` service, paginated trait `inputToken` is not configured",
      at: "4:1",
    },
    {
      id: "PaginatedTrait",
      message:
        "When bound within the `a#Atlas` service, paginated trait `outputToken` is not configured",
      at: "4:1",
    },
  ]);
});

test("refuses members that are not there, or of another type", () => {
  expectErrors(`@paginated(inputToken: "size", outputToken: "nxt", items: "cities")\n${LIST}`, [
    {
      id: "PaginatedTrait",
      message:
        "paginated trait `inputToken` member `size` targets a integer shape, but must target one of the following: [`map`, `string`]",
      at: "3:1",
    },
    {
      id: "PaginatedTrait",
      message: "paginated trait `outputToken` targets a member `nxt` that does not exist",
      at: "3:1",
    },
  ]);
});
