import { shapes, type Arbitraries, type KitOptions, type Overrides } from "@tsmith/arbitrary";
import type { Protocol } from "@tsmith/protocol";
import type {
  Constraint,
  Constraints,
  ErrorSchema,
  ListSchema,
  MapSchema,
  OpenEnum,
  OperationSchema,
  StructureSchema,
} from "@tsmith/schema";
import { answers, type Items, type MockService, type Operation, pages } from "../src/core.ts";

/** A small service by hand, with what makes mocks hard: shared collections, maps, nested tokens. */

const Kind = { CAPITAL: "CAPITAL", PORT: "PORT" } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

export interface Mayor {
  Name: string;
  Since: Date;
  Seal?: string | undefined;
}

export interface City {
  Name: string;
  Kind: OpenEnum<Kind>;
  Mayor: Mayor;
  Population?: number | undefined;
}

export interface ListCitiesInput {
  Kind?: Kind | undefined;
  MaxResults?: number | undefined;
  NextToken?: string | undefined;
}

export interface ListCitiesOutput {
  Cities?: City[] | undefined;
  NextToken?: string | undefined;
}

export interface GetCityInput {
  Name: string;
}

export interface GetCityOutput {
  Name: string;
  City: City;
  Note?: string | undefined;
}

export interface ListTagsInput {
  Start?: string | undefined;
  Limit?: string | undefined;
}

export interface ListTagsOutput {
  Result: { Tags: Record<string, number>; More: boolean; Next?: string | undefined };
}

export interface CityNotFound extends Error {
  readonly name: "CityNotFound";
  readonly $fault: "client";
  Name: string;
}

const Mayor$: StructureSchema<Mayor> = [
  3,
  "example.cities",
  "Mayor",
  0,
  ["Name", "Since", "Seal"],
  [0, 4, 0],
  2,
];
export const City$: StructureSchema<City> = [
  3,
  "example.cities",
  "City",
  0,
  ["Name", "Kind", "Mayor", "Population"],
  [0, 0, () => Mayor$, 1],
  3,
];
const CityList$: ListSchema<City[]> = [1, "example.cities", "CityList", 0, () => City$];
const Tags$: MapSchema<Record<string, number>> = [2, "example.cities", "Tags", 0, 0, 1];
const ListCitiesInput$: StructureSchema<ListCitiesInput> = [
  3,
  "example.cities",
  "ListCitiesInput",
  0,
  ["Kind", "MaxResults", "NextToken"],
  [
    [0, { httpQuery: "kind" }],
    [1, { httpQuery: "max" }],
    [0, { httpQuery: "token" }],
  ],
];
const ListCitiesOutput$: StructureSchema<ListCitiesOutput> = [
  3,
  "example.cities",
  "ListCitiesOutput",
  0,
  ["Cities", "NextToken"],
  [() => CityList$, 0],
];
const GetCityInput$: StructureSchema<GetCityInput> = [
  3,
  "example.cities",
  "GetCityInput",
  0,
  ["Name"],
  [[0, 1]],
  1,
];
const GetCityOutput$: StructureSchema<GetCityOutput> = [
  3,
  "example.cities",
  "GetCityOutput",
  0,
  ["Name", "City", "Note"],
  [0, () => City$, 0],
  2,
];
const ListTagsInput$: StructureSchema<ListTagsInput> = [
  3,
  "example.cities",
  "ListTagsInput",
  0,
  ["Start", "Limit"],
  [
    [0, { httpQuery: "start" }],
    [0, { httpQuery: "limit" }],
  ],
];
const TagPage$: StructureSchema<ListTagsOutput["Result"]> = [
  3,
  "example.cities",
  "TagPage",
  0,
  ["Tags", "More", "Next"],
  [() => Tags$, 2, 0],
  2,
];
const ListTagsOutput$: StructureSchema<ListTagsOutput> = [
  3,
  "example.cities",
  "ListTagsOutput",
  0,
  ["Result"],
  [() => TagPage$],
  1,
];
export const CityNotFound$: ErrorSchema<CityNotFound> = [
  -3,
  "example.cities",
  "CityNotFound",
  { error: "client", httpError: 404 },
  ["message", "Name"],
  [0, 0],
  1,
];
const InvalidToken$: ErrorSchema<Error> = [
  -3,
  "example.cities",
  "InvalidToken",
  { error: "client", httpError: 400 },
  ["Message"],
  [0],
];
const ListCities$: OperationSchema<ListCitiesInput, ListCitiesOutput> = [
  9,
  "example.cities",
  "ListCities",
  { http: ["GET", "/cities", 200] },
  () => ListCitiesInput$,
  () => ListCitiesOutput$,
];
const ListPorts$: OperationSchema<ListCitiesInput, ListCitiesOutput> = [
  9,
  "example.cities",
  "ListPorts",
  { http: ["GET", "/ports", 200] },
  () => ListCitiesInput$,
  () => ListCitiesOutput$,
];
const GetCity$: OperationSchema<GetCityInput, GetCityOutput> = [
  9,
  "example.cities",
  "GetCity",
  { http: ["GET", "/cities/{Name}", 200] },
  () => GetCityInput$,
  () => GetCityOutput$,
];
const ListTags$: OperationSchema<ListTagsInput, ListTagsOutput> = [
  9,
  "example.cities",
  "ListTags",
  { http: ["GET", "/tags", 200] },
  () => ListTagsInput$,
  () => ListTagsOutput$,
];

