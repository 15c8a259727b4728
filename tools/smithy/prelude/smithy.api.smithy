$version: "2.0"

namespace smithy.api

bigDecimal BigDecimal

bigInteger BigInteger

blob Blob

boolean Boolean

byte Byte

document Document

double Double

float Float

integer Integer

long Long

@default(false)
boolean PrimitiveBoolean

@default(0)
byte PrimitiveByte

@default(0)
double PrimitiveDouble

@default(0)
float PrimitiveFloat

@default(0)
integer PrimitiveInteger

@default(0)
long PrimitiveLong

@default(0)
short PrimitiveShort

short Short

string String

timestamp Timestamp

/// The shape that stands for no value.
@unitType
structure Unit {}

/// The `@default` of the member came after the member was first published.
@trait(selector: "structure > member [trait|default]", breakingChanges: [{ change: "remove" }])
structure addedDefault {}

/// The authentication schemes of a service or operation, the preferred one first.
@uniqueItems
@trait(selector: ":is(service, operation)")
list auth {
    member: AuthTraitReference
}

/// Makes a trait an authentication scheme.
@trait(selector: "structure[trait|trait]", breakingChanges: [{ change: "presence" }])
structure authDefinition {
    traits: TraitShapeIdList
}

/// A shape or member of version 1.0 that has no zero value.
@trait(
    selector: """
        :test(boolean, byte, short, integer, long, float, double,
        member > :test(boolean, byte, short, integer, long, float, double))"""
)
structure box {}

/// Clients treat the member as optional, whatever `@required` and `@default` say.
@trait(selector: "structure > member")
structure clientOptional {}

/// How browsers of other origins may call the service.
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
structure cors {
    origin: NonEmptyString = "*"
    origins: NonEmptyStringMap
    maxAge: Integer = 600
    additionalAllowedHeaders: NonEmptyStringList
    additionalExposedHeaders: NonEmptyStringList
}

/// The value that stands in where none is given.
@trait(
    selector: ":is(simpleType, list, map, structure > member :test(> :is(simpleType, list, map)))"
)
document default

/// Should not be used any more.
@trait
structure deprecated {
    message: String
    since: String
}

/// What the shape is about, in CommonMark.
@trait
string documentation

/// A prefix for the host that an operation is sent to.
@trait(selector: "operation", breakingChanges: [{ change: "any" }])
structure endpoint {
    @required
    hostPrefix: NonEmptyString
}

/// The values of a string of version 1.0; enum shapes took its place.
@deprecated(message: "The enum trait is replaced by the enum shape in Smithy 2.0", since: "2.0")
@length(min: 1)
@trait(selector: "string :not(enum)", breakingChanges: [{ change: "presence" }])
list enum {
    member: EnumDefinition
}

/// The value that a member of an enum stands for.
@tags(["diff.error.const"])
@trait(selector: ":is(enum, intEnum) > member")
document enumValue

/// Makes a structure an error, and says whose fault it is.
@trait(selector: "structure", conflicts: ["smithy.api#trait"], breakingChanges: [{ change: "any" }])
enum error {
    CLIENT = "client"
    SERVER = "server"
}

/// Sends a member of an event as a header of its message.
@trait(
    selector: """
        structure >
        :test(member > :test(boolean, byte, short, integer, long, blob, string, timestamp))"""
    conflicts: ["smithy.api#eventPayload"]
    breakingChanges: [{ change: "any" }]
)
structure eventHeader {}

/// Sends a member of an event as the payload of its message.
@trait(
    selector: "structure > :test(member > :test(blob, string, structure, union))"
    conflicts: ["smithy.api#eventHeader"]
    structurallyExclusive: "member"
    breakingChanges: [{ change: "any" }]
)
structure eventPayload {}

/// Inputs of an operation, and what comes of them.
@trait(selector: "operation")
list examples {
    member: Example
}

/// Links to further documentation, by name.
@length(min: 1)
@trait
map externalDocumentation {
    key: NonEmptyString
    value: NonEmptyString
}

