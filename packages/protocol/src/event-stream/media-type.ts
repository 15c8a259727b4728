/** @see https://smithy.io/2.0/aws/amazon-eventstream.html */
export const eventStreamMediaType = "application/vnd.amazon.eventstream";
