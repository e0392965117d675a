// @vitest-environment node
import { expect, test } from "vitest";
import { ExactNumber } from "@photon/runtime/check";
import * as $ from "@photon/runtime/client";

// Servers, contracts and values that mean no good, without a server: what would be sent is looked at.
const jsonType = { "content-type": "application/json" };
const anything = (template: string, ...steps: $.Step[]) => $.operation<Record<string, unknown> | void, never, $.Answer<number, unknown>, $.UploadInit>(template, ...steps);

function serving(body: BodyInit, options: Partial<$.Client> = {}) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return new Response(body, { headers: jsonType });
  };
  return { requests, client: $.connect("https://x.test", { fetch, ...options }) };
}

async function received(body: BodyInit, ...steps: $.Step[]): Promise<Record<string, unknown>> {
  return anything("GET /a", ...steps)(serving(body).client);
}

async function sent(template: string, input: Record<string, unknown>, ...steps: $.Step[]): Promise<Request> {
  const { client, requests } = serving("{}");
  await anything(template, ...steps)(client, input);
  return requests[0]!;
}

async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
}

test("no text becomes a number, however it is spelled", async () => {
  for (const text of ["#x", "\\u0023x,1", "#0#1", "\\u00230\\u0023{}", "#\\u0030#1", "#0#\\u0031", "#1#", "x\\\"#0#1"]) {
    const read = await received(`{"a":"#0#","name":"${text}","id":9007199254740993}`, [$.exact, { id: 1 }]);
    expect([read.name, read.id]).toEqual([JSON.parse(`"${text}"`), new ExactNumber("9007199254740993")]);
  }
});

test("an exact number that is no number is not written", async () => {
  for (const text of ['1,"admin":true', "", "01", "+1", "0x1", "NaN", "1e", "null", '"1"', "[1]"])
    await expect(sent("POST /a", { body: { a: new ExactNumber(text) } }, $.exact as $.Step, $.json)).rejects.toThrow(/JSON|is not a number/);
  expect(await (await sent("POST /a", { body: [new ExactNumber("-1.50e+400")] }, $.exact as $.Step, $.json)).text()).toBe("[-1.50e+400]");
});

test("texts of many megabytes beside exact numbers", async () => {
  const long = "a".repeat(30e6);
  const escaped = '\\"'.repeat(4e6);
  const read = await received(`{"s":"${long}","t":"${escaped}","id":9007199254740993}`, [$.exact, { id: 1 }]);
  expect([(read.s as string).length, (read.t as string).length, String(read.id)]).toEqual([30e6, 4e6, "9007199254740993"]);
});

test("exact numbers where the contract has them, and nowhere else", async () => {
  const long = "9007199254740993";
  const [exact, rounded] = [new ExactNumber(long), Number(long)];
  const read = async (json: string, place: $.Exact) => received(json.replaceAll("L", long), [$.exact, place]);
  expect(await read('{"id":L,"n":L,"in":{"id":L},"any":[{"id":L}]}', { id: 1 })).toEqual({ id: exact, n: rounded, in: { id: rounded }, any: [{ id: rounded }] });
  expect(await read('{"grid":[[L]],"other":[[L]]}', { grid: [[1]] })).toEqual({ grid: [[exact]], other: [[rounded]] });
  expect(await read("[L,L,L]", [1, { 1: 0 }])).toEqual([exact, rounded, exact]);
  expect(await read('{"n":L,"a":L,"b":{"c":L}}', [1, { n: 0, b: [1] }])).toEqual({ n: rounded, a: exact, b: { c: exact } });
  expect(await read("L", 1)).toEqual(exact);
  expect(await read('{"id":L}', 0)).toEqual({ id: rounded });
  const node: $.Exact = { id: 1, kids: [() => node] };
  expect(await read('{"id":L,"n":L,"kids":[{"id":L,"kids":[{"n":L,"id":L}]}]}', () => node)).toEqual({ id: exact, n: rounded, kids: [{ id: exact, kids: [{ n: rounded, id: exact }] }] });
  const pet = $.byTag("kind", { cat: { id: 1 }, dog: { weight: 1 } });
  expect(await read('[{"kind":"cat","id":L,"weight":L},{"kind":"dog","id":L,"weight":L},{"id":L}]', [pet])).toEqual([
    { kind: "cat", id: exact, weight: rounded },
    { kind: "dog", id: rounded, weight: exact },
    { id: rounded },
  ]);
  expect(await read('{"v":L,"w":{"x":L,"y":L}}', { v: [0, {}, 1, { x: 1 }], w: [0, {}, 1, { x: 1 }] })).toEqual({ v: exact, w: { x: exact, y: rounded } });
  expect(await read('{"__proto__":L,"constructor":{"id":L}}', { id: 1 })).toEqual(JSON.parse(`{"__proto__":${long},"constructor":{"id":${long}}}`));
});

