$version: "2.0"

namespace com.amazonaws.qldb

use aws.api#arnReference
use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use smithy.contracts#conditions
use smithy.framework#ValidationException

/// The part of Amazon Quantum Ledger Database (QLDB) that tells about exports of a ledger's
/// journal to Amazon S3.
@title("Amazon QLDB")
@service(
    sdkId: "QLDB"
    arnNamespace: "qldb"
    cloudFormationName: "QLDB"
    endpointPrefix: "qldb"
)
@sigv4(name: "qldb")
@restJson1
service AmazonQLDB {
    version: "2019-01-02"
    operations: [
        ListJournalS3Exports
    ]
    errors: [
        ValidationException
    ]
}

/// Returns all journal export jobs of all ledgers that belong to the caller's account in the
/// current Region, at most `MaxResults` of them a page. Call it again with the `NextToken` of the
/// answer until there is none. Jobs that have expired are not returned.
@readonly
@http(method: "GET", uri: "/journal-s3-exports", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults")
operation ListJournalS3Exports {
    input: ListJournalS3ExportsRequest
    output: ListJournalS3ExportsResponse
}

/// Which page of the export jobs to return.
@input
structure ListJournalS3ExportsRequest {
    /// The most results that the page may hold. It can hold fewer.
    @httpQuery("max_results")
    MaxResults: MaxResults

    /// The `NextToken` of the answer before, to go on behind its last result.
    @httpQuery("next_token")
    NextToken: NextToken
}

/// One page of export jobs.
@output
structure ListJournalS3ExportsResponse {
    /// The journal export jobs of this page.
    JournalS3Exports: JournalS3ExportList

    /// Empty or absent: this was the last page. Otherwise there is more, to be had by sending this
    /// value as the `NextToken` of the next request.
    NextToken: NextToken
}

/// The number of results that a page may hold.
@range(min: 1, max: 100)
integer MaxResults

/// An opaque mark of where the next page starts.
@length(min: 4, max: 1024)
@pattern("^[A-Za-z-0-9+/=]+$")
string NextToken

/// Journal export jobs.
list JournalS3ExportList {
    member: JournalS3ExportDescription
}

/// What is known of one journal export job: which ledger and time range it covers, where it writes
/// to and how far it is.
structure JournalS3ExportDescription {
    /// The name of the ledger.
    @required
    LedgerName: LedgerName

    /// The id that QLDB gave to the job.
    @required
    ExportId: UniqueId

    /// When the job was created.
    @required
    ExportCreationTime: Timestamp

    /// How far the job is.
    @required
    Status: ExportStatus

    /// The first moment of the exported range; it belongs to the range.
    @required
    InclusiveStartTime: Timestamp

    /// The end of the exported range; it does not belong to the range.
    @required
    ExclusiveEndTime: Timestamp

    /// Where in Amazon S3 the job writes to, and how it encrypts.
    @required
    S3ExportConfiguration: S3ExportConfiguration

    /// The IAM role that lets QLDB write to the bucket and, where one is used, use the KMS key.
    @required
    RoleArn: Arn

    /// The format of the exported data.
    OutputFormat: OutputFormat
}

/// The name of a ledger: letters, digits and single hyphens, a hyphen at neither end, and not
/// digits alone.
@suppress(["PatternTrait"])
@length(min: 1, max: 32)
@pattern("(?!^.*--)(?!^[0-9]+$)(?!^-)(?!.*-$)^[A-Za-z0-9-]+$")
string LedgerName

/// A UUID in Base62.
@length(min: 22, max: 22)
@pattern("^[A-Za-z-0-9]+$")
string UniqueId

/// A moment.
timestamp Timestamp

/// An Amazon Resource Name.
@arnReference
@length(min: 20, max: 1600)
string Arn

/// How far an export job is.
enum ExportStatus {
    /// The job still writes.
    IN_PROGRESS

    /// Everything is written.
    COMPLETED

    /// The job was stopped before it was done.
    CANCELLED
}

/// The format of exported journal data.
enum OutputFormat {
    /// Amazon Ion, binary.
    ION_BINARY

    /// Amazon Ion, text.
    ION_TEXT

    /// JSON Lines.
    JSON
}

/// Where in Amazon S3 an export job writes to.
structure S3ExportConfiguration {
    /// The name of the bucket.
    @required
    Bucket: S3Bucket

    /// What the key of every written object starts with, such as
    /// `JournalExports-ForMyLedger/Testing/`, `JournalExports` or `My:Tests/`.
    @required
    Prefix: S3Prefix

    /// How the written objects are encrypted.
    @required
    EncryptionConfiguration: S3EncryptionConfiguration
}

/// The name of a bucket.
@length(min: 3, max: 255)
@pattern("^[A-Za-z-0-9-_.]+$")
string S3Bucket

/// The start of object keys.
@length(min: 0, max: 128)
string S3Prefix

/// How the objects that an export job writes are encrypted.
@conditions(
    KmsKeyWithSseKms: {
        expression: "ObjectEncryptionType != 'SSE_KMS' || KmsKeyArn != `null`"
        documentation: "`KmsKeyArn` must be there when `ObjectEncryptionType` is `SSE_KMS`."
    }
)
structure S3EncryptionConfiguration {
    /// The kind of encryption.
    @required
    ObjectEncryptionType: S3ObjectEncryptionType

    /// The ARN of a symmetric KMS key; QLDB does not support asymmetric ones. It must be there
    /// with `SSE_KMS` and is not required with `SSE_S3`.
    KmsKeyArn: Arn
}

/// The kind of encryption of an object in Amazon S3.
enum S3ObjectEncryptionType {
    /// With a key that AWS KMS manages.
    SSE_KMS

    /// With a key that Amazon S3 manages.
    SSE_S3

    /// None of our own; the bucket's default applies.
    NO_ENCRYPTION
}
