import { expect, test } from "vitest";
import { suggest } from "./suggest.ts";

test("suggests the candidate with the fewest edits", () => {
  expect(suggest("Citty", ["Country", "Cities", "City"])).toBe("City");
});

test("takes a difference of case for a smaller slip than another letter", () => {
  expect(suggest("mystring", ["MyStrong", "MyString"])).toBe("MyString");
});

test("counts two swapped letters as one edit", () => {
  expect(suggest("sting", ["stign"])).toBe("stign");
  expect(suggest("ab", ["ba"])).toBe("ba");
});

test("suggests nothing where no candidate is near", () => {
  expect(suggest("City", ["Weather", "Forecast"])).toBeUndefined();
});

test("never suggests the name itself", () => {
  expect(suggest("City", ["City"])).toBeUndefined();
});