test("the exact numbers of an error are its own", async () => {
  const { client } = serving("", { fetch: async () => new Response('{"id":9007199254740993,"n":9007199254740993}', { status: 400, headers: jsonType }) });
  const problem = { id: 9007199254740992, n: new ExactNumber("9007199254740993") };
  await expect(anything("GET /a", [$.exact, { id: 1 }, { n: 1 }])(client)).rejects.toMatchObject({ problem });
});

test("exact numbers inside of plain parameters", async () => {
  const inner = [{ n: new ExactNumber("9007199254740993") }];
  const steps: $.Step[] = [$.exact, [$.query, $.commas, "c"], [$.query, $.reserved, "r"], [$.path, $.simple, "s"], [$.headers, "h"], [$.cookie, "k"], [$.header, "X-E", "e", "explode"]] as $.Step[];
  const request = await sent("GET /a/{p}/{s} q", { q: inner, c: inner, r: inner, p: inner, s: inner, h: inner, k: inner, e: { a: inner } }, ...steps);
  const json = '{"n":9007199254740993}';
  const [, , path, simple] = new URL(request.url).pathname.split("/").map(decodeURIComponent);
  const query = new URL(request.url).searchParams;
  expect([path, simple, query.get("q"), query.get("c"), query.get("r"), request.headers.get("h"), request.headers.get("X-E")]).toEqual([json, json, json, json, json, json, `a=[${json}]`]);
});

test("exact numbers in JSON that is part of a form, a query or a header", async () => {
  const value = { id: new ExactNumber("9007199254740993") };
  const json = '{"id":9007199254740993}';
  expect((await (await sent("POST /a", { body: { meta: value } }, $.exact as $.Step, $.multipart)).formData()).get("meta")).toBe(json);
  const request = await sent("GET /a/{p}", { q: value, h: value, p: value }, $.exact as $.Step, [$.query, $.asJson, "q"], [$.header, "h", "h", "json"], [$.path, $.jsonPart, "p"]);
  expect([decodeURIComponent(request.url), request.headers.get("h")]).toEqual([`https://x.test/a/${json}?q=${json}`, json]);
});

test("names that every object has are not taken for values", async () => {
  const request = await sent("GET /a constructor toString", {}, [$.headers, "constructor"], [$.query, $.commas, "valueOf"]);
  expect([request.url, request.headers.get("constructor")]).toEqual(["https://x.test/a", null]);
  expect((await sent("GET /a/{constructor}", { constructor: "v" })).url).toBe("https://x.test/a/v");
  await expect(sent("GET /a/{constructor}", {})).rejects.toThrow("{constructor}");
  const form = await sent("POST /a", { body: { constructor: "v", toString: "w" } }, [$.form, { x: $.deep }]);
  expect(await form.text()).toBe("constructor=v&toString=w");
  const { client, requests } = serving("{}", { credentials: {} });
  await anything("GET /a", [$.secured, [[$.bearer, "constructor"]]])(client);
  expect(requests[0]!.headers.get("authorization")).toBeNull();
});

test("an empty list in one field is no field", async () => {
  const steps = [$.commas, $.spaces, $.pipes].map((style, i): $.Step => [$.query, style, `n${i}`]);
  expect((await sent("GET /a", { n0: [], n1: [], n2: [] }, ...steps)).url).toBe("https://x.test/a");
  expect((await sent("GET /a", { n0: [""], n1: [1, 2] }, ...steps)).url).toBe("https://x.test/a?n0=&n1=1%202");
});