/// Puts the member into the host prefix of its operation.
@trait(
    selector: "structure > :test(member[trait|required] > string)"
    breakingChanges: [{ change: "any" }]
)
structure hostLabel {}

/// The HTTP method, path and status code of an operation.
@trait(
    selector: "operation"
    breakingChanges: [
        { change: "remove" }
        { path: "/method", change: "update" }
        { path: "/uri", change: "update" }
        { path: "/code", change: "update" }
        {
            path: "/code"
            change: "presence"
            severity: "DANGER"
            message: "Adding or removing is backward compatible only if the value is the default value of 200"
        }
    ]
)
structure http {
    @required
    method: NonEmptyString

    @required
    uri: NonEmptyString

    @range(min: 100, max: 999)
    code: Integer = 200
}

/// Authentication with a key in a header or in the query.
@authDefinition
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
structure httpApiKeyAuth {
    @required
    name: NonEmptyString

    @required
    in: HttpApiKeyLocations

    scheme: NonEmptyString
}

/// Authentication with user name and password, RFC 2617.
@authDefinition
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
structure httpBasicAuth {}

/// Authentication with a bearer token, RFC 6750.
@authDefinition
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
structure httpBearerAuth {}

/// Requests of the operation carry a checksum of their body.
@unstable
@trait(selector: "operation")
structure httpChecksumRequired {}

/// Digest authentication, RFC 2617.
@authDefinition
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
structure httpDigestAuth {}

/// The HTTP status code of an error.
@trait(selector: "structure[trait|error]", breakingChanges: [{ change: "any" }])
integer httpError

/// Binds a member to a header.
@length(min: 1)
@trait(
    selector: """
        structure > :test(member > :test(boolean, number, string, timestamp,
        list > member > :test(boolean, number, string, timestamp)))"""
    conflicts: [
        "smithy.api#httpLabel"
        "smithy.api#httpQuery"
        "smithy.api#httpPrefixHeaders"
        "smithy.api#httpPayload"
        "smithy.api#httpResponseCode"
        "smithy.api#httpQueryParams"
    ]
    breakingChanges: [{ change: "any" }]
)
string httpHeader

/// Binds a member to a label of the path.
@trait(
    selector: "structure > member[trait|required] :test(> :test(string, number, boolean, timestamp))"
    conflicts: [
        "smithy.api#httpHeader"
        "smithy.api#httpQuery"
        "smithy.api#httpPrefixHeaders"
        "smithy.api#httpPayload"
        "smithy.api#httpResponseCode"
        "smithy.api#httpQueryParams"
    ]
    breakingChanges: [{ change: "presence" }]
)
structure httpLabel {}

/// Makes a member the whole body of the message.
@trait(
    selector: "structure > member"
    conflicts: [
        "smithy.api#httpLabel"
        "smithy.api#httpQuery"
        "smithy.api#httpHeader"
        "smithy.api#httpPrefixHeaders"
        "smithy.api#httpResponseCode"
        "smithy.api#httpQueryParams"
    ]
    structurallyExclusive: "member"
    breakingChanges: [{ change: "presence" }]
)
structure httpPayload {}

/// Binds a map to all headers whose names start alike.
@trait(
    selector: """
        structure > member
        :test(> map :not([trait|sparse]) > member[id|member=value] > string)"""
    structurallyExclusive: "member"
    conflicts: [
        "smithy.api#httpLabel"
        "smithy.api#httpQuery"
        "smithy.api#httpHeader"
        "smithy.api#httpPayload"
        "smithy.api#httpResponseCode"
        "smithy.api#httpQueryParams"
    ]
    breakingChanges: [{ change: "any" }]
)
string httpPrefixHeaders

