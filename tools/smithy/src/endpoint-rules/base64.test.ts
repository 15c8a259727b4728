import { expect, test } from "vitest";
import { bytesOfBase64 } from "./base64.ts";

test.each([
  ["", []],
  ["AQID", [1, 2, 3]],
  ["AQI=", [1, 2]],
  ["AQI", [1, 2]],
  ["AQ==", [1]],
])("reads %j", (text, bytes) => {
  expect([...bytesOfBase64(text)]).toEqual(bytes);
});

test.each([
  ["A-==", "Illegal base64 character 2d"],
  ["AQ=", "Input byte array has wrong 4-byte ending unit"],
  ["ABCD=", "Input byte array has wrong 4-byte ending unit"],
  ["AQID=AQID", "Input byte array has wrong 4-byte ending unit"],
  ["AQI=AQ", "Input byte array has incorrect ending byte at 5"],
  ["AQIDB", "Last unit does not have enough valid bits"],
])("refuses %j", (text, message) => {
  expect(() => bytesOfBase64(text)).toThrow(message);
});
