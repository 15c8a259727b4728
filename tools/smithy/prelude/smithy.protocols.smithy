$version: "2.0"

namespace smithy.protocols

/// RPC over HTTP with CBOR bodies.
@protocolDefinition(
    traits: [
        "smithy.api#cors"
        "smithy.api#endpoint"
        "smithy.api#hostLabel"
        "smithy.api#httpError"
        "smithy.api#requestCompression"
    ]
)
@traitValidators(
    "rpcv2Cbor.NoDocuments": {
        selector: "service ~> member :test(> document)"
        message: "This protocol does not support document types in most possible scenarios."
        severity: "DANGER"
    }
)
@trait(selector: "service")
structure rpcv2Cbor {
    http: StringList
    eventStreamHttp: StringList
}

/// RPC over HTTP with JSON bodies.
@protocolDefinition(
    traits: [
        "smithy.api#cors"
        "smithy.api#endpoint"
        "smithy.api#hostLabel"
        "smithy.api#httpError"
        "smithy.api#requestCompression"
    ]
)
@trait(selector: "service")
structure rpcv2Json {
    http: StringList
    eventStreamHttp: StringList
}

@private
list StringList {
    member: String
}