const name: Constraint = { length: { min: 1, max: 32 }, pattern: "^[A-Za-z-]+$" };
const token: Constraint = { length: { min: 4, max: 1024 }, pattern: "^[A-Za-z-0-9+/=]+$" };
const required = true;

const constraints: Constraints = {
  "example.cities#Mayor": {
    members: { Name: { ...name, required }, Since: { required } },
    conditions: { Sealed: { expression: "Name != 'Ada' || Seal != null" } },
  },
  "example.cities#City": {
    members: {
      Name: { ...name, required },
      Kind: { enum: ["CAPITAL", "PORT"], required },
      Mayor: { required },
      Population: { type: "integer", range: { min: 0 } },
    },
  },
  "example.cities#ListCitiesInput": {
    members: {
      Kind: { enum: ["CAPITAL", "PORT"] },
      MaxResults: { type: "integer", range: { min: 1, max: 100 } },
      NextToken: token,
    },
  },
  "example.cities#ListCitiesOutput": { members: { NextToken: token } },
  "example.cities#GetCityInput": { members: { Name: { ...name, required } } },
  "example.cities#GetCityOutput": {
    members: { Name: { ...name, required }, City: { required } },
  },
  "example.cities#ListTagsInput": { members: { Start: { pattern: "^[0-9]+$" } } },
  "example.cities#TagPage": { members: { Tags: { required }, More: { required } } },
  "example.cities#ListTagsOutput": { members: { Result: { required } } },
  "example.cities#CityNotFound": { members: { Name: { ...name, required } } },
};

export type Shapes = {
  Mayor: Mayor;
  City: City;
  CityList: City[];
  Tags: Record<string, number>;
  TagPage: ListTagsOutput["Result"];
  ListCitiesInput: ListCitiesInput;
  ListCitiesOutput: ListCitiesOutput;
  GetCityInput: GetCityInput;
  GetCityOutput: GetCityOutput;
  ListTagsInput: ListTagsInput;
  ListTagsOutput: ListTagsOutput;
  CityNotFound: { message?: string | undefined; Name: string };
};

function arbitraries(overrides?: Overrides<Shapes>, options?: KitOptions): Arbitraries<Shapes> {
  return shapes<Shapes>(
    (tie, $) => ({
      Mayor: $.structure(
        {
          Name: $.required($.string(name)),
          Since: $.required($.timestamp()),
          Seal: $.optional($.string()),
        },
        { conditions: ["Name != 'Ada' || Seal != null"] },
      ),
      City: $.structure({
        Name: $.required($.string(name)),
        Kind: $.required($.enum(Kind)),
        Mayor: $.required(tie("Mayor")),
        Population: $.optional($.integer({ range: { min: 0 } })),
      }),
      CityList: $.list(tie("City")),
      Tags: $.map($.string({ length: { min: 1, max: 1 } }), $.integer()),
      TagPage: $.structure({
        Tags: $.required(tie("Tags")),
        More: $.required($.boolean()),
        Next: $.optional($.string()),
      }),
      ListCitiesInput: $.structure({
        Kind: $.optional($.enum(Kind)),
        MaxResults: $.optional($.integer({ range: { min: 1, max: 100 } })),
        NextToken: $.optional($.string(token)),
      }),
      ListCitiesOutput: $.structure({
        Cities: $.optional(tie("CityList")),
        NextToken: $.optional($.string(token)),
      }),
      GetCityInput: $.structure({ Name: $.required($.string(name)) }),
      GetCityOutput: $.structure({
        Name: $.required($.string(name)),
        City: $.required(tie("City")),
        Note: $.optional($.string()),
      }),
      ListTagsInput: $.structure({
        Start: $.optional($.string({ pattern: "^[0-9]+$" })),
        Limit: $.optional($.string()),
      }),
      ListTagsOutput: $.structure({ Result: $.required(tie("TagPage")) }),
      CityNotFound: $.structure({
        message: $.optional($.string()),
        Name: $.required($.string(name)),
      }),
    }),
    overrides,
    options,
  );
}

export interface CitiesContract {
  operations: {
    listCities: Operation<typeof ListCities$>;
    listPorts: Operation<typeof ListPorts$, "InvalidToken">;
    getCity: Operation<typeof GetCity$, "CityNotFound">;
    listTags: Operation<typeof ListTags$>;
  };
  errors: { CityNotFound: typeof CityNotFound$; InvalidToken: typeof InvalidToken$ };
  collections: {
    cities: Items<typeof ListCities$, ["Cities"]>;
    tags: Items<typeof ListTags$, ["Result", "Tags"]>;
  };
  shapes: Shapes;
}

/** The service with a protocol. */
export function citiesService(protocol: Protocol): MockService<CitiesContract> {
  const cities = {
    collection: "cities",
    inputToken: "NextToken",
    outputToken: ["NextToken"],
    items: ["Cities"],
    pageSize: "MaxResults",
  };
  return {
    id: "example.cities#Cities",
    version: "2026-01-01",
    protocol,
    constraints,
    endpointPrefix: "cities",
    signingName: "cities",
    otherSigningNames: ["cities-express"],
    arbitraries,
    operations: {
      getCity: answers(GetCity$, { errors: [CityNotFound$], echo: ["Name"] }),
      listCities: pages(ListCities$, cities),
      listPorts: pages(ListPorts$, { ...cities, errors: [InvalidToken$] }),
      listTags: pages(ListTags$, {
        collection: "tags",
        inputToken: "Start",
        outputToken: ["Result", "Next"],
        items: ["Result", "Tags"],
        pageSize: "Limit",
        hasMore: ["Result", "More"],
      }),
    },
  };
}
