// @vitest-environment node
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ExactNumber } from "@photon/runtime/check";
import * as $ from "@photon/runtime/client";
import { json, listen, type TestServer } from "./server";

let server: TestServer;
let client: $.Client;

beforeAll(async () => {
  server = await listen();
  client = $.connect(server.address);
});

beforeEach(() => {
  server.requests.length = 0;
  server.answer = json({});
});

afterAll(() => server.close());

interface Product {
  id: number;
}

interface Problem {
  title: string;
}

type Answers = $.Answer<200, Product> | $.Answer<404, Problem> | $.Answer<$.OtherThan<200 | 404>, unknown>;

const getProduct = $.operation<void, Product, Answers>("GET /product");

test("a success is its body, any other answer is thrown with its typed problem", async () => {
  server.answer = json({ id: 1 });
  expect(await getProduct(client)).toEqual({ id: 1 });
  server.answer = json({ title: "gone" }, 404, { "x-why": "sold" });
  const error: unknown = await getProduct(client).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf($.ApiError);
  expect(String(error)).toBe("ApiError: GET /product: 404");
  if (!$.isErrorOf(getProduct, error)) throw new Error("of another operation");
  if (error.status === 404) expect(error.problem.title satisfies string).toBe("gone");
  expect(error.headers.get("x-why")).toBe("sold");
});

test("answer() gives every answer, told apart by its status", async () => {
  server.answer = json({ title: "gone" }, 404);
  const answer = await getProduct.answer(client);
  if (answer.status === 200) throw new Error(`not there: ${answer.body.id}`);
  else if (answer.status === 404) expect(answer.body.title).toBe("gone");
  else throw new Error(`${answer.status satisfies number}`);
});

test("an error need not be JSON, a success must be", async () => {
  server.answer = (_, response) => response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
  await expect(getProduct(client)).rejects.toMatchObject({ name: "ApiError", status: 502, problem: "<h1>Bad gateway</h1>" });
  server.answer = (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
  await expect(getProduct(client)).rejects.toMatchObject({ name: "ApiError", status: 200, problem: "<!doctype html>" });
});

test("no server, and a connection that breaks, are network errors", async () => {
  await expect(getProduct({ baseUrl: "http://127.0.0.1:9" })).rejects.toMatchObject({ name: "NetworkError", cause: expect.any(Error) as unknown });
  server.answer = (_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write("{");
    setTimeout(() => response.destroy(), 20);
  };
  await expect(getProduct(client)).rejects.toMatchObject({ name: "NetworkError" });
});

test("an abort is thrown as it is", async () => {
  server.answer = () => undefined;
  const reason = new Error("no longer wanted");
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), 20);
  await expect(getProduct(client, undefined, { signal: controller.signal })).rejects.toBe(reason);
  await expect(getProduct(client, undefined, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: "TimeoutError" });
});

test("answers of every kind", async () => {
  const answer = (type: string, body: string, ...steps: $.Step[]) => {
    server.answer = (_, response) => response.writeHead(200, { "content-type": type }).end(body);
    return $.operation<void, unknown, $.Answer<number, unknown>>("GET /", ...steps)(client);
  };
  expect(await answer("text/csv", "a,b", $.asText)).toBe("a,b");
  expect(await ((await answer("image/png", "png", $.asBytes)) as Blob).text()).toBe("png");
  expect(await answer("text/html", "whatever", $.nothing)).toBeUndefined();
  expect(await answer("application/problem+json", '{"a":1}', $.asVaried)).toEqual({ a: 1 });
  expect(await answer("text/plain", "1", $.asVaried)).toBe("1");
  expect(await answer("image/png", "x", $.asVaried)).toBeInstanceOf(Blob);
  await answer("text/csv", "", [$.accept, "text/csv", "application/problem+json"], $.asText);
  expect(server.requests.at(-1)!.headers.accept).toBe("text/csv, application/problem+json");
});

test("headers are what the contract says, or not there", async () => {
  interface Known {
    "X-Total"?: number;
    "X-Ids"?: number[];
  }
  const readings: Record<string, $.Reading> = {
    "X-Total": $.numberIn,
    "X-Key": $.exactIn,
    "X-Done": $.booleanIn,
    "X-Ids": [$.listIn, $.numberIn],
    "X-Page": [$.membersIn, true, { number: $.numberIn, last: $.booleanIn }],
    "X-Rates": [$.membersIn, false, {}, $.numberIn],
    "X-Facets": $.jsonIn,
    "X-Trace": $.textIn,
  };
  const read = $.headersOf<Known>(readings);
  const headers = (values: Record<string, string>) => read({ headers: new Headers(values) });
  const all = { "x-total": "12", "x-key": "9007199254740993", "x-done": "true", "x-ids": "1, 2", "x-page": "number=3,last=false", "x-rates": "eur,1.5,usd,1", "x-facets": '["a"]', "x-trace": "abc" };
  const known: Known = headers(all);
  expect(known).toEqual({
    "X-Total": 12,
    "X-Key": new ExactNumber("9007199254740993"),
    "X-Done": true,
    "X-Ids": [1, 2],
    "X-Page": { number: 3, last: false },
    "X-Rates": { eur: 1.5, usd: 1 },
    "X-Facets": ["a"],
    "X-Trace": "abc",
  });
  expect(headers({})).toEqual({});
  expect(headers({ "x-ids": "" })).toEqual({ "X-Ids": [] });
  expect(headers({ "x-total": "many", "x-key": "0x1", "x-done": "1", "x-ids": "1,b", "x-page": "number=x", "x-rates": "eur", "x-facets": "{", "x-trace": "" })).toEqual({ "X-Trace": "" });
  server.answer = json({ id: 1 }, 200, { "X-Total": "7" });
  expect(read(await getProduct.answer(client))["X-Total"]).toBe(7);
});

