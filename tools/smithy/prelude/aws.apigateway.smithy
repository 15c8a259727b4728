$version: "2.0"

namespace aws.apigateway

use aws.api#arnReference

/// Callers must send an API key.
@internal
@tags(["internal"])
@trait(selector: "operation")
structure apiKeyRequired {}

/// Where API keys are read from.
@internal
@tags(["internal"])
@trait(selector: "service")
string apiKeySource

/// The least TLS version that the API accepts.
@internal
@tags(["internal"])
@trait(selector: "service")
structure apiTlsPolicy {
    @required
    securityPolicy: String

    endpointAccessMode: EndpointAccessMode
}

/// The authorizer of a service, resource or operation.
@internal
@tags(["internal"])
@trait(selector: ":test(service, resource, operation)")
string authorizer

/// The authorizers of a service, by name.
@internal
@tags(["internal"])
@trait(selector: "service")
map authorizers {
    key: String
    value: AuthorizerDefinition
}

/// The kind of endpoint that the API has.
@internal
@tags(["internal"])
@trait(selector: "service")
structure endpointConfiguration {
    @required
    types: EndpointTypes

    vpcEndpointIds: VpcEndpointIds

    disableExecuteApiEndpoint: Boolean

    ipAddressType: IpAddressType
}

/// What the gateway answers by itself.
@internal
@tags(["internal"])
@trait(selector: "service")
map gatewayResponses {
    key: String
    value: GatewayResponse
}

/// What stands behind an operation.
@internal
@tags(["internal"])
@trait(
    selector: ":test(service, resource, operation)"
    conflicts: ["aws.apigateway#mockIntegration"]
)
structure integration {
    @required
    type: IntegrationType

    @required
    uri: Arn

    credentials: IamRoleArn

    @required
    httpMethod: String

    passThroughBehavior: PassThroughBehavior

    contentHandling: ContentHandling

    timeoutInMillis: Integer

    connectionId: String

    connectionType: ConnectionType = "INTERNET"

    cacheNamespace: String

    payloadFormatVersion: String

    cacheKeyParameters: StringList

    requestParameters: RequestParameters

    requestTemplates: Templates

    responses: IntegrationResponses

    tlsConfig: TlsConfig

    responseTransferMode: String

    @suppress(["RepeatedShapeName"])
    integrationTarget: String
}

/// The size from which on payloads are compressed.
@internal
@range(min: 0, max: 10485760)
@tags(["internal"])
@trait(selector: "service")
integer minimumCompressionSize

/// An integration that answers without a back end.
@internal
@tags(["internal"])
@trait(selector: ":test(service, resource, operation)", conflicts: ["aws.apigateway#integration"])
structure mockIntegration {
    passThroughBehavior: PassThroughBehavior
    requestParameters: RequestParameters
    requestTemplates: Templates
    responses: IntegrationResponses
}

/// Which parts of a request the gateway validates.
@internal
@tags(["internal"])
@trait(selector: ":test(service, operation)")
string requestValidator

/// The resource policy of the API.
@internal
@tags(["internal"])
@trait(selector: "service")
document resourcePolicy

@private
@arnReference
string Arn

@private
structure AuthorizerDefinition {
    @idRef(
        selector: "[trait|authDefinition]"
        failWhenMissing: true
        errorMessage: "The scheme of an authorizer definition must reference an auth trait"
    )
    @required
    scheme: String

    type: String

    customAuthType: String

    uri: String

    credentials: String

    identitySource: String

    identityValidationExpression: String

    resultTtlInSeconds: Integer

    authorizerPayloadFormatVersion: PayloadFormatVersion

    enableSimpleResponses: Boolean
}

@private
enum ConnectionType {
    INTERNET
    VPC_LINK
}

@private
enum ContentHandling {
    CONVERT_TO_TEXT
    CONVERT_TO_BINARY
}

@private
enum EndpointAccessMode {
    BASIC
    STRICT
}

@private
enum EndpointType {
    EDGE
    REGIONAL
    PRIVATE
}

@private
list EndpointTypes {
    member: EndpointType
}

@private
structure GatewayResponse {
    statusCode: String
    responseParameters: GatewayResponseParameterMap
    responseTemplates: GatewayResponseTemplateMap
}

@private
map GatewayResponseParameterMap {
    key: String
    value: String
}

@private
map GatewayResponseTemplateMap {
    key: String
    value: String
}

@private
@arnReference(type: "AWS::IAM::Role")
string IamRoleArn

@private
structure IntegrationResponse {
    statusCode: String
    contentHandling: ContentHandling
    responseTemplates: Templates
    responseParameters: ResponseParameters
}

@private
map IntegrationResponses {
    key: String
    value: IntegrationResponse
}

@private
enum IntegrationType {
    AWS = "aws"
    AWS_PROXY = "aws_proxy"
    HTTP = "http"
    HTTP_PROXY = "http_proxy"
}

@private
enum IpAddressType {
    IPV4 = "ipv4"
    DUAL_STACK = "dualstack"
}

@private
enum PassThroughBehavior {
    WHEN_NO_TEMPLATES = "when_no_templates"
    WHEN_NO_MATCH = "when_no_match"
    NEVER = "never"
}

@private
enum PayloadFormatVersion {
    V1_0 = "1.0"
    V2_0 = "2.0"
}

@private
map RequestParameters {
    key: String
    value: String
}

@private
map ResponseParameters {
    key: String
    value: String
}

@private
list StringList {
    member: String
}

@private
map Templates {
    key: String
    value: String
}

@private
structure TlsConfig {
    insecureSkipVerification: Boolean
}

@private
list VpcEndpointIds {
    member: String
}