/// Binds a member to a parameter of the query.
@length(min: 1)
@trait(
    selector: """
        structure > member
        :test(> :test(string, number, boolean, timestamp),
        > list > member > :test(string, number, boolean, timestamp))"""
    conflicts: [
        "smithy.api#httpLabel"
        "smithy.api#httpHeader"
        "smithy.api#httpPrefixHeaders"
        "smithy.api#httpPayload"
        "smithy.api#httpResponseCode"
        "smithy.api#httpQueryParams"
    ]
    breakingChanges: [{ change: "any" }]
)
string httpQuery

/// Binds a map to the query parameters that nothing else is bound to.
@trait(
    selector: """
        structure > member
        :test(> map > member[id|member=value] > :test(string, list > member > string))"""
    structurallyExclusive: "member"
    conflicts: [
        "smithy.api#httpLabel"
        "smithy.api#httpQuery"
        "smithy.api#httpHeader"
        "smithy.api#httpPayload"
        "smithy.api#httpResponseCode"
        "smithy.api#httpPrefixHeaders"
    ]
    breakingChanges: [{ change: "any" }]
)
structure httpQueryParams {}

/// Binds a member to the status code of the response.
@trait(
    selector: "structure :not([trait|input]) > member :test(> integer)"
    structurallyExclusive: "member"
    conflicts: [
        "smithy.api#httpLabel"
        "smithy.api#httpQuery"
        "smithy.api#httpHeader"
        "smithy.api#httpPrefixHeaders"
        "smithy.api#httpPayload"
        "smithy.api#httpQueryParams"
    ]
    breakingChanges: [{ change: "any" }]
)
structure httpResponseCode {}

/// The string is the id of a shape.
@trait(selector: ":test(string, member > string)")
structure idRef {
    selector: String = "*"
    failWhenMissing: Boolean
    errorMessage: String
}

/// A value by which a server knows a request that is sent again; clients may make one up.
@notProperty
@trait(
    selector: "structure > :test(member > string)"
    structurallyExclusive: "member"
    breakingChanges: [{ change: "remove" }]
)
structure idempotencyToken {}

/// Calling the operation twice has the effect of calling it once.
@trait(
    selector: "operation"
    conflicts: ["smithy.api#readonly"]
    breakingChanges: [{ change: "remove" }]
)
structure idempotent {
    exists: IdempotentErrors
    notFound: IdempotentErrors
}

/// The structure is the input of one operation and nothing else.
@trait(
    selector: "structure"
    conflicts: ["smithy.api#output", "smithy.api#error"]
    breakingChanges: [{ change: "presence" }]
)
structure input {}

/// Not for the eyes of customers.
@trait(
    breakingChanges: [
        {
            change: "remove"
            severity: "WARNING"
            message: "Removing the @internal trait makes a shape externally visible."
        }
    ]
)
structure internal {}

/// The name of the member in JSON.
@trait(selector: ":is(structure, union) > member", breakingChanges: [{ change: "any" }])
string jsonName

/// Bounds on the length of a string, blob, list or map.
@trait(selector: ":test(list, map, string, blob, member > :is(list, map, string, blob))")
structure length {
    min: Long
    max: Long
}

/// The operation waits for something to happen before it answers.
@unstable
@trait(selector: "operation")
structure longPoll {
    @range(min: 1)
    @required
    timeoutMillis: Integer
}

/// The media type (RFC 6838) of a blob's or string's contents.
@trait(selector: ":is(blob, string)", breakingChanges: [{ change: "remove" }])
string mediaType

/// Makes a shape the type of a metadata key.
@trait(selector: "dataType :not([trait|input]) :not([trait|output])")
structure metadata {
    @length(min: 1)
    @required
    key: String
}

/// Makes a shape one that others can mix in.
@trait(selector: ":not(member)")
structure mixin {
    localTraits: LocalMixinTraitList
}

/// The member holds the properties of the resource.
@notProperty
@trait(
    selector: "operation -[input, output]-> structure > member :test(> structure)"
    structurallyExclusive: "member"
    breakingChanges: [{ change: "any" }]
)
structure nestedProperties {}