async function all(items: unknown): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of items as AsyncIterable<unknown>) found.push(item);
  return found;
}

/** Sends a text in pieces, so that every border is cut once. */
function inPieces(type: string, text: string): void {
  server.answer = async (_, response) => {
    response.writeHead(200, { "content-type": type });
    for (const byte of Buffer.from(text)) {
      response.write(Buffer.from([byte]));
      await new Promise(setImmediate);
    }

    response.end();
  };
}

const stream = (...steps: $.Step[]) => $.operation<void, AsyncIterable<unknown>, $.Answer<number, unknown>>("GET /", ...steps)(client);

test("JSON Lines and sequences, cut anywhere", async () => {
  inPieces("application/jsonl", '{"a":"é"}\n\n{"a":2}\r\n{"a":3}');
  expect(await all(await stream($.asLines))).toEqual([{ a: "é" }, { a: 2 }, { a: 3 }]);
  inPieces("application/json-seq", "\x1e1\n\x1e[2]\n");
  expect(await all(await stream($.asSequence))).toEqual([1, [2]]);
});

test("server-sent events, cut anywhere", async () => {
  const text = '\ufeff: hello\r\nevent: price\r\nid: 7\r\ndata: {"a":1}\r\n\r\nretry: 50\ndata: x\ndata:y\n\ndata\r\revent: lost\n\ndata: unfinished';
  inPieces("text/event-stream", text);
  expect(await all(await stream($.asEvents))).toEqual([{ event: "price", id: "7", data: '{"a":1}' }, { retry: 50, data: "x\ny" }, { data: "" }]);
  inPieces("text/event-stream", 'data: {"a":1}\n\ndata: 2\n\ndata: [DONE]\n\ndata: 3\n\n');
  expect(await all(await stream($.asEventData))).toEqual([{ a: 1 }, 2]);
  inPieces("text/event-stream", "data: 1\n\nevent: e\ndata: 2\n\n");
  expect(await all(await stream([$.asEvents, true, true]))).toEqual([{ event: "message", data: 1 }, { event: "e", data: 2 }]);
});

test("who stops to listen ends the answer", async () => {
  const closed = vi.fn();
  server.answer = (_, response) => {
    response.on("close", closed);
    response.writeHead(200, { "content-type": "application/jsonl" }).write("1\n2\n");
  };
  for await (const item of await stream($.asLines)) {
    expect(item).toBe(1);
    break;
  }

  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
});

test("pages by link, address, cursor, last item, number and offset", async () => {
  const list = $.operation<Record<string, unknown> | void, unknown, $.Answer<number, unknown>>("GET /list page after");
  const items = async (next: Parameters<typeof $.pages>[1], input: Record<string, unknown> | undefined, ...path: string[]) => all($.pages(list, next, ...path)(client, input as never));
  const urls = () => server.requests.splice(0).map((request) => request.url);

  server.answer = ({ url }, response) => json(url === "/list" ? [1, 2] : [3], 200, url === "/list" ? { link: '</list?page=0>; rel="prev", </list?page=2>; a="x,y"; rel="last next"' } : {})({} as never, response);
  expect(await items([$.byLink], undefined)).toEqual([1, 2, 3]);
  expect(urls()).toEqual(["/list", "/list?page=2"]);

  server.answer = ({ url }, response) => json({ data: [url], next: url === "/list" ? "/list?page=2" : null })({} as never, response);
  expect(await items([$.byAddress, "next"], {}, "data")).toEqual(["/list", "/list?page=2"]);
  server.answer = json({ data: [], next: "https://evil.example/list" });
  await expect(items([$.byAddress, "next"], {}, "data")).rejects.toThrow("evil.example");
  urls();

  server.answer = ({ url }, response) => json({ data: [1], meta: { next: url === "/list" ? "c1" : "c1" } })({} as never, response);
  expect(await items([$.byCursor, "after", ["meta", "next"]], {}, "data")).toEqual([1, 1]);
  expect(urls()).toEqual(["/list", "/list?after=c1"]);

  server.answer = ({ url }, response) => json({ data: url === "/list" ? [{ id: 1 }, { id: 2 }] : [] })({} as never, response);
  expect(await items([$.byLastItem, "after", ["id"]], {}, "data")).toHaveLength(2);
  expect(urls()).toEqual(["/list", "/list?after=2"]);

  server.answer = ({ url }, response) => json({ data: [1, 2], more: !url.endsWith("3") })({} as never, response);
  expect(await items([$.byNumber, "page", 1, "more"], { page: 2 }, "data")).toHaveLength(4);
  expect(urls()).toEqual(["/list?page=2", "/list?page=3"]);
  server.answer = ({ url }, response) => json({ data: url === "/list" ? [1, 2] : [] })({} as never, response);
  expect(await items([$.byOffset, "page", 0], undefined, "data")).toEqual([1, 2]);
  expect(urls()).toEqual(["/list", "/list?page=2"]);

  server.answer = json({ title: "no" }, 500);
  await expect(items([$.byLink], undefined)).rejects.toMatchObject({ status: 500 });
});
