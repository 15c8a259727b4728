$version: "2.0"

namespace smithy.openapi

/// Writes the trait into OpenAPI documents as an extension.
@trait(
    selector: "[trait|trait]"
    breakingChanges: [{ change: "presence" }, { path: "/as", change: "any" }]
)
structure specificationExtension {
    as: SpecificationExtensionKey
}

@private
@pattern("^x-.+$")
string SpecificationExtensionKey