/// The put operation of the resource cannot replace an existing resource.
@trait(selector: "resource:test(-[put]->)")
structure noReplace {}

/// The member is not a property of the resource.
@notProperty
@trait(
    selector: ":is(operation -[input, output]-> structure > member, [trait|trait])"
    breakingChanges: [{ change: "add" }]
)
structure notProperty {}

/// The operation can be called without authentication.
@trait(selector: "operation", breakingChanges: [{ change: "remove" }])
structure optionalAuth {}

/// The structure is the output of one operation and nothing else.
@trait(
    selector: "structure"
    conflicts: ["smithy.api#input", "smithy.api#error"]
    breakingChanges: [{ change: "presence" }]
)
structure output {}

/// The results of an operation come in pages.
@trait(
    selector: ":is(service, operation)"
    breakingChanges: [
        { change: "remove" }
        { path: "/inputToken", change: "update" }
        { path: "/outputToken", change: "update" }
        { path: "/items", change: "remove" }
        { path: "/items", change: "add", severity: "NOTE" }
        { path: "/items", change: "update", severity: "NOTE" }
        { path: "/pageSize", change: "update" }
        { path: "/pageSize", change: "remove" }
    ]
)
structure paginated {
    inputToken: NonEmptyString
    outputToken: NonEmptyString
    items: NonEmptyString
    pageSize: NonEmptyString
}

/// A regular expression (ECMA 262) that a string must match.
@trait(
    selector: ":test(string, member > string)"
    breakingChanges: [
        {
            change: "add"
            severity: "WARNING"
            message: "The @pattern trait should only be added if the string already had adhered to the pattern."
        }
        {
            change: "update"
            severity: "NOTE"
            message: "Changes to the @pattern trait should generally make the string more permissive, not less."
        }
    ]
)
string pattern

/// The shape cannot be targeted from other namespaces.
@trait
structure private {}

/// Binds a member to a property of the resource that has another name.
@trait(
    selector: "structure > member"
    conflicts: ["smithy.api#resourceIdentifier"]
    breakingChanges: [{ change: "remove" }, { change: "update" }]
)
structure property {
    name: String
}

/// Makes a trait a protocol.
@trait(selector: "structure[trait|trait]", breakingChanges: [{ change: "presence" }])
structure protocolDefinition {
    traits: TraitShapeIdList

    @deprecated(message: "Use the `@traitValidators` trait instead")
    noInlineDocumentSupport: Boolean
}

/// Bounds on a number.
@trait(selector: ":test(number, member > number)")
structure range {
    min: BigDecimal
    max: BigDecimal
}

/// The operation changes nothing that can be observed.
@trait(
    selector: "operation"
    conflicts: ["smithy.api#idempotent"]
    breakingChanges: [{ change: "remove" }]
)
structure readonly {}

/// The member should be set, although it need not be.
@trait(selector: "structure > member", conflicts: ["smithy.api#required"])
structure recommended {
    reason: String
}

/// The resources that a shape speaks of.
@trait(selector: ":is(structure, string)")
list references {
    member: Reference
}

/// Requests of the operation may be compressed.
@trait(
    selector: "operation"
    breakingChanges: [
        {
            change: "remove"
            severity: "DANGER"
            message: "Trait was removed so newly generated clients will no longer compress requests, but the service MUST continue to support removed compression algorithms in `encodings`."
        }
        {
            change: "remove"
            path: "/encodings"
            message: "`encodings` was removed, but is required for the requestCompression trait."
        }
        {
            change: "add"
            severity: "NOTE"
            path: "/encodings/member"
            message: "Members of `encodings` were added. Once a compression algorithm is added, the service MUST support the compression algorithm."
        }
        {
            change: "remove"
            severity: "DANGER"
            path: "/encodings/member"
            message: "Members of `encodings` were removed so newly generated clients will no longer compress requests for removed compression algorithms. The service MUST continue to support old clients by supporting removed compression algorithms."
        }
        {
            change: "update"
            severity: "DANGER"
            path: "/encodings/member"
            message: "Members of `encodings` were updated so newly generated clients will no longer compress requests for compression algorithms prior to the updates. The service MUST continue to support old clients by supporting compression algorithms prior to the updates."
        }
    ]
)
structure requestCompression {
    @required
    encodings: RequestCompressionEncodingsList
}

