$version: "2.0"

// Every name that code generation has to look out for. A name that caused trouble goes in here.

namespace nasty

use aws.api#service
use aws.protocols#restJson1
use elsewhere#Names
use elsewhere#Remote
use elsewhere#Token

@service(sdkId: "nasty names 2", arnNamespace: "nasty", cloudFormationName: "Nasty", endpointPrefix: "nasty")
@restJson1
service NastyService {
    version: "1"
    operations: [
        delete
        Then
        NastyNames2
        Collect
        Watch
        Send
        destroy
        Config
        middlewareStack
        Fetch
        Reset
    ]
    rename: {
        "elsewhere#Remote": "remoteRenamed"
    }
}

// Reserved words and lower case.
@http(method: "POST", uri: "/delete")
operation delete {
    input: class
    output: await
    errors: [
        Error
        NastyNames2ServiceException
    ]
}

structure class {
    constructor: String
    __proto__: String
    prototype: String
    then: String
    toString: String
    hasOwnProperty: Integer
    default: String
    import: String
}

structure await {
    await: String
    yield: constructor
}

structure constructor {
    constructor: __proto__
}

structure __proto__ {
    value: String
}

// Names of globals.
@error("client")
structure Error {
    message: String
    code: Date
}

string Date

structure Promise {
    Promise: Array
}

list Array {
    member: Map
}

map Map {
    key: String
    value: Symbol
}

enum Symbol {
    constructor
    __proto__
    toString
    A_B = "a b"
    QUOTE = "\"'`${x}\\"
}

union Object {
    String: String
    Boolean: Boolean
    constructor: Promise
    __proto__: Promise
    ValueMember: ValueMember
    value: ValueMember
}

structure ValueMember {
    Value: String
}

// Names that the client declares.
@http(method: "POST", uri: "/then")
operation Then {
    input: ThenCommand
    output: ThenCommandOutput
}

structure ThenCommand {
    input: ThenCommandInput
}

structure ThenCommandInput {
    everything: Object
}

structure ThenCommandOutput {
    remote: Remote
    client: NastyNames2Client
}

structure NastyNames2Client {
    config: NastyNames2ClientConfig
}

structure NastyNames2ClientConfig {
    value: OpenEnum
}

@error("server")
structure NastyNames2ServiceException {
    message: String
}

// The name of the service itself.
@http(method: "POST", uri: "/names")
operation NastyNames2 {
    input := {
        shared: Shared
    }
    output := {
        shared: Shared
    }
}

// Names that our own runtime and the output forms use.
structure Shared {
    symbol: Symbol
    output: SharedOutput
}

structure SharedOutput {
    symbol: OpenEnum
}

enum OpenEnum {
    OPEN
}

// Simple shapes and lists of two namespaces may have one name.
@http(method: "POST", uri: "/collect")
operation Collect {
    input := {
        lower: token
        upper: Token
        secret: Secret
        lists: names
        otherLists: Names
        bySymbol: SymbolMap
    }
}

@sensitive
string token

@sensitive
string Secret

map SymbolMap {
    key: Symbol
    value: Symbol
}

@sparse
list names {
    member: String
}

// Errors among events, with members that every error has and others that differ in case only.
@http(method: "POST", uri: "/watch")
operation Watch {
    output := {
        @httpPayload
        events: Event
    }
}

@streaming
union Event {
    event: Function
    Message: MessageError
    stack: StackError
}

structure Function {
    arguments: Document
    length: AsyncIterable
    function: Uint8Array
}

document Document

list AsyncIterable {
    member: AsyncIterables
}

list AsyncIterables {
    member: Function
}

blob Uint8Array

@error("client")
structure MessageError {
    Message: String
    NAME: String
}

@error("server")
structure StackError {
    name: String
    stack: String
    cause: StackError
    toString: String
}

// Operations whose methods clients and mocks have for other things.
@http(method: "POST", uri: "/send")
operation Send {
    input := {
        input: Send_
    }
    errors: [
        StackError
        MessageError
    ]
}

structure Send_ {
    send: Shapes
    level: Level
}

structure Shapes {
    operations: Operations
    response: Response
    request: Request
    headers: Headers
    url: URL
    proxy: Proxy
}

intEnum Operations {
    constructor = 1
    name = 2
    toString = 3
}

@enum([
    { value: "1st" }
    { value: "a-b" }
    { value: "a.b" }
    { value: "*/ // ${x} `" }
])
string Level

structure Response {}

structure Request {
    Request: Response
}

map Headers {
    key: Level
    value: HeaderList
}

@sparse
list HeaderList {
    member: Level
}

@timestampFormat("http-date")
timestamp URL

@uniqueItems
list Proxy {
    member: Proxied
}

union Proxied {
    proxy: Proxy
    unit: Unit
    then: Request
}

@http(method: "POST", uri: "/destroy")
operation destroy {
    input: Unit
    output: Unit
}

@http(method: "POST", uri: "/config")
operation Config {}

@http(method: "POST", uri: "/middleware-stack")
operation middlewareStack {}

@http(method: "POST", uri: "/fetch")
operation Fetch {}

@http(method: "POST", uri: "/reset")
operation Reset {}
