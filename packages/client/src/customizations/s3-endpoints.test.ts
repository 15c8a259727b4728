import { expect, test } from "vitest";
import { endpointProvider } from "../endpoints/endpoint-provider.ts";
import { s3Endpoints } from "./s3-endpoints.ts";

const provide = endpointProvider(s3Endpoints());

function url(parameters: Record<string, string | boolean>): string {
  const defaults = {
    Region: "eu-west-1",
    UseDualStack: false,
    UseFIPS: false,
    Accelerate: false,
    ForcePathStyle: false,
  };
  return provide({ ...defaults, ...parameters }).url.href;
}

test.each<[string, Record<string, string | boolean>]>([
  ["https://s3.eu-west-1.amazonaws.com/", {}],
  ["https://city.s3.eu-west-1.amazonaws.com/", { Bucket: "city" }],
  ["https://s3.eu-west-1.amazonaws.com/city", { Bucket: "city", ForcePathStyle: true }],
  ["https://s3.eu-west-1.amazonaws.com/a.city", { Bucket: "a.city" }],
  ["https://s3.eu-west-1.amazonaws.com/a%20City", { Bucket: "a City" }],
  ["https://city.s3.dualstack.eu-west-1.amazonaws.com/", { Bucket: "city", UseDualStack: true }],
  [
    "https://city.s3-fips.us-east-1.amazonaws.com/",
    { Bucket: "city", UseFIPS: true, Region: "us-east-1" },
  ],
  ["https://city.s3-accelerate.amazonaws.com/", { Bucket: "city", Accelerate: true }],
  [
    "https://city.s3-accelerate.dualstack.amazonaws.com/",
    { Bucket: "city", Accelerate: true, UseDualStack: true },
  ],
  ["https://s3.cn-north-1.amazonaws.com.cn/", { Region: "cn-north-1" }],
  ["http://localhost:9000/", { Endpoint: "http://localhost:9000" }],
  ["http://city.localhost:9000/", { Endpoint: "http://localhost:9000", Bucket: "city" }],
  [
    "http://localhost:9000/base/city",
    { Endpoint: "http://localhost:9000/base", Bucket: "city", ForcePathStyle: true },
  ],
  ["http://city.localhost/base", { Endpoint: "http://localhost/base", Bucket: "city" }],
])("%s", (expected, parameters) => {
  expect(url(parameters)).toBe(expected);
});

test("a bucket that no host can name is not accelerated", () => {
  expect(() => url({ Bucket: "a.city", Accelerate: true })).toThrow("its host can name");
  expect(() => url({ Bucket: "city", Accelerate: true, UseFIPS: true })).toThrow("FIPS");
});

test("a region is needed", () => {
  expect(() => provide({ UseDualStack: false })).toThrow("Missing Region");
});
