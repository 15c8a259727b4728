$version: "2.0"

namespace example.towns

use aws.protocols#awsJson1_0
use aws.protocols#awsJson1_1
use aws.protocols#awsQuery
use aws.protocols#ec2Query
use aws.protocols#restJson1
use aws.protocols#restXml
use smithy.protocols#rpcv2Cbor
use smithy.protocols#rpcv2Json

/// A service that speaks every protocol, and has what each of them may trip over.
@awsJson1_0
@awsJson1_1
@awsQuery
@ec2Query
@restJson1
@restXml
@rpcv2Cbor
@rpcv2Json
@xmlNamespace(uri: "https://towns.example/")
service Towns {
    version: "2026-01-01"
    operations: [
        PutTown
        ListTowns
        Ping
    ]
    errors: [
        Busy
    ]
}

@idempotent
@http(method: "PUT", uri: "/towns/{name}", code: 201)
operation PutTown {
    input := {
        @required
        @httpLabel
        name: Name

        @httpQuery("dry")
        dryRun: Boolean

        @httpHeader("X-Trace")
        trace: Name

        @idempotencyToken
        token: String

        @required
        mood: Mood

        size: Size

        founded: Timestamp

        @timestampFormat("http-date")
        renamed: Timestamp

        seal: Seal

        places: Places

        labels: Labels

        people: Long

        level: Level

        weather: Weather = "SUN"
    }

    output := {
        @httpHeader("X-Trace")
        trace: Name

        mood: Mood

        places: Places

        labels: Labels

        founded: Timestamp

        seal: Seal

        people: Long

        share: Double

        events: Events
    }

    errors: [
        NoSuchTown
    ]
}

@readonly
@paginated(inputToken: "token", outputToken: "token", items: "towns", pageSize: "limit")
@http(method: "GET", uri: "/towns")
operation ListTowns {
    input := {
        @httpQuery("token")
        token: String

        @httpQuery("limit")
        @range(min: 1, max: 50)
        limit: Integer
    }

    output := {
        @required
        towns: Towns_

        token: String
    }
}

@readonly
@http(method: "GET", uri: "/ping")
operation Ping {}

@error("client")
@httpError(404)
structure NoSuchTown {
    @required
    message: String

    town: Name
}

@error("server")
@httpError(503)
structure Busy {
    message: String
    moods: Moods
}

@length(min: 1, max: 12)
@pattern("^[a-z][a-z0-9]*$")
string Name

@length(min: 2, max: 8)
blob Seal

enum Mood {
    GOOD
    NOT_GOOD = "not good"
}

enum Weather {
    SUN
    RAIN
}

intEnum Level {
    LOW = 1
    HIGH = 9
}

@range(min: 1, max: 1000)
integer Size

@length(max: 5)
list Places {
    member: Place
}

list Moods {
    member: Mood
}

structure Place {
    @required
    name: Name

    inside: Place

    kind: Kind
}

union Kind {
    square: Size
    street: Name
    park: Park
}

structure Park {
    trees: Integer
    open: Boolean
}

map Labels {
    key: Name
    value: Name
}

list Events {
    member: Timestamp
}

list Towns_ {
    member: Town
}

structure Town {
    @required
    name: Name

    mood: Mood
    founded: Timestamp
}
