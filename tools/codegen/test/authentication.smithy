$version: "2.0"

namespace example

use aws.auth#sigv4
use aws.auth#sigv4a
use aws.protocols#restJson1

/// Every scheme of HTTP; digest first, then basic, where an operation does not say otherwise.
@restJson1
@httpApiKeyAuth(name: "X-Key", in: "header", scheme: "Key")
@httpBasicAuth
@httpBearerAuth
@httpDigestAuth
@auth([httpDigestAuth, httpBasicAuth])
service Vault {
    version: "1"
    operations: [
        ReadIndex
        Upload
        ByPassword
        ByToken
        ByAny
        Anonymous
    ]
}

@readonly
@http(method: "GET", uri: "/dir/index.html")
operation ReadIndex {
    input := {
        @httpQuery("part")
        part: String
    }

    output := {
        text: String
    }
}

@idempotent
@http(method: "PUT", uri: "/upload")
operation Upload {
    input := {
        @httpPayload
        @default("")
        content: Content
    }
}

@streaming
blob Content

@auth([httpBasicAuth])
@http(method: "POST", uri: "/password")
operation ByPassword {}

@auth([httpBearerAuth, httpApiKeyAuth])
@http(method: "POST", uri: "/token")
operation ByToken {}

@optionalAuth
@auth([httpBearerAuth])
@http(method: "POST", uri: "/any")
operation ByAny {}

@auth([])
@http(method: "POST", uri: "/anonymous")
operation Anonymous {}

/// A key in the query.
@restJson1
@httpApiKeyAuth(name: "api key", in: "query")
service Kiosk {
    version: "1"
    operations: [
        ReadIndex
    ]
}

/// Signatures.
@restJson1
@sigv4(name: "archive")
@sigv4a(name: "archive")
@auth([sigv4a, sigv4])
service Archive {
    version: "1"
    operations: [
        ReadIndex
        Anonymous
        ByAnySignature
    ]
}

@optionalAuth
@http(method: "POST", uri: "/any-signature")
operation ByAnySignature {}
