/** A small service to go on from: its text, and its shape id. */
export function starterModel(name: string): { readonly text: string; readonly service: string } {
  const words = name.split("-").filter((word) => word !== "");
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  // Whatever it is called, no other shape here is.
  const service = title.endsWith("Service") ? title : `${title}Service`;
  const namespace = `example.${words.join("").toLowerCase()}`;
  const text = `$version: "2.0"

namespace ${namespace}

use aws.protocols#restJson1
use smithy.framework#ValidationException

/// Describe here what the service is for.
@restJson1
@title("${title}")
service ${service} {
    version: "1"
    operations: [
        ListThings
    ]
    errors: [
        ValidationException
    ]
}

/// All things, in pages.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", items: "things", pageSize: "limit")
@http(method: "GET", uri: "/things")
operation ListThings {
    input := {
        @httpQuery("limit")
        limit: Limit

        @httpQuery("nextToken")
        nextToken: String
    }

    output := {
        @required
        things: Things

        nextToken: String
    }
}

@range(min: 1, max: 100)
integer Limit

list Things {
    member: Thing
}

structure Thing {
    @required
    id: ThingId

    name: String
}

@length(min: 1, max: 64)
string ThingId
`;
  return { text, service: `${namespace}#${service}` };
}
