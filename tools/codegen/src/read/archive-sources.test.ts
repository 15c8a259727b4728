import { crc32, deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { archiveSources } from "./archive-sources.ts";

/** An archive of deflated files, as `jar` makes it. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = deflateRawSync(text);
    // From the version to the lengths, both headers say the same.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(text), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(Buffer.byteLength(text), 18);
    shared.writeUInt16LE(name.length, 22);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), shared, place, Buffer.from(name)]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(entries).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...entries, end]);
}

const MODEL = '$version: "2"\nnamespace a\nstring A\n';
const JAR = zipOf({
  "META-INF/smithy/manifest": "# models\r\na.smithy\n\nb/c.json\n",
  "META-INF/smithy/a.smithy": MODEL,
  "META-INF/smithy/b/c.json": '{ "smithy": "2.0" }',
  "META-INF/smithy/unlisted.smithy": "!",
});

test("reads the models that the manifest lists", () => {
  expect(archiveSources("x.jar", JAR)).toEqual({
    sources: [
      { name: "x.jar!/META-INF/smithy/a.smithy", text: MODEL },
      { name: "x.jar!/META-INF/smithy/b/c.json", text: '{ "smithy": "2.0" }' },
    ],
    problems: [],
  });
});

test.each([
  ["nothing", Buffer.alloc(0), "It is not a ZIP archive."],
  ["a text", Buffer.from("hello ".repeat(100)), "It is not a ZIP archive."],
  ["half an archive", JAR.subarray(JAR.length / 2), "The archive is cut short."],
  [
    "no manifest",
    zipOf({ a: "b" }),
    "It has no `META-INF/smithy/manifest`, which lists the models of an archive.",
  ],
  [
    "no model",
    zipOf({ "META-INF/smithy/manifest": "a.smithy" }),
    "`META-INF/smithy/manifest` lists it, but it is not in the archive.",
  ],
])("says what is wrong with %s", (_, bytes, message) => {
  const { sources, problems } = archiveSources("x.jar", bytes);
  expect(sources).toEqual([]);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
});

test("says what is wrong with any byte, and never throws", () => {
  for (let at = 0; at < JAR.length; at++) {
    const bytes = Buffer.from(JAR);
    bytes[at] = bytes[at]! ^ 0xff;
    const { sources, problems } = archiveSources("x.jar", bytes);
    for (const source of sources) expect(typeof source.text).toBe("string");
    for (const { message } of problems) expect(message).toMatch(/\.$/);
  }
});
