import { expect, test } from "vitest";
import { strongestChallenge } from "./digest-challenge.ts";

function algorithmOf(...challenges: string[]): string | undefined {
  const header = challenges.map((more) => `Digest realm="r", nonce="n"${more}`).join(", ");
  return strongestChallenge(header)?.algorithm.name;
}

test("the strongest algorithm is taken, whatever the order", () => {
  expect(algorithmOf(", algorithm=MD5", ", algorithm=SHA-256")).toBe("SHA-256");
  expect(algorithmOf(", algorithm=SHA-256-sess", ", algorithm=MD5-sess")).toBe("SHA-256-sess");
  expect(algorithmOf("", ", algorithm=SHA-256")).toBe("SHA-256");
});

test("of two with the same hash, the server's first is taken", () => {
  expect(algorithmOf(", algorithm=MD5-sess", ", algorithm=MD5")).toBe("MD5-sess");
  expect(algorithmOf(", algorithm=MD5", ", algorithm=MD5-sess")).toBe("MD5");
});

test("an algorithm that is not known is passed over", () => {
  expect(algorithmOf(", algorithm=SHA-512-256", ", algorithm=md5")).toBe("md5");
  expect(algorithmOf(", algorithm=SHA-512-256")).toBeUndefined();
});

test("a challenge without `qop=auth` is passed over", () => {
  expect(algorithmOf(', algorithm=MD5, qop="auth-int"')).toBeUndefined();
  expect(algorithmOf(', algorithm=MD5, qop="auth-int,auth"')).toBe("MD5");
});

test("other schemes and challenges without a nonce are passed over", () => {
  expect(strongestChallenge('Basic realm="r", nonce="n"')).toBeUndefined();
  expect(strongestChallenge('Digest realm="r"')).toBeUndefined();
  expect(strongestChallenge('Digest nonce="n"')).toBeUndefined();
});

test("flags are read in any letters", () => {
  const header = 'Digest realm="r", nonce="n", stale=TRUE, userhash="True"';
  expect(strongestChallenge(header)).toMatchObject({ isStale: true, isUserHashed: true });
  expect(strongestChallenge('Digest realm="r", nonce="n", stale=1')).toMatchObject({
    isStale: false,
    isUserHashed: false,
  });
});
