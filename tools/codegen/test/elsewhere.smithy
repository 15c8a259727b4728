$version: "2.0"

namespace elsewhere

structure Remote {
    value: Remote
}

@sensitive
string Token

@sparse
list Names {
    member: String
}
