$version: "2.0"

namespace aws.customizations

/// The output has no element around it.
@trait(selector: "operation")
structure s3UnwrappedXmlOutput {}
