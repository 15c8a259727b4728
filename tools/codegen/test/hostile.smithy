$version: "2.0"

// A model that tries to get code into what is generated of it: each attempt would set a global.

namespace hostile

use aws.api#service
use aws.protocols#restJson1

/// */ globalThis.hacked = "service doc"; /*
/// @internal */ globalThis.hacked = "tag"; //
@title("*/ globalThis.hacked = 1; /* `${globalThis.hacked = 1}` [a](javascript:alert(1))\n\n```js\nglobalThis.hacked = 1\n```")
@service(
    sdkId: "Hostile"
    arnNamespace: "hostile"
    cloudFormationName: "Hostile"
    endpointPrefix: "hostile\"+(globalThis.hacked=1)+\""
)
@aws.auth#sigv4(name: "hostile\"+(globalThis.hacked=1)+\"")
@restJson1
service Hostile {
    version: "\"; globalThis.hacked = 1; //"
    operations: [
        Attack
    ]
}

/// <p>*/ globalThis.hacked = "html"; /* <a href="javascript:globalThis.hacked=1">x</a>
/// <a href="https://x.example/*/globalThis.hacked=1;/*">y</a> &#42;&#47; globalThis.hacked = 1; &#x2028; */</p>
@http(method: "POST", uri: "/attack?x=*/globalThis.hacked=1;//")
@deprecated(message: "*/ globalThis.hacked = 1; /*\n@public */ globalThis.hacked = 1;", since: "*/")
@paginated(inputToken: "token", outputToken: "token", items: "items", pageSize: "size")
@examples([
    {
        title: "*/ globalThis.hacked = 1; /*"
        documentation: "`${globalThis.hacked = 1}`"
        input: {
            token: "*/ globalThis.hacked = 1; /*"
        }
    }
])
operation Attack {
    input: AttackInput
    output: AttackOutput
    errors: [
        Broken
    ]
}

structure AttackInput {
    /// */ globalThis.hacked = "member doc"; /*
    @httpQuery("\"; globalThis.hacked = 1; //\u2028")
    token: Token = "\"; globalThis.hacked = 1; //"

    @httpHeader("x-*/globalThis.hacked=1;/*")
    size: Size

    @jsonName("'); globalThis.hacked = 1; ('")
    kind: Kind

    choice: Choice

    patterned: Patterned
}

structure AttackOutput {
    token: String
    items: Items
    kind: Kind
}

list Items {
    member: Kind
}

union Choice {
    /// */ globalThis.hacked = "union doc"; /*
    first: String
    second: Kind
}

@length(max: 99)
@mediaType("text/plain; x=\"*/globalThis.hacked=1;/*\"")
string Token

integer Size

@pattern("^[^\"]*\\/\"; globalThis.hacked = 1; //`\\$\\{globalThis.hacked=1\\}`\\n$")
string Patterned

/// */ globalThis.hacked = "enum doc"; /*
enum Kind {
    /// */ globalThis.hacked = "value doc"; /*
    QUOTE = "\"; globalThis.hacked = 1; //"

    TEMPLATE = "`${globalThis.hacked = 1}`"

    NEWLINE = "a\nglobalThis.hacked = 1;\r\u2028globalThis.hacked = 1;\u2029"

    COMMENT = "*/ globalThis.hacked = 1; /*"

    HTML = "</script><script>globalThis.hacked = 1</script><!--"
}

/// */ globalThis.hacked = "error doc"; /*
@error("client")
@httpError(418)
structure Broken {
    message: String
}
