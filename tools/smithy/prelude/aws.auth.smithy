$version: "2.0"

namespace aws.auth

/// Authentication with Amazon Cognito user pools.
@authDefinition
@internal
@tags(["internal"])
@trait(selector: "service")
structure cognitoUserPools {
    @required
    providerArns: StringList
}

/// The scopes that an operation asks for.
@internal
@length(min: 1)
@tags(["internal"])
@trait(selector: "service[trait|aws.auth#cognitoUserPools] ~> operation")
list cognitoUserPoolsScopes {
    member: String
}

/// Authentication with AWS signature version 4.
@authDefinition(traits: ["aws.auth#unsignedPayload"])
@trait(
    selector: "service"
    breakingChanges: [
        {
            change: "remove"
            message: "Removing the existing authentication scheme is not backward compatible and can break existing clients' authentication."
        }
    ]
)
structure sigv4 {
    @length(min: 1)
    @required
    name: String
}

/// Authentication with AWS signature version 4A.
@authDefinition(traits: ["aws.auth#unsignedPayload"])
@trait(
    selector: "service[trait|aws.auth#sigv4]"
    breakingChanges: [
        {
            change: "remove"
            message: "Removing the existing authentication scheme is not backward compatible and can break existing clients' authentication."
        }
    ]
)
structure sigv4a {
    @length(min: 1)
    @required
    name: String
}

/// The payload is not part of the signature.
@trait(selector: "operation")
structure unsignedPayload {}

@private
list StringList {
    member: String
}
