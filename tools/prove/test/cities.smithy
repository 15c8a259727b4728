$version: "2.0"

namespace example.cities

use aws.protocols#restJson1
use smithy.protocols#rpcv2Cbor
use smithy.waiters#waitable

/// A service of resources, with what their lifecycles may look like.
@restJson1
@rpcv2Cbor
service Cities {
    version: "2026-01-01"
    resources: [
        City
        Flag
    ]
}

/// Made by the service's own identifier, listed in pages, with children.
resource City {
    identifiers: {
        cityId: CityId
    }
    properties: {
        title: String
        motto: String
        state: CityState
        since: Timestamp
    }
    create: CreateCity
    read: GetCity
    update: UpdateCity
    delete: DeleteCity
    list: ListCities
    operations: [
        Celebrate
    ]
    resources: [
        BuildingResource
        Street
    ]
}

/// Listed in pages whose items name the city, and once without pages to come.
resource Street {
    identifiers: {
        cityId: CityId
        streetName: BuildingName
    }
    list: ListStreets
    collectionOperations: [
        ListOldStreets
    ]
}

/// Made by the client's identifier, listed at once, as names.
resource BuildingResource {
    identifiers: {
        cityId: CityId
        buildingName: BuildingName
    }
    put: PutBuilding
    read: GetBuilding
    delete: DeleteBuilding
    list: ListBuildings
}

/// Never listed.
resource Flag {
    identifiers: {
        code: FlagCode
    }
    create: CreateFlag
    read: GetFlag
}

@pattern("^city-[0-9a-f]{8}$")
string CityId

@pattern("^[a-z]{1,12}$")
string BuildingName

@pattern("^[A-Z]{4}$")
string FlagCode

enum CityState {
    PLANNED
    BUILT
}

structure CityDetail {
    @required
    @resourceIdentifier("cityId")
    id: CityId

    @property(name: "title")
    @required
    name: String

    motto: String

    @required
    state: CityState

    since: Timestamp
}

structure CitySummary {
    @required
    id: CityId

    @property(name: "title")
    @required
    name: String

    @required
    state: CityState
}

@http(method: "POST", uri: "/cities")
operation CreateCity {
    input := {
        @required
        @property(name: "title")
        name: String

        motto: String

        @idempotencyToken
        @notProperty
        token: String
    }
    output := {
        @required
        @nestedProperties
        city: CityDetail
    }
}

@readonly
@waitable(
    CityBuilt: {
        acceptors: [
            {
                state: "success"
                matcher: {
                    output: {
                        path: "city.state"
                        expected: "BUILT"
                        comparator: "stringEquals"
                    }
                }
            }
            {
                state: "retry"
                matcher: {
                    errorType: "CityNotFound"
                }
            }
        ]
        minDelay: 5
        maxDelay: 60
    }
)
@http(method: "GET", uri: "/cities/{cityId}")
operation GetCity {
    input := {
        @required
        @httpLabel
        cityId: CityId
    }
    output := {
        @required
        @nestedProperties
        city: CityDetail
    }
    errors: [
        NoSuchThing
        CityNotFound
    ]
}

@idempotent
@http(method: "PATCH", uri: "/cities/{cityId}")
operation UpdateCity {
    input := {
        @required
        @httpLabel
        cityId: CityId

        @property(name: "title")
        name: String

        motto: String
    }
    output := {
        @required
        @nestedProperties
        city: CityDetail
    }
    errors: [
        CityNotFound
    ]
}

@idempotent
@http(method: "DELETE", uri: "/cities/{cityId}")
operation DeleteCity {
    input := {
        @required
        @httpLabel
        cityId: CityId
    }
    errors: [
        CityNotFound
    ]
}

@readonly
@paginated(inputToken: "next", outputToken: "next", items: "cities", pageSize: "max")
@http(method: "GET", uri: "/cities")
operation ListCities {
    input := {
        @httpQuery("next")
        next: String

        @httpQuery("max")
        max: Integer
    }
    output := {
        @required
        cities: CitySummaries

        next: String
    }
}

list CitySummaries {
    member: CitySummary
}

@http(method: "POST", uri: "/cities/{cityId}/celebrate")
operation Celebrate {
    input := {
        @required
        @httpLabel
        cityId: CityId
    }
    output := {
        @notProperty
        fireworks: Integer
    }
    errors: [
        CityNotFound
    ]
}

@idempotent
@http(method: "PUT", uri: "/cities/{cityId}/buildings/{buildingName}")
operation PutBuilding {
    input := {
        @required
        @httpLabel
        cityId: CityId

        @required
        @httpLabel
        buildingName: BuildingName

        floors: Integer
    }
    output := {}
}

@readonly
@http(method: "GET", uri: "/cities/{cityId}/buildings/{buildingName}")
operation GetBuilding {
    input := {
        @required
        @httpLabel
        cityId: CityId

        @required
        @httpLabel
        buildingName: BuildingName
    }
    output := {
        @required
        buildingName: BuildingName

        floors: Integer
    }
    errors: [
        NoSuchThing
    ]
}

@idempotent
@http(method: "DELETE", uri: "/cities/{cityId}/buildings/{buildingName}")
operation DeleteBuilding {
    input := {
        @required
        @httpLabel
        cityId: CityId

        @required
        @httpLabel
        buildingName: BuildingName
    }
    errors: [
        NoSuchThing
    ]
}

@readonly
@http(method: "GET", uri: "/cities/{cityId}/buildings")
operation ListBuildings {
    input := {
        @required
        @httpLabel
        cityId: CityId
    }
    output := {
        @required
        buildings: BuildingNames
    }
}

structure StreetSummary for Street {
    @required
    $cityId

    @required
    $streetName
}

list Streets {
    member: StreetSummary
}

@mixin
structure StreetsOfCity {
    @required
    @httpLabel
    cityId: CityId

    @httpQuery("token")
    token: String

    @httpQuery("limit")
    @range(min: 1, max: 50)
    limit: Integer
}

@readonly
@paginated(inputToken: "token", outputToken: "token", items: "streets", pageSize: "limit")
@http(method: "GET", uri: "/cities/{cityId}/streets")
operation ListStreets {
    input := with [StreetsOfCity] {}

    output := {
        streets: Streets
        token: String
    }
}

@readonly
@paginated(inputToken: "token", outputToken: "token", items: "streets", pageSize: "limit")
@http(method: "GET", uri: "/cities/{cityId}/old-streets")
operation ListOldStreets {
    input := with [StreetsOfCity] {}

    output := {
        streets: Streets
        token: EmptyToken
    }
}

@length(max: 0)
string EmptyToken

list BuildingNames {
    member: BuildingName
}

@http(method: "POST", uri: "/flags")
operation CreateFlag {
    input := {
        code: FlagCode

        colours: Integer
    }
    errors: [
        FlagExists
    ]
}

@readonly
@http(method: "GET", uri: "/flags/{code}")
operation GetFlag {
    input := {
        @required
        @httpLabel
        code: FlagCode
    }
    output := {
        @required
        code: FlagCode

        colours: Integer
    }
    errors: [
        NoSuchThing
    ]
}

@error("client")
@httpError(404)
structure CityNotFound {
    message: String

    @required
    resourceId: String
}

@error("client")
@httpError(404)
structure NoSuchThing {
    message: String
}

@error("client")
@httpError(409)
structure FlagExists {
    message: String
}