/// The member must be there.
@trait(selector: "structure > member")
structure required {}

/// The length of the stream must be known before it is sent.
@trait(selector: "blob[trait|streaming]", breakingChanges: [{ change: "presence" }])
structure requiresLength {}

/// Binds a member to an identifier of the resource that has another name.
@length(min: 1)
@notProperty
@trait(
    selector: "structure > :test(member[trait|required] > string)"
    breakingChanges: [{ change: "remove" }]
)
string resourceIdentifier

/// A client may send the request again after this error.
@trait(selector: "structure[trait|error]", breakingChanges: [{ change: "remove" }])
structure retryable {
    throttling: Boolean
}

/// The value must not be logged or shown.
@trait(selector: ":not(:test(service, operation, resource, member))")
structure sensitive {}

/// The version or date that brought the shape.
@trait
string since

/// The list or map may hold null values.
@trait(selector: ":is(list, map)", breakingChanges: [{ change: "presence" }])
structure sparse {}

/// A blob that is not held in memory whole, or a union of events.
@trait(
    selector: ":is(blob, union)"
    structurallyExclusive: "target"
    breakingChanges: [{ change: "any" }]
)
structure streaming {}

/// Events of validation that are not reported for the shape.
@trait
list suppress {
    @length(min: 1)
    member: String
}

/// Names by which shapes are grouped.
@trait
list tags {
    member: String
}

/// How a timestamp is written.
@trait(selector: ":test(timestamp, member > timestamp)", breakingChanges: [{ change: "any" }])
enum timestampFormat {
    DATE_TIME = "date-time"
    EPOCH_SECONDS = "epoch-seconds"
    HTTP_DATE = "http-date"
}

/// A proper name for a service or resource.
@trait
string title

/// Makes a shape a trait, and says where it can be applied.
@trait(
    selector: ":is(simpleType, list, map, structure, union)"
    breakingChanges: [
        { change: "presence" }
        { path: "/structurallyExclusive", change: "any" }
        {
            path: "/conflicts"
            change: "update"
            severity: "NOTE"
            message: "Adding more conflicts to a trait could cause previously written models to fail validation."
        }
    ]
)
structure trait {
    selector: String
    structurallyExclusive: StructurallyExclusive
    conflicts: NonEmptyStringList
    breakingChanges: TraitDiffRules
}

/// Selectors that find misuse of a trait.
@trait(selector: "[trait|trait]")
map traitValidators {
    @length(min: 1)
    key: String

    value: TraitValidator
}

/// No two items of the list are equal.
@trait(
    selector: "list :not(> member ~> :is(float, double, document))"
    conflicts: ["smithy.api#sparse"]
    breakingChanges: [{ change: "presence", severity: "WARNING" }]
)
structure uniqueItems {}

/// Marks the one shape that stands for no value.
@trait(selector: "[id=smithy.api#Unit]")
structure unitType {}

/// The trait may still change.
@trait
structure unstable {}

/// Writes the member as an attribute.
@trait(
    selector: "structure > :test(member > :test(boolean, number, string, timestamp))"
    conflicts: ["smithy.api#xmlNamespace"]
    breakingChanges: [{ change: "any" }]
)
structure xmlAttribute {}

/// Writes the items of a list or map without an element around them.
@trait(
    selector: ":is(structure, union) > :test(member > :test(list, map))"
    breakingChanges: [{ change: "any" }]
)
structure xmlFlattened {}

/// The name of the element or attribute.
@pattern("^[a-zA-Z_][a-zA-Z_0-9-]*(:[a-zA-Z_][a-zA-Z_0-9-]*)?$")
@trait(selector: ":is(structure, union, member)", breakingChanges: [{ change: "any" }])
string xmlName

