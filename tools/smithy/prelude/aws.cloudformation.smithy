$version: "2.0"

namespace aws.cloudformation

/// A further identifier of the CloudFormation resource.
@unstable
@trait(
    selector: "structure > :test(member > string)"
    conflicts: ["aws.cloudformation#cfnExcludeProperty"]
    breakingChanges: [{ change: "remove" }]
)
structure cfnAdditionalIdentifier {}

/// The service gives the property a default.
@unstable
@trait(
    selector: "resource > operation -[input, output]-> structure > member"
    conflicts: ["aws.cloudformation#cfnExcludeProperty"]
)
structure cfnDefaultValue {}

/// The member is no property of the CloudFormation resource.
@unstable
@trait(
    selector: "structure > member"
    conflicts: [
        "aws.cloudformation#cfnAdditionalIdentifier"
        "aws.cloudformation#cfnMutability"
        "aws.cloudformation#cfnDefaultValue"
    ]
    breakingChanges: [{ change: "add" }]
)
structure cfnExcludeProperty {}

/// When the property can be set and read.
@unstable
@trait(selector: "structure > member", conflicts: ["aws.cloudformation#cfnExcludeProperty"])
enum cfnMutability {
    FULL = "full"
    CREATE_AND_READ = "create-and-read"
    CREATE = "create"
    READ = "read"
    WRITE = "write"
}

/// The name of the property in CloudFormation.
@unstable
@trait(selector: "structure > member", breakingChanges: [{ change: "any" }])
string cfnName

/// The resource is one of CloudFormation.
@unstable
@trait(selector: "resource", breakingChanges: [{ change: "presence" }])
structure cfnResource {
    name: String

    additionalSchemas: StructureIdList

    @deprecated(message: "Prefer the resource's identifiers when generating resource schemas.")
    primaryIdentifier: String
}

@private
list StructureIdList {
    @idRef(failWhenMissing: true, selector: "structure")
    member: String
}
