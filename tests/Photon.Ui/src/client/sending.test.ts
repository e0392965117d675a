// @vitest-environment node
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as $ from "@photon/runtime/client";
import { json, listen, type TestServer } from "./server";

let server: TestServer;

beforeAll(async () => {
  server = await listen();
});

beforeEach(() => {
  server.requests.length = 0;
  server.answer = json({});
});

afterAll(() => server.close());

const last = () => server.requests.at(-1)!;
const anything = (...steps: $.Step[]) => $.operation<Record<string, unknown> | void, unknown, $.Answer<number, unknown>, $.UploadInit>("POST /", ...steps);
const with_ = (options: Partial<$.Client>) => $.connect(server.address, options);

test("credentials as the schemes say, by value or function", async () => {
  const secured: $.Step = [$.secured, [[$.bearer, "token"]], [[$.keyInHeader, "key", "X-Key"], [$.keyInQuery, "app", "app%5Bid%5D"]], [[$.basic, "login"]], [[$.keyInCookie, "cookie", "sid"]], [[$.authorization, "raw", "Hawk"]]];
  const call = anything(secured);
  await call(with_({ credentials: { token: () => Promise.resolve("t1"), key: "k" } }));
  expect(last().headers).toMatchObject({ authorization: "Bearer t1" });
  expect(last().headers["x-key"]).toBeUndefined();
  await call(with_({ credentials: { token: () => undefined, key: "k", app: "a b" } }));
  expect([last().headers["x-key"], last().url, last().headers.authorization]).toEqual(["k", "/?app%5Bid%5D=a%20b", undefined]);
  await call(with_({ credentials: { login: { username: "zoë", password: "p:w" }, key: "alone is not enough" } }));
  expect(Buffer.from(last().headers.authorization!.slice(6), "base64").toString()).toBe("zoë:p:w");
  await call(with_({ credentials: { cookie: "x y" } }));
  expect(last().headers.cookie).toBe("sid=x%20y");
  await call(with_({ credentials: { raw: "id=1" } }));
  expect(last().headers.authorization).toBe("Hawk id=1");
  await call(with_({}));
  expect(last().headers.authorization).toBeUndefined();
});

test("an operation that asks for no credentials gets none", async () => {
  await anything()(with_({ credentials: { token: "secret" } }));
  expect(JSON.stringify(last())).not.toContain("secret");
});

test("a redirection to another server takes no key along", async () => {
  const seen: unknown[] = [];
  const other = createServer((request, response) => {
    seen.push(request.headers["x-key"], request.headers.authorization);
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
  server.answer = (_, response) => response.writeHead(302, { location: `http://localhost:${(other.address() as AddressInfo).port}/` }).end();
  await expect(anything([$.secured, [[$.keyInHeader, "key", "X-Key"]]])(with_({ credentials: { key: "k" } }))).rejects.toMatchObject({ name: "NetworkError" });
  expect(seen).toEqual([]);
  await anything([$.secured, [[$.bearer, "key"]]])(with_({ credentials: { key: "k" } }));
  expect(seen).toEqual([undefined, undefined]);
  other.close();
});

test("interceptors stand around the request, the first outermost", async () => {
  const order: string[] = [];
  const named = (name: string): $.Interceptor => async (request, next, operation) => {
    order.push(`${name} ${operation}`);
    request.headers.append("x-way", name);
    const response = await next(request);
    order.push(`${name} ${response.status}`);
    return response;
  };
  await anything()(with_({ interceptors: [named("a"), named("b")] }));
  expect(order).toEqual(["a POST /", "b POST /", "b 200", "a 200"]);
  expect(last().headers["x-way"]).toBe("a, b");
});

test("an interceptor may ask again, or answer itself", async () => {
  let tries = 0;
  server.answer = (request, response) => json({}, ++tries < 2 ? 503 : 200)(request, response);
  const again: $.Interceptor = async (request, next) => {
    const response = await next(request.clone());
    return response.status === 503 ? next(request) : response;
  };
  await anything($.json)(with_({ interceptors: [again] }), { body: { a: 1 } });
  expect(server.requests.map((request) => request.body)).toEqual(['{"a":1}', '{"a":1}']);
  const own: $.Interceptor = async () => Response.json({ from: "cache" });
  expect(await anything()(with_({ interceptors: [own] }))).toEqual({ from: "cache" });
});

test("a client's own fetch, request options and headers of a call", async () => {
  const seen: Request[] = [];
  const fetch = async (request: Request) => (seen.push(request), Response.json(1));
  const client = with_({ fetch, request: { credentials: "include", cache: "no-store" } });
  expect(await anything()(client, undefined, { headers: { "x-a": "1" } })).toBe(1);
  expect([seen[0]!.credentials, seen[0]!.cache, seen[0]!.headers.get("x-a")]).toEqual(["include", "no-store", "1"]);
});

test("the base address may have a path and a slash at its end", async () => {
  await anything()($.connect(`${server.address}/v1/`));
  expect(last().url).toBe("/v1/");
});

test("uploads tell how far they are, and stop", async () => {
  const upload = anything([$.bytes, "application/octet-stream"]);
  const steps: $.Progress[] = [];
  const size = 300_000;
  await upload($.connect(server.address), { body: new Blob(["x".repeat(size)]) }, { onProgress: (progress) => steps.push(progress) });
  expect(last().body).toHaveLength(size);
  expect(steps.at(-1)).toEqual({ loaded: size, total: size });
  server.answer = () => undefined;
  const reason = new Error("stop");
  const controller = new AbortController();
  const call = upload($.connect(server.address), { body: new Blob(["x"]) }, { onProgress: () => controller.abort(reason), signal: controller.signal });
  await expect(call).rejects.toBe(reason);
});
