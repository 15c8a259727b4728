import { expect, onTestFinished, test } from "vitest";
import { violations } from "./violations.ts";

test("axe objects to a picture that says nothing to those who cannot see it", async () => {
  const image = document.createElement("img");
  image.src = "/icon.svg";
  document.body.append(image);
  onTestFinished(() => image.remove());
  expect(await violations()).toContainEqual(expect.stringContaining("image-alt"));
});
