import { describe, expect, test } from "vitest";
import { load } from "../load.ts";
import { expectShape, type Model } from "../model/model.ts";
import { closure } from "./closure.ts";
import { errorsOf } from "./errors.ts";
import { errorBindings, httpBindings } from "./http-bindings.ts";
import { isNullable, isRequiredInType } from "./nullability.ts";
import { operationsOf, resourcesOf } from "./operations.ts";
import { pagination } from "./pagination.ts";
import { eventStreams } from "./streaming.ts";
import { parseUriPattern } from "./uri-pattern.ts";

const TEXT = `$version: "2"
namespace a
use aws.protocols#restJson1

@restJson1
@paginated(inputToken: "token", outputToken: "page.next", pageSize: "size")
service Atlas {
    operations: [Watch]
    resources: [City]
    errors: [Busy]
}
@error("server")
@httpError(503)
structure Busy {}
@error("client")
structure Missing { @httpHeader("X-Why") why: String }
resource City {
    identifiers: { id: String }
    read: GetCity
    list: ListCities
}
@readonly
@http(method: "GET", uri: "/cities/{id}?full", code: 203)
operation GetCity {
    input := for City {
        @required @httpLabel $id
        @httpQuery("since") since: Timestamp
        @httpHeader("If-Modified-Since") changed: Timestamp
        @httpHeader("X-Days") days: Days
        @httpPrefixHeaders("X-Meta-") meta: Meta
        @httpQueryParams params: Meta
    }
    output := {
        @httpResponseCode code: Integer
        @httpPayload city: CityData
        @httpHeader("X-Note")
        note: String
    }
    errors: [Missing]
}
list Days { member: Timestamp }
map Meta { key: String, value: String }
structure CityData { @required name: String, founded: Timestamp }
@readonly
@paginated
@http(method: "GET", uri: "/cities")
operation ListCities {
    input := { @httpQuery("t") token: String, @httpQuery("s") size: Integer }
    output := { page: Page, cities: CityList }
}
structure Page { next: String }
list CityList { member: CityData }
@http(method: "POST", uri: "/watch")
operation Watch {
    input := { @required name: String }
    output := { @httpPayload events: Events }
}
@streaming
union Events { grown: Grown }
structure Grown { size: Integer }
structure Unused {}
structure Options {
    optional: String
    @required
    required: String
    @required
    @clientOptional
    lenient: String
    defaulted: Integer = 1
    unset: Integer = null
}
@sparse
list Holes { member: String }
`;

