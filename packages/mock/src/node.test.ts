import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";
import { type RunningServer, serve } from "./node.ts";

describe("a mock over node:http", () => {
  const mock = citiesMock();
  const errors: unknown[] = [];
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve(mock, { maxBodyBytes: 1000, onError: (error) => errors.push(error) });
  });
  afterAll(() => server.close());

  const getCity = (body = '{"Name":"Ulm"}'): Promise<Response> =>
    fetch(`${server.url}/GetCity`, { method: "POST", body });

  test("answers what the mock answers", async () => {
    const direct = await citiesMock().fetch(
      new Request("http://localhost/GetCity", { method: "POST", body: '{"Name":"Ulm"}' }),
    );
    const response = await getCity();
    expect(response.headers.get("content-type")).toBe(direct.headers.get("content-type"));
    expect(await response.text()).toBe(await direct.text());
  });

  test("answers what no operation fits with 404", async () => {
    const response = await fetch(`${server.url}/nobody`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ reason: "unknownOperation", failures: [] });
  });

  test("reads a path as it was sent", async () => {
    const paths: string[] = [];
    const keeper = await serve({
      fetch: async (request) => {
        paths.push(request.url.slice(request.url.indexOf("/", "http://".length)));
        return new Response();
      },
    });
    await new Promise((resolve, reject) => {
      const { port } = keeper;
      const options = { port, path: "/bucket/../a%2Fb/./c?d=.." };
      httpRequest(options, (response) => response.resume().on("end", resolve))
        .on("error", reject)
        .end();
    });
    await keeper.close();
    expect(paths).toEqual(["/bucket/../a%2Fb/./c?d=.."]);
  });

  test("refuses a body that is too large", async () => {
    expect((await getCity(`"${"x".repeat(2000)}"`)).status).toBe(413);
  });

  test("says 500 and no more where answering throws", async () => {
    mock.getCity
      .reply(() => {
        throw new Error("secret");
      })
      .once();
    const response = await getCity();
    expect([response.status, await response.text()]).toEqual([500, ""]);
    expect(errors).toEqual([expect.objectContaining({ message: "secret" })]);
  });

  test("answers what is no request of the web with 400", async () => {
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${server.url}/`, { method: "TRACE" }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on("error", reject).end();
    });
    expect(status).toBe(400);
  });

  test("writes as fast as the client reads, and no longer", async () => {
    let written = 0;
    let isStopped = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        written += 1;
        controller.enqueue(new Uint8Array(100_000));
      },
      cancel: () => {
        isStopped = true;
      },
    });
    const failures: unknown[] = [];
    const source = { fetch: async () => new Response(endless) };
    const streaming = await serve(source, { onError: (error) => failures.push(error) });
    const { body } = await fetch(streaming.url);
    await body?.cancel();
    await expect.poll(() => isStopped).toBe(true);
    expect(written).toBeLessThan(1000);
    expect(failures).toEqual([]);
    await streaming.close();
  });

  test("listens on this machine alone, on a port that is free", () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  });

  test("rejects where the port is taken", async () => {
    await expect(serve(mock, { port: server.port })).rejects.toThrow("EADDRINUSE");
  });

  test("does not wait for idle connections when it closes", async () => {
    const second = await serve(mock);
    await (await fetch(`${second.url}/nobody`)).text();
    await second.close();
    await expect(fetch(`${second.url}/nobody`)).rejects.toThrow("fetch failed");
  });
});
