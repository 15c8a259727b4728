$version: "2.0"

namespace example

use aws.protocols#restJson1
use smithy.framework#ValidationException

@restJson1
service Letters {
    version: "1"
    operations: [
        PostLetter
        ReadLetter
    ]
}

@examples([
    {
        title: "A letter with everything"
        input: {
            town: "Ulm"
            at: 1500000000
            seal: "aGVsbG8="
            weight: "NaN"
            stamps: [{ cents: 5 }, { cents: 80, motif: "a sparrow" }]
            to: { name: "Albert" }
            note: { any: [1, "2"] }
            unknown: "what the contract does not know"
        }
        output: { status: "SENT", due: "2020-01-01T00:00:00Z" }
    }
    {
        title: "A letter to nowhere"
        input: { town: "Nowhere" }
        error: { shapeId: NoSuchTown, content: { message: "There is none.", code: 3 } }
    }
    {
        title: "A letter that is no value: its address is empty"
        input: { town: "Ulm", to: {} }
    }
])
@http(method: "POST", uri: "/letters/{town}")
operation PostLetter {
    input := {
        @required
        @httpLabel
        town: String

        at: Timestamp
        seal: Blob
        weight: Float
        stamps: Stamps
        to: Address
        note: Document
    }

    output := {
        @required
        status: Status

        due: Timestamp
    }

    errors: [
        NoSuchTown
    ]
}

@examples([
    {
        title: "Too many pages"
        input: { pages: 7 }
        error: { shapeId: "smithy.framework#ValidationException", content: { message: "No." } }
        allowConstraintErrors: true
    }
])
@http(method: "POST", uri: "/read")
operation ReadLetter {
    input := {
        @range(max: 3)
        pages: Integer
    }

    errors: [
        ValidationException
    ]
}

list Stamps {
    member: Stamp
}

structure Stamp {
    @required
    cents: Integer

    motif: String
}

union Address {
    name: String
    box: Integer
}

enum Status {
    SENT
    LOST
}

document Document

@error("client")
structure NoSuchTown {
    message: String
    code: Integer
}