function modelOf(text: string): Model {
  const { value, diagnostics } = load([{ name: "a.smithy", text }]);
  expect(diagnostics.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  if (value === undefined) throw new Error("There is no model.");
  return value;
}

const model = modelOf(TEXT);

describe("closure", () => {
  test("is everything that a service leads to, sorted, without members", () => {
    expect(closure(model, "a#Atlas").map(({ id }) => id)).toEqual([
      "a#Atlas",
      "a#Busy",
      "a#City",
      "a#CityData",
      "a#CityList",
      "a#Days",
      "a#Events",
      "a#GetCity",
      "a#GetCityInput",
      "a#GetCityOutput",
      "a#Grown",
      "a#ListCities",
      "a#ListCitiesInput",
      "a#ListCitiesOutput",
      "a#Meta",
      "a#Missing",
      "a#Page",
      "a#Watch",
      "a#WatchInput",
      "a#WatchOutput",
      "smithy.api#Integer",
      "smithy.api#String",
      "smithy.api#Timestamp",
    ]);
  });
});

describe("operations and errors", () => {
  test("include those of resources", () => {
    expect(operationsOf(model, "a#Atlas").map(({ id }) => id)).toEqual([
      "a#GetCity",
      "a#ListCities",
      "a#Watch",
    ]);
    expect(resourcesOf(model, "a#Atlas").map(({ id }) => id)).toEqual(["a#City"]);
  });

  test("have the errors of the service behind their own", () => {
    expect(errorsOf(model, "a#Atlas", "a#GetCity").map(({ id }) => id)).toEqual([
      "a#Missing",
      "a#Busy",
    ]);
  });
});

describe("httpBindings", () => {
  const bindings = httpBindings(model, "a#GetCity");
  const brief = (all: NonNullable<typeof bindings>["request"]): string[] =>
    all.map(({ member, location, name, timestampFormat }) =>
      [member.name, location, name, timestampFormat ?? "-"].join(" "),
    );

  test("say where members of a request go, and how timestamps are written there", () => {
    expect(brief(bindings?.request ?? [])).toEqual([
      "id label id -",
      "since query since date-time",
      "changed header If-Modified-Since http-date",
      "days header X-Days http-date",
      "meta prefixHeaders X-Meta- -",
      "params queryParams params -",
    ]);
  });

  test("say where members of a response go", () => {
    expect(brief(bindings?.response ?? [])).toEqual([
      "code responseCode code -",
      "city payload city -",
      "note header X-Note -",
    ]);
  });

  test("hold method, URI and code", () => {
    expect([bindings?.method, bindings?.code]).toEqual(["GET", 203]);
    expect(bindings?.uri).toEqual(parseUriPattern("/cities/{id}?full"));
  });

  test("of errors give a code by whose fault they are", () => {
    expect(errorBindings(model, "a#Busy").code).toBe(503);
    expect(errorBindings(model, "a#Missing").code).toBe(400);
    expect(brief(errorBindings(model, "a#Missing").response)).toEqual(["why header X-Why -"]);
  });
});

describe("parseUriPattern", () => {
  test("takes literals, labels, greedy labels and queries apart", () => {
    expect(parseUriPattern("/a/{b}/{c+}?d&e=f")).toEqual({
      segments: [
        { type: "literal", text: "a" },
        { type: "label", name: "b", isGreedy: false },
        { type: "label", name: "c", isGreedy: true },
      ],
      query: new Map([
        ["d", ""],
        ["e", "f"],
      ]),
    });
  });

  test("has no segments for the root", () => {
    expect(parseUriPattern("/").segments).toEqual([]);
  });
});

describe("pagination", () => {
  test("takes over the service's settings, follows paths and infers the only list", () => {
    const pages = pagination(model, "a#Atlas", "a#ListCities");
    expect(pages?.inputToken.id).toBe("a#ListCitiesInput$token");
    expect(pages?.outputToken.map(({ id }) => id)).toEqual([
      "a#ListCitiesOutput$page",
      "a#Page$next",
    ]);
    expect(pages?.pageSize?.id).toBe("a#ListCitiesInput$size");
    expect(pages?.items?.map(({ id }) => id)).toEqual(["a#ListCitiesOutput$cities"]);
    expect(pages?.isInferred).toBe(true);
  });

  test("is not there for other operations", () => {
    expect(pagination(model, "a#Atlas", "a#GetCity")).toBeUndefined();
  });
});

describe("streams", () => {
  test("are found in an output, with what comes before the events", () => {
    const { input, output } = eventStreams(model, "a#Watch");
    expect(input).toBeUndefined();
    expect([output?.member.name, output?.events.id, output?.initial]).toEqual([
      "events",
      "a#Events",
      [],
    ]);
  });
});

describe("nullability", () => {
  const options = expectShape(model, "a#Options", "structure");
  const nullable = (mode: "client" | "server"): string[] =>
    [...options.members.values()]
      .filter((member) => isNullable(model, member, mode))
      .map(({ name }) => name);

  test("is asked differently by clients and servers", () => {
    expect(nullable("client")).toEqual(["optional", "lenient", "unset"]);
    expect(nullable("server")).toEqual(["optional", "unset"]);
  });

  test("of items is said by `@sparse`", () => {
    expect(isNullable(model, expectShape(model, "a#Holes", "list").member)).toBe(true);
    expect(isNullable(model, expectShape(model, "a#CityList", "list").member)).toBe(false);
  });

  test("is not what makes a member required in a type", () => {
    const required = [...options.members.values()].filter(isRequiredInType);
    expect(required.map(({ name }) => name)).toEqual(["required"]);
  });
});
