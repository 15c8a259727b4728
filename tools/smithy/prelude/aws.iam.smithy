$version: "2.0"

namespace aws.iam

/// The name of the action in IAM.
@deprecated(
    since: "2023-11-10"
    message: "Use the `name` member of the `aws.iam#iamAction` trait instead."
)
@trait(selector: "operation")
string actionName

/// What the action permits.
@deprecated(
    since: "2023-11-10"
    message: "Use the `documentation` member of the `aws.iam#iamAction` trait instead."
)
@trait(selector: "operation")
string actionPermissionDescription

/// The condition key whose value the member gives.
@pattern("^(([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:)?[^:\\s]+)$")
@trait(selector: "member")
string conditionKeyValue

/// The condition keys that apply.
@trait(selector: ":test(resource, operation)")
list conditionKeys {
    member: ConditionKeyName
}

/// The condition keys of a service.
@trait(selector: "service")
map defineConditionKeys {
    key: ConditionKeyName
    value: ConditionKeyDefinition
}

/// Condition keys of resources are not inferred.
@trait(selector: ":test(service, resource)")
structure disableConditionKeyInference {}

/// The action of an operation in IAM.
@trait(selector: "operation")
structure iamAction {
    name: String
    documentation: String
    relativeDocumentation: String
    requiredActions: RequiredActionsList
    resources: ActionResources
    createsResources: ResourceNameList
}

/// The resource as IAM knows it.
@trait(selector: "resource")
structure iamResource {
    name: String
    relativeDocumentation: String
    disableConditionKeyInheritance: Boolean
}

/// Further actions that a caller needs.
@deprecated(
    since: "2023-11-10"
    message: "Use the `requiredActions` member of the `aws.iam#iamAction` trait instead."
)
@trait(selector: "operation")
list requiredActions {
    member: IamIdentifier
}

/// Condition keys whose values the service finds itself.
@trait(selector: "service")
list serviceResolvedConditionKeys {
    member: ConditionKeyName
}

/// The principals that can call.
@trait(selector: ":test(service, operation)")
list supportedPrincipalTypes {
    member: PrincipalType
}

@private
structure ActionResource {
    conditionKeys: ConditionKeysList
}

@private
map ActionResourceMap {
    key: ResourceName
    value: ActionResource
}

@private
structure ActionResources {
    required: ActionResourceMap
    optional: ActionResourceMap
}

@private
structure ConditionKeyDefinition {
    @required
    type: ConditionKeyType

    documentation: String

    externalDocumentation: String

    relativeDocumentation: String

    required: Boolean
}

@private
@pattern("^(([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:)?[^:\\s]+)$")
string ConditionKeyName

@private
enum ConditionKeyType {
    ARN
    ARRAY_OF_ARN = "ArrayOfARN"
    BINARY = "Binary"
    ARRAY_OF_BINARY = "ArrayOfBinary"
    STRING = "String"
    ARRAY_OF_STRING = "ArrayOfString"
    NUMERIC = "Numeric"
    ARRAY_OF_NUMERIC = "ArrayOfNumeric"
    DATE = "Date"
    ARRAY_OF_DATE = "ArrayOfDate"
    BOOL = "Bool"
    ARRAY_OF_BOOL = "ArrayOfBool"
    IP_ADDRESS = "IPAddress"
    ARRAY_OF_IP_ADDRESS = "ArrayOfIPAddress"
}

@private
@uniqueItems
list ConditionKeysList {
    member: String
}

@private
@pattern("^([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:[^:]+)$")
string IamIdentifier

@private
enum PrincipalType {
    ROOT = "Root"
    IAM_USER = "IAMUser"
    IAM_ROLE = "IAMRole"
    FEDERATED_USER = "FederatedUser"
}

@private
@uniqueItems
list RequiredActionsList {
    member: IamIdentifier
}

@private
string ResourceName

@private
@uniqueItems
list ResourceNameList {
    member: ResourceName
}
