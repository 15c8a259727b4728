$version: "2.0"

// What the tests call of AWS STS, as its reference describes it, for where AWS's model is missing:
// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
namespace com.amazonaws.sts

use aws.api#service
use aws.auth#sigv4
use aws.protocols#awsQuery
use aws.protocols#awsQueryError

@service(sdkId: "STS", arnNamespace: "sts", endpointPrefix: "sts")
@sigv4(name: "sts")
@awsQuery
@xmlNamespace(uri: "https://sts.amazonaws.com/doc/2011-06-15/")
service AWSSecurityTokenServiceV20110615 {
    version: "2011-06-15"
    operations: [AssumeRole]
}

operation AssumeRole {
    input := {
        @required
        @length(min: 20, max: 2048)
        RoleArn: String

        @required
        @length(min: 2, max: 64)
        RoleSessionName: String

        @range(min: 900, max: 43200)
        DurationSeconds: Integer
    }
    output := {
        Credentials: Credentials
        AssumedRoleUser: AssumedRoleUser
        PackedPolicySize: NonNegativeInteger
    }
    errors: [ExpiredTokenException]
}

structure Credentials {
    @required
    AccessKeyId: String

    @required
    SecretAccessKey: String

    @required
    SessionToken: String

    @required
    Expiration: Timestamp
}

structure AssumedRoleUser {
    @required
    AssumedRoleId: String

    @required
    Arn: String
}

@range(min: 0)
integer NonNegativeInteger

@error("client")
@httpError(400)
@awsQueryError(code: "ExpiredTokenException", httpResponseCode: 400)
structure ExpiredTokenException {
    message: String
}
