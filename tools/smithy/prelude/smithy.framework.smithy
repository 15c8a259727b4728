$version: "2.0"

namespace smithy.framework

/// What a server answers to an input that breaks constraints.
@error("client")
structure ValidationException {
    @required
    message: String

    fieldList: ValidationExceptionFieldList
}

/// One member that breaks constraints.
structure ValidationExceptionField {
    @required
    path: String

    @required
    message: String
}

list ValidationExceptionFieldList {
    member: ValidationExceptionField
}