test("further pages get the key in the query, once", async () => {
  for (const [link, address] of [["/a?page=2", "https://x.test/a?page=2&api%5Bkey%5D=s"], ["/b#c", "https://x.test/b?api%5Bkey%5D=s"], ["/a?api%5Bkey%5D=own", "https://x.test/a?api%5Bkey%5D=own"]]) {
    const urls: string[] = [];
    const fetch = async ({ url }: Request) => {
      urls.push(url);
      return new Response("[1]", { headers: urls.length > 1 ? {} : { link: `<${link}>; rel="next"` } });
    };
    const list = anything("GET /a", [$.secured, [[$.keyInQuery, "k", "api%5Bkey%5D"]]]);
    expect(await all($.pages(list as never, [$.byLink])($.connect("https://x.test", { fetch, credentials: { k: "s" } }), {}))).toEqual([1, 1]);
    expect(urls).toEqual(["https://x.test/a?api%5Bkey%5D=s", address]);
  }
});

test("pages that go in a circle end", async () => {
  let count = 0;
  const fetch = async () => new Response("[1]", { headers: { link: `</${++count % 2 ? "b" : "a"}>; rel="next"` } });
  expect(await all($.pages(anything("GET /a") as never, [$.byLink])($.connect("https://x.test", { fetch }), {}))).toEqual([1, 1]);
});

test("events that are cut short, or have no data, are none", async () => {
  expect(await all((await received("data: one\n\ndata: half\n", $.asEvents)) as never)).toEqual([{ data: "one" }]);
  expect(await all((await received("data: 1\r\n\r\ndata: 2", $.asEventData)) as never)).toEqual([1]);
  expect(await all((await received("event: ping\ndata:\n\ndata: 1\n\n", [$.asEvents, true])) as never)).toEqual([{ data: 1 }]);
  expect(await all((await received('{"a":1}\n{"a":2}', $.asLines)) as never)).toEqual([{ a: 1 }, { a: 2 }]);
});

test("a stream that breaks is a network error, one that is taken back its reason", async () => {
  const broken = () => new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
  await expect(all((await received(broken(), $.asLines)) as never)).rejects.toBeInstanceOf($.NetworkError);
  const abort = new AbortController();
  const items: AsyncIterable<unknown> = await anything("GET /a", $.asLines)(serving(broken()).client, undefined, { signal: abort.signal });
  abort.abort(new Error("enough"));
  await expect(all(items)).rejects.not.toBeInstanceOf($.NetworkError);
});

test("the client's headers are sent, the call's win", async () => {
  const { client, requests } = serving("{}", { request: { headers: { "x-a": "client", "x-b": "client" } } });
  await anything("GET /a")(client, undefined, { headers: { "X-B": "call" } });
  expect([requests[0]!.headers.get("x-a"), requests[0]!.headers.get("x-b")]).toEqual(["client", "call"]);
});

test("an address that is undefined is the contract's", () => {
  expect($.connect("https://y.test", { baseUrl: undefined as never }).baseUrl).toBe("https://y.test");
});

test("progress takes no key along a redirection, and respects the client's fetch", async () => {
  const original = globalThis.XMLHttpRequest;
  const originalFetch = globalThis.fetch;
  const sentBy: string[] = [];
  globalThis.XMLHttpRequest = class {
    constructor() {
      throw new TypeError("xhr");
    }
  } as never;
  const fetch = async (request: Request) => {
    sentBy.push(request.redirect);
    return new Response("{}");
  };
  globalThis.fetch = fetch as never;
  try {
    const steps: $.Progress[] = [];
    const call = (options: Partial<$.Client>, ...more: $.Step[]) =>
      anything("POST /a", ...more, $.bytes)($.connect("https://x.test", options), { body: new Blob(["abc"]) }, { onProgress: (step) => steps.push(step) });
    await call({ credentials: { k: "s" } }, [$.secured, [[$.keyInHeader, "k", "X-Key"]]]);
    await call({ fetch });
    await call({ request: { credentials: "omit" } });
    expect(sentBy).toEqual(["error", "follow", "follow"]);
    expect(steps.slice(0, 2)).toEqual([{ loaded: 0, total: 3 }, { loaded: 3, total: 3 }]);
    await expect(call({})).rejects.toMatchObject({ cause: new TypeError("xhr") });
  } finally {
    globalThis.XMLHttpRequest = original;
    globalThis.fetch = originalFetch;
  }
});