/// The XML namespace of the element.
@trait(
    selector: ":is(service, member, simpleType, list, map, structure, union)"
    conflicts: ["smithy.api#xmlAttribute"]
    breakingChanges: [{ change: "any" }]
)
structure xmlNamespace {
    @required
    uri: NonEmptyString

    @pattern("^[a-zA-Z_][a-zA-Z_0-9-]*$")
    prefix: NonEmptyString
}

@private
@idRef(selector: "[trait|authDefinition]")
string AuthTraitReference

@private
@idRef(failWhenMissing: false)
string ClosureId

@private
@mediaType("text/markdown; charset=UTF-8; variant=CommonMark")
string CommonMark

@private
@pattern("^[a-zA-Z_]+[a-zA-Z_0-9]*$")
string EnumConstantBodyName

@private
structure EnumDefinition {
    @required
    value: NonEmptyString

    name: EnumConstantBodyName

    documentation: String

    tags: NonEmptyStringList

    deprecated: Boolean
}

@private
structure Example {
    @required
    title: String

    documentation: String

    input: Document

    output: Document

    error: ExampleError

    allowConstraintErrors: Boolean
}

@private
structure ExampleError {
    @idRef(selector: "structure[trait|error]")
    shapeId: String

    content: Document
}

@private
enum HttpApiKeyLocations {
    HEADER = "header"
    QUERY = "query"
}

@private
list IdempotentErrors {
    @idRef(selector: "[trait|error]")
    member: String
}

@private
@pattern("^(_+[a-zA-Z0-9]|[a-zA-Z])\\w*$")
string Identifier

@private
@idRef(
    selector: "[trait|trait]"
    failWhenMissing: true
    errorMessage: """
        Strings provided to the localTraits property of a mixin trait
        must target a valid trait."""
)
string LocalMixinTrait

@private
list LocalMixinTraitList {
    member: LocalMixinTrait
}

@private
@uniqueItems
list Namespaces {
    member: String
}

@private
@length(min: 1)
string NonEmptyString

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
map NonEmptyStringMap {
    key: NonEmptyString
    value: NonEmptyString
}

@private
structure Reference {
    @required
    resource: NonEmptyString

    ids: NonEmptyStringMap

    service: NonEmptyString

    rel: NonEmptyString
}

@private
map Renames {
    @idRef(
        failWhenMissing: true
        selector: ":not(:is(member, service, resource, operation))"
        errorMessage: "Renames must target shapes that are in the model and must not target services, resources, operations, or members."
    )
    key: String

    value: Identifier
}

@private
list RequestCompressionEncodingsList {
    member: String
}

@private
enum Severity {
    NOTE
    WARNING
    DANGER
    ERROR
}

@private
structure ShapeClosure {
    @required
    id: ClosureId

    includeNamespaces: Namespaces = []

    @length(min: 1)
    includeBySelector: String

    rename: Renames = {}

    documentation: CommonMark
}

@private
@metadata(key: "shapeClosures")
list ShapeClosures {
    member: ShapeClosure
}

@private
enum StructurallyExclusive {
    MEMBER = "member"
    TARGET = "target"
}

@private
enum TraitChangeType {
    UPDATE = "update"
    ADD = "add"
    REMOVE = "remove"
    PRESENCE = "presence"
    ANY = "any"
}

@private
structure TraitDiffRule {
    path: String

    @required
    change: TraitChangeType

    severity: Severity = "ERROR"

    message: String
}

@private
@length(min: 1)
list TraitDiffRules {
    member: TraitDiffRule
}

@private
@idRef(failWhenMissing: true, selector: "[trait|trait]")
string TraitShapeId

@private
list TraitShapeIdList {
    member: TraitShapeId
}

@private
structure TraitValidator {
    @required
    selector: String

    message: String

    severity: Severity = "ERROR"
}
