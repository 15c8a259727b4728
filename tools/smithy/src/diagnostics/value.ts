/** What is wrong with a node value that stands for a shape; other diagnostics quote it. */
export const valueDiagnostics = {
  "Value/type": {
    severity: "ERROR",
    message: "Expected {expected} value for {type} shape, `{shape}`; found {found}",
  },
  "Value/shape-type": {
    severity: "ERROR",
    message: "Encountered invalid shape type: {type}",
  },
  "Value/base64": {
    severity: "ERROR",
    message: "Blob value must be a valid base64 string",
  },
  "Value/fraction": {
    severity: "ERROR",
    message:
      "{type} shapes must not have floating point values, but found `{value}` provided for `{shape}`",
  },
  "Value/too-small-for-type": {
    severity: "ERROR",
    message: "{type} value must be > {limit}, but found {value}",
  },
  "Value/too-large-for-type": {
    severity: "ERROR",
    message: "{type} value must be < {limit}, but found {value}",
  },
  "Value/float-text": {
    severity: "ERROR",
    message:
      'Value for `{shape}` must either be numeric or one of the following strings: ["NaN", "Infinity", "-Infinity"], but was {value}',
  },
  "Value/seconds": {
    severity: "ERROR",
    message:
      "Invalid {found} value provided for timestamp, `{shape}`. Expected a number that contains epoch seconds with optional millisecond precision",
  },
  "Value/timestamp-type": {
    severity: "ERROR",
    message:
      'Invalid {found} value provided for timestamp, `{shape}`. Expected a number that contains epoch seconds with optional millisecond precision, or a string that contains an RFC 3339 formatted timestamp (e.g., "1985-04-12T23:20:50.52Z")',
  },
  "Value/timestamp-text": {
    severity: "ERROR",
    message:
      'Invalid string value, `{value}`, provided for timestamp, `{shape}`. Expected an RFC 3339 formatted timestamp (e.g., "1985-04-12T23:20:50.52Z")',
  },
  "Value/date-time": {
    severity: "ERROR",
    message: 'Expected a string value for a date-time timestamp (e.g., "1985-04-12T23:20:50.52Z")',
  },
  "Value/epoch-seconds": {
    severity: "ERROR",
    message: "Invalid {found} value provided for a timestamp with a `epoch-seconds` format.",
  },
  "Value/http-date": {
    severity: "ERROR",
    message:
      "Invalid value provided for http-date formatted timestamp. Expected a string value that matches the IMF-fixdate production of RFC 9110 section-5.6.7. Found: {found}",
  },
  "Value/enum": {
    severity: "ERROR",
    message: "String value provided for `{shape}` must be one of the following values: {values}",
  },
  "Value/int-enum": {
    severity: "ERROR",
    message:
      "Integer value provided for `{shape}` must be one of the following values: {values}, but found {value}",
  },
  "Value/string-min": {
    severity: "ERROR",
    message:
      "String value provided for `{shape}` must be >= {limit} characters, but the provided value is only {length} characters.",
  },
  "Value/string-max": {
    severity: "ERROR",
    message:
      "String value provided for `{shape}` must be <= {limit} characters, but the provided value is {length} characters.",
  },
  "Value/length-min": {
    severity: "ERROR",
    message:
      "Value provided for `{shape}` must have at least {limit} {unit}, but the provided value only has {length} {unit}",
  },
  "Value/length-max": {
    severity: "ERROR",
    message:
      "Value provided for `{shape}` must have no more than {limit} {unit}, but the provided value has {length} {unit}",
  },
  "Value/pattern": {
    severity: "ERROR",
    message: "String value provided for `{shape}` must match regular expression: {pattern}",
  },
  "Value/range-min": {
    severity: "ERROR",
    message:
      "Value provided for `{shape}` must be greater than or equal to {limit}, but found {value}",
  },
  "Value/range-max": {
    severity: "ERROR",
    message:
      "Value provided for `{shape}` must be less than or equal to {limit}, but found {value}",
  },
  "Value/range-number": {
    severity: "ERROR",
    message:
      "Value provided for `{shape}` must be a number because the `smithy.api#range` trait is applied, but found {value}",
  },
  "Value/unique-items": {
    severity: "ERROR",
    message:
      "Value provided for `{shape}` must have unique items, but the following items had multiple entries: [{items}]",
  },
  "Value/null-in-list": {
    severity: "ERROR",
    message: "Non-sparse list shape, `{shape}`, cannot contain null values",
  },
  "Value/null-in-map": {
    severity: "ERROR",
    message: "Non-sparse map shape, `{shape}`, cannot contain null values",
  },
  "Value/null-in-structure": {
    severity: "ERROR",
    message: "Required structure member `{member}` for `{shape}` cannot be null",
  },
  "Value/unknown-member": {
    severity: "WARNING",
    message: "Member `{member}` does not exist in `{shape}`",
    hint: "Did you mean `{suggestion}`?",
  },
  "Value/unknown-union-member": {
    severity: "ERROR",
    message: "Member `{member}` does not exist in `{shape}`",
    hint: "Did you mean `{suggestion}`?",
  },
  "Value/missing-member": {
    severity: "ERROR",
    message: "Missing required structure member `{member}` for `{shape}`",
  },
  "Value/union-empty": {
    severity: "WARNING",
    message: "union values must contain a value for exactly one member",
  },
  "Value/union-many": {
    severity: "ERROR",
    message: "union values can contain a value for only a single member",
  },
  "Value/shape-id": {
    severity: "ERROR",
    message: "Invalid shape ID: {value}",
  },
  "Value/id-not-found": {
    severity: "ERROR",
    message: "Shape ID `{value}` was not found in the model",
    hint: "Did you mean `{suggestion}`?",
  },
  "Value/id-not-selected": {
    severity: "ERROR",
    message: "Shape ID `{value}` does not match selector `{selector}`",
  },
  "Value/id-rule": {
    severity: "ERROR",
    message: "{problem}",
  },
} as const;
