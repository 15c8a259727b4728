/** A project to start from. */
export interface Template {
  readonly name: string;
  readonly description: string;
  /** Path → content. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

const BUILD = `{
  "version": "1.0",
  "sources": ["model"],
  "outputDirectory": "packages",
  "plugins": {
    "tsmith-types": { "package": "@example/weather-types" },
    "tsmith-client": { "package": "@example/weather-client" },
    "tsmith-mock": { "package": "@example/weather-mock" },
    "tsmith-arbitraries": { "package": "@example/weather-arbitraries" },
    "tsmith-openapi": { "package": "@example/weather-openapi" }
  }
}
`;

const MODEL = `$version: "2.0"

namespace example.weather

use aws.protocols#restJson1

/// Says what the weather is like in cities.
@restJson1
@title("Weather")
service Weather {
    version: "2026-01-01"
    operations: [
        ListCities
    ]
    resources: [
        City
    ]
}

resource City {
    identifiers: {
        cityId: CityId
    }
    read: GetCity
}

@pattern("^[A-Za-z0-9-]+$")
string CityId

/// The city with an id.
@readonly
@http(method: "GET", uri: "/cities/{cityId}")
operation GetCity {
    input := for City {
        @required
        @httpLabel
        $cityId
    }

    output := for City {
        @required
        $cityId

        @required
        name: String
    }

    errors: [
        NoSuchCity
    ]
}

/// All cities, a page at a time.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "pageSize", items: "cities")
@http(method: "GET", uri: "/cities")
operation ListCities {
    input := {
        @httpQuery("nextToken")
        nextToken: String

        @httpQuery("pageSize")
        pageSize: PageSize
    }

    output := {
        nextToken: String

        @required
        cities: CitySummaries
    }
}

@range(min: 1, max: 100)
integer PageSize

list CitySummaries {
    member: CitySummary
}

@references([
    {
        resource: City
    }
])
structure CitySummary {
    @required
    cityId: CityId

    @required
    name: String
}

/// There is no city with the id.
@error("client")
@httpError(404)
structure NoSuchCity {
    @required
    message: String
}
`;

const MINIMAL = `$version: "2.0"

namespace example

structure Greeting {
    @required
    text: String
}
`;

export const TEMPLATES: readonly Template[] = [
  {
    name: "service",
    description: "a service over HTTP with a resource, a page of items and an error",
    files: { "smithy-build.json": BUILD, "model/weather.smithy": MODEL },
  },
  {
    name: "minimal",
    description: "one shape",
    files: {
      "smithy-build.json": '{\n  "version": "1.0",\n  "sources": ["model"]\n}\n',
      "model/main.smithy": MINIMAL,
    },
  },
];
