import { existsSync, readFileSync } from "node:fs";
import { load, operationsOf, shapeName } from "@tsmith/smithy";
import { describe, expect, test } from "vitest";
import { slice } from "./slice.ts";

const text = `$version: "2.0"
namespace example

@aws.protocols#restJson1
service Shop { version: "1", operations: [ListOrders], resources: [Order] }

@aws.protocols#restJson1
service Other { version: "1", operations: [ListOrders] }

resource Order { identifiers: { id: OrderId }, read: GetOrder, resources: [Line] }
resource Line { identifiers: { id: OrderId, line: OrderId }, read: GetLine }

@readonly
@http(method: "GET", uri: "/orders")
operation ListOrders { output := { ids: OrderIds } }

@readonly
@http(method: "GET", uri: "/orders/{id}")
operation GetOrder {
    input := { @required @httpLabel id: OrderId }
    output := { total: Money }
}

@readonly
@http(method: "GET", uri: "/orders/{id}/{line}")
operation GetLine {
    input := { @required @httpLabel id: OrderId, @required @httpLabel line: OrderId }
    output := { amount: Amount }
}

list OrderIds { member: OrderId }
string OrderId
structure Money { amount: Amount }
bigDecimal Amount
structure Unused {}
`;
const source = { name: "shop.smithy", text };

/** The names of what a slice holds. */
function namesOf(options: Parameters<typeof slice>[1]): readonly string[] {
  return Object.keys(slice(source, options).ast["shapes"] as object)
    .map(shapeName)
    .toSorted();
}

describe("a slice", () => {
  test("holds operations and what they reach, those of resources too, and is a model", () => {
    expect(namesOf({ service: "Shop", operations: ["GetOrder"] })).toEqual([
      "Amount",
      "GetOrder",
      "GetOrderInput",
      "GetOrderOutput",
      "Money",
      "OrderId",
      "Shop",
    ]);
    const { ast, service } = slice(source, {
      service: "example#Shop",
      operations: ["GetLine", "ListOrders"],
    });
    const { value, diagnostics } = load([{ name: "shop.json", text: JSON.stringify(ast) }]);
    expect(diagnostics.filter(({ severity }) => severity === "ERROR")).toEqual([]);
    expect(value?.shapes.get(service)?.traits.has("aws.protocols#restJson1")).toBe(true);
    expect(value && operationsOf(value, service).map(({ id }) => shapeName(id))).toEqual([
      "GetLine",
      "ListOrders",
    ]);
  });

  test("of all operations leaves out other services and what nobody needs", () => {
    const names = namesOf({ service: "Shop" });
    expect(names).toContain("Line");
    expect(names).not.toContain("Other");
    expect(names).not.toContain("Unused");
  });

  test.each([
    [{}, "Name one service of the model with --service; it has example#Shop, example#Other."],
    [{ service: "Shops" }, "Name one service"],
    [
      { service: "Shop", operations: ["GetOrders"] },
      "`example#Shop` has no operation `GetOrders`; it has GetLine, GetOrder, ListOrders.",
    ],
  ])("of %j is refused", (options, message) => {
    expect(() => slice(source, options)).toThrow(message);
  });

  test("of a wrong model is refused", () => {
    const wrong = { name: "wrong.smithy", text: text.replace("total: Money", "total: Mony") };
    expect(() => slice(wrong, { service: "Shop" })).toThrow("wrong.smithy: ");
  });
});

const aws = new URL("../../../../shared/corpora/aws/", import.meta.url);
const atHand = ["amp", "b2bi", "dynamodb", "iot", "lambda", "qldb", "route-53", "s3"].filter(
  (name) => existsSync(new URL(`${name}.json`, aws)),
);
if (atHand.length === 0) console.warn("shared/corpora/aws is not here: no model of AWS is sliced.");

test.runIf(atHand.length > 0).each(atHand)(
  "each operation of AWS's %s is a model by itself",
  { timeout: 120_000 },
  (name) => {
    const whole = {
      name: `${name}.json`,
      text: readFileSync(new URL(`${name}.json`, aws), "utf8"),
    };
    const { value } = load([whole]);
    const service = [...value!.shapes.values()].find(({ type }) => type === "service")!;
    const operations = operationsOf(value!, service.id).map(({ id }) => shapeName(id));
    // The first, the last, and some between.
    const step = Math.max(1, Math.floor(operations.length / 4));
    for (const operation of operations.filter((_, i) => i % step === 0)) {
      const { ast } = slice(whole, { operations: [operation] });
      const { diagnostics } = load([{ name: `${operation}.json`, text: JSON.stringify(ast) }]);
      const errors = diagnostics.filter(({ severity }) => severity === "ERROR");
      expect(
        errors.map(({ message }) => message),
        operation,
      ).toEqual([]);
    }
  },
);
