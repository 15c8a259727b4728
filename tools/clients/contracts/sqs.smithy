$version: "2.0"

// What the tests call of Amazon SQS, as its reference describes it, for where AWS's model is missing:
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html
namespace com.amazonaws.sqs

use aws.api#service
use aws.auth#sigv4
use aws.protocols#awsJson1_0
use aws.protocols#awsQueryCompatible
use aws.protocols#awsQueryError

@service(sdkId: "SQS", arnNamespace: "sqs", endpointPrefix: "sqs")
@sigv4(name: "sqs")
@awsJson1_0
@awsQueryCompatible
service AmazonSQS {
    version: "2012-11-05"
    operations: [GetQueueUrl, ListQueues, ReceiveMessage, SendMessage, SendMessageBatch]
}

operation GetQueueUrl {
    input := {
        @required
        QueueName: String
    }
    output := {
        QueueUrl: String
    }
    errors: [QueueDoesNotExist]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", items: "QueueUrls", pageSize: "MaxResults")
operation ListQueues {
    input := {
        QueueNamePrefix: String
        NextToken: String
        MaxResults: Integer
    }
    output := {
        NextToken: String
        QueueUrls: QueueUrlList
    }
}

operation ReceiveMessage {
    input := {
        @required
        QueueUrl: String

        MaxNumberOfMessages: Integer
    }
    output := {
        Messages: MessageList
    }
    errors: [QueueDoesNotExist]
}

operation SendMessage {
    input := {
        @required
        QueueUrl: String

        @required
        MessageBody: String

        DelaySeconds: Integer
    }
    output := {
        MD5OfMessageBody: String
        MD5OfMessageAttributes: String
        MessageId: String
        SequenceNumber: String
    }
    errors: [QueueDoesNotExist]
}

operation SendMessageBatch {
    input := {
        @required
        QueueUrl: String

        @required
        Entries: SendMessageBatchRequestEntryList
    }
    output := {
        @required
        Successful: SendMessageBatchResultEntryList

        @required
        Failed: BatchResultErrorEntryList
    }
    errors: [QueueDoesNotExist]
}

list QueueUrlList {
    member: String
}

list MessageList {
    member: Message
}

structure Message {
    MessageId: String
    ReceiptHandle: String
    MD5OfBody: String
    Body: String
}

list SendMessageBatchRequestEntryList {
    member: SendMessageBatchRequestEntry
}

structure SendMessageBatchRequestEntry {
    @required
    Id: String

    @required
    MessageBody: String
}

list SendMessageBatchResultEntryList {
    member: SendMessageBatchResultEntry
}

structure SendMessageBatchResultEntry {
    @required
    Id: String

    @required
    MessageId: String

    @required
    MD5OfMessageBody: String
}

list BatchResultErrorEntryList {
    member: BatchResultErrorEntry
}

structure BatchResultErrorEntry {
    @required
    Id: String

    @required
    SenderFault: Boolean

    @required
    Code: String

    Message: String
}

@error("client")
@httpError(400)
@awsQueryError(code: "AWS.SimpleQueueService.NonExistentQueue", httpResponseCode: 400)
structure QueueDoesNotExist {
    message: String
}
