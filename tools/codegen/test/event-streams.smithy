$version: "2.0"

namespace example

use aws.auth#sigv4
use aws.protocols#restJson1

@restJson1
@sigv4(name: "chats")
@title("Chats")
service Chats {
    version: "1"
    operations: [Chat]
}

/// Events both ways, and a member beside them.
@http(method: "POST", uri: "/chat")
operation Chat {
    input := {
        @required
        @httpHeader("room")
        room: String

        @httpPayload
        events: Events
    }
    output := {
        @required
        @httpHeader("host")
        host: String

        @httpPayload
        events: Events
    }
}

@streaming
union Events {
    said: Said
    gone: Gone
}

structure Said {
    @eventHeader
    by: String

    @eventHeader
    loud: Byte

    text: String
}

@error("client")
structure Gone {
    message: String
}
