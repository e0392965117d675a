// @vitest-environment node
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as $ from "@photon/runtime/client";
import { ExactNumber } from "@photon/runtime/check";
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

type Loose = Record<string, unknown> | void;

/** What a call makes of its input. */
async function sent(template: string, input: Loose, ...steps: $.Step[]) {
  const call = $.operation<Loose, unknown, $.Answer<number, unknown>>(template, ...steps);
  await call(client, input);
  return server.requests.at(-1)!;
}

test.each<[string, Record<string, unknown>, string]>([
  ["GET /a/{id}", { id: 5 }, "/a/5"],
  ["GET /a/{id}", { id: "a/b c?d" }, "/a/a%2Fb%20c%3Fd"],
  ["GET /a/{ids}", { ids: [1, "x,y"] }, "/a/1,x%2Cy"],
  ["GET /a/{o}", { o: { x: 1, y: 2 } }, "/a/x,1,y,2"],
  ["GET /a q limit", { q: "a b&c", limit: 3, other: "not sent" }, "/a?q=a%20b%26c&limit=3"],
  ["GET /a q", { q: undefined }, "/a"],
  ["GET /a q", { q: null }, "/a"],
  ["GET /a q", { q: "" }, "/a?q="],
  ["GET /a q", { q: false }, "/a?q=false"],
  ["GET /a ids", { ids: [1, 2] }, "/a?ids=1&ids=2"],
  ["GET /a ids", { ids: [] }, "/a"],
  ["GET /a o", { o: { x: 1, y: undefined, z: null } }, "/a?x=1&z="],
  ["GET /a filter%5Bname%5D", { "filter[name]": "x" }, "/a?filter%5Bname%5D=x"],
  ["GET /a/{id} id=idQuery", { id: 1, idQuery: 2 }, "/a/1?id=2"],
  ["GET /a?b=1 q", { q: 2 }, "/a?b=1&q=2"],
  ["GET /a id", { id: new ExactNumber("9007199254740993") }, "/a?id=9007199254740993"],
])("%s, case %#", async (template, input, url) => {
  expect((await sent(template, input)).url).toBe(url);
});

test.each<[$.Step, unknown, string]>([
  [[$.query, $.deep, "f"], { a: { b: 1 }, c: ["x"] }, "/?f[a][b]=1&f[c][0]=x"],
  [[$.query, $.commas, "f"], [1, 2], "/?f=1,2"],
  [[$.query, $.spaces, "f"], [1, 2], "/?f=1%202"],
  [[$.query, $.pipes, "f"], [1, 2], "/?f=1%7C2"],
  [[$.query, $.commas, "f"], { a: 1 }, "/?f=a,1"],
  [[$.query, $.asJson, "f"], { a: [1] }, "/?f=%7B%22a%22%3A%5B1%5D%7D"],
  [[$.query, $.reserved, "f"], "a/b?c&d%20", "/?f=a/b?c%26d%20"],
  [[$.wholeQuery, true, "f"], { a: 1, b: 2 }, "/?a=1&b=2"],
  [[$.wholeQuery, false, "f"], { a: 1 }, "/?%7B%22a%22%3A1%7D"],
])("the steps of the query, case %#", async (step, value, url) => {
  expect((await sent("GET /", { f: value }, step)).url).toBe(url);
});

test.each<[$.Step, unknown, string]>([
  [[$.path, $.label, "id"], 5, "/.5"],
  [[$.path, $.label, "id"], [3, 4], "/.3,4"],
  [[$.path, $.labels, "id"], [3, 4], "/.3.4"],
  [[$.path, $.labels, "id"], { x: 1 }, "/.x=1"],
  [[$.path, $.matrix, "id"], 5, "/;id=5"],
  [[$.path, $.matrix, "id"], [3, 4], "/;id=3,4"],
  [[$.path, $.matrices, "id"], [3, 4], "/;id=3;id=4"],
  [[$.path, $.simple, "id"], { x: 1, y: 2 }, "/x=1,y=2"],
  [[$.path, $.parts, "id"], "a/b c", "/a/b%20c"],
  [[$.path, $.reservedPart, "id"], "a:b/c", "/a:b%2Fc"],
  [[$.path, $.jsonPart, "id"], { a: 1 }, "/%7B%22a%22%3A1%7D"],
])("the steps of the path, case %#", async (step, value, url) => {
  expect((await sent("GET /{id}", { id: value }, step)).url).toBe(url);
});

test.each(["", ".", "..", "%2e%2E"])("'%s' can't stand in a path", async (id) => {
  await expect(sent("GET /users/{id}/keys", { id }, [$.path, $.reservedPart, "id"])).rejects.toThrow(TypeError);
});

test("no value leads to another server", async () => {
  const relative = $.operation<{ id: string }, unknown, $.Answer<number, unknown>>("GET /{id}", [$.path, $.parts, "id"]);
  const urls: string[] = [];
  const fetch = async (request: Request) => (urls.push(request.url), new Response("{}"));
  await relative({ baseUrl: server.address, fetch }, { id: "/evil.example/x" });
  expect(urls).toEqual([`${server.address}/evil.example/x`]);
});

test("headers and cookies", async () => {
  const { headers } = await sent("GET /", { "X-A": [1, 2], b: { c: 1 }, d: true, session: "a b", ids: [1, 2] },
    [$.headers, "X-A", "missing"], [$.header, "X-B", "b", "json"], [$.header, "X-C", "b", "explode"], [$.header, "X-D", "d"], [$.cookie, "session"], [$.cookie, "ids", $.commas]);
  expect(headers).toMatchObject({ "x-a": "1,2", "x-b": '{"c":1}', "x-c": "c=1", "x-d": "true", cookie: "session=a%20b; ids=1,2" });
  await expect(sent("GET /", { "X-A": "a\r\nX-Evil: 1" }, [$.headers, "X-A"])).rejects.toThrow(TypeError);
});

test("bodies of every kind", async () => {
  const body = async (value: unknown, ...steps: $.Step[]) => {
    const { headers, body: text } = await sent("POST /", { body: value }, ...steps);
    return [headers["content-type"]?.replace(/boundary=.*/, "boundary"), text.replace(/-{4,}[\w-]+/g, "--")];
  };
  expect(await body({ a: [1, null] }, $.json)).toEqual(["application/json", '{"a":[1,null]}']);
  expect(await body(null, [$.jsonAs, "application/merge-patch+json"])).toEqual(["application/merge-patch+json", "null"]);
  expect(await body(undefined, $.json)).toEqual([undefined, ""]);
  expect(await body("hé", [$.text, "text/csv"])).toEqual(["text/csv", "hé"]);
  expect(await body({ a: "x y&", b: [1, 2], c: { d: 1 }, e: null }, [$.form, { c: $.deep }])).toEqual(["application/x-www-form-urlencoded", "a=x%20y%26&b=1&b=2&c[d]=1"]);
  expect(await body(new Uint8Array([104, 105]), [$.bytes, "image/png"])).toEqual(["image/png", "hi"]);
  expect(await body(new Blob(["hi"], { type: "image/gif" }), $.bytes)).toEqual(["image/gif", "hi"]);
  expect(await body(new Blob(["streamed"]).stream(), [$.bytes, "video/mp4"])).toEqual(["video/mp4", "streamed"]);
  const [type, text] = await body({ name: "tea", tags: ["a", "b"], of: { x: 1 }, photo: new File(["img"], "tea.png", { type: "image/png" }), none: null }, $.multipart);
  expect(type).toBe("multipart/form-data; boundary");
  expect(text).toContain('name="name"\r\n\r\ntea');
  expect(text).toContain('name="tags"\r\n\r\na');
  expect(text).toContain('name="tags"\r\n\r\nb');
  expect(text).toContain('name="of"\r\n\r\n{"x":1}');
  expect(text).toContain('name="photo"; filename="tea.png"\r\nContent-Type: image/png\r\n\r\nimg');
  expect(text).not.toContain("none");
});

test("a form whose parts have media types and headers", async () => {
  const types = { photo: "image/png", meta: "application/json", word: "application/json", notes: "text/markdown; charset=utf-8" };
  const body = {
    title: "té",
    meta: { a: new ExactNumber("9007199254740993") },
    tags: [{ n: 1 }, { n: 2 }],
    word: "x",
    notes: "# Hi",
    none: undefined,
    photo: new File(["img"], 'a"b\r\n.png'),
    other: new Blob(["bytes"]),
  };
  const partHeaders = { photo: { "X-Crop": [1, 2], "Content-Disposition": "evil", "X-None": undefined } };
  const { headers, body: text } = await sent("POST /", { body, partHeaders }, $.exact as $.Step, [$.typedParts, { ...types, tags: "application/json" }]);
  const border = /^multipart\/form-data; boundary=([\da-f]{32})$/.exec(headers["content-type"]!)![1]!;
  const part = (name: string, lines: string[], content: string) => [`\r\nContent-Disposition: form-data; name=${name}`, ...lines, "", content, ""].join("\r\n");
  expect(text.split(`--${border}`)).toEqual([
    "",
    part('"title"', [], "té"),
    part('"meta"', ["content-type: application/json"], '{"a":9007199254740993}'),
    part('"tags"', ["content-type: application/json"], '{"n":1}'),
    part('"tags"', ["content-type: application/json"], '{"n":2}'),
    part('"word"', ["content-type: application/json"], '"x"'),
    part('"notes"', ["content-type: text/markdown; charset=utf-8"], "# Hi"),
    part('"photo"; filename="a%22b%0D%0A.png"', ["content-type: image/png", "x-crop: 1,2"], "img"),
    part('"other"; filename="blob"', ["content-type: application/octet-stream"], "bytes"),
    "--\r\n",
  ]);
  await expect(sent("POST /", { body: { a: "x" }, partHeaders: { a: { "X-A": "1\r\nX-Evil: 1" } } }, [$.typedParts, {}])).rejects.toThrow(TypeError);
});

test("an operation's own server, unless the client or the call is elsewhere", async () => {
  const urls: string[] = [];
  const fetch = async ({ url }: Request) => (urls.push(url), new Response("{}"));
  const upload = $.operation<void, unknown, $.Answer<number, unknown>>("GET /files", [$.server, "https://uploads.test/v1/", "https://api.test"]);
  await upload({ baseUrl: "https://api.test", fetch });
  await upload({ baseUrl: "http://localhost:5000", fetch });
  await upload({ baseUrl: "https://api.test", fetch }, undefined, { baseUrl: "https://eu.test" });
  expect(urls).toEqual(["https://uploads.test/v1/files", "http://localhost:5000/files", "https://eu.test/files"]);
});

test("a body of several shapes", async () => {
  const shapes: $.Step = [$.bodies, { "application/json": $.json, "text/plain": [$.text, "text/plain"] }];
  expect((await sent("POST /", { body: "x" }, shapes)).body).toBe('"x"');
  const text = await sent("POST /", { body: "x", contentType: "text/plain" }, shapes);
  expect([text.body, text.headers["content-type"]]).toEqual(["x", "text/plain"]);
});

test("items that are sent as they come", async () => {
  async function* items() {
    yield { a: 1 };
    yield { a: 2 };
  }
  expect((await sent("POST /", { body: items() }, [$.lines, "application/jsonl"])).body).toBe('{"a":1}\n{"a":2}\n');
  expect((await sent("POST /", { body: [1, 2] }, [$.sequence, "application/json-seq"])).body).toBe("\x1e1\n\x1e2\n");
  expect((await sent("POST /", { body: [{ a: 1 }] }, [$.eventData, "text/event-stream"])).body).toBe('data: {"a":1}\n\n');
  const event = { event: "e", id: "1", data: "a\nb" };
  expect((await sent("POST /", { body: [event] }, [$.events, "text/event-stream"])).body).toBe("event: e\nid: 1\ndata: a\ndata: b\n\n");
});

test("exact numbers go both ways", async () => {
  server.answer = json('{"id":9007199254740993,"price":10.10,"n":12345678901234567890,"list":[1.00000000000000000001],"text":"9007199254740993","#":"#9007199254740993"}');
  const call = $.operation<Loose, Record<string, unknown>, $.Answer<number, unknown>>("POST /", [$.exact, { id: 1, price: 1, list: [1] }], $.json);
  const answer = await call(client, { body: { id: new ExactNumber("9007199254740993"), list: [new ExactNumber("0.10")], at: undefined, text: "é\u2028" } });
  expect(server.requests.at(-1)!.body).toBe('{"id":9007199254740993,"list":[0.10],"text":"é\u2028"}');
  expect(answer.id).toEqual(new ExactNumber("9007199254740993"));
  expect(answer.price).toBe(10.1);
  expect(answer.n).toBe(12345678901234567000);
  expect(answer.list).toEqual([new ExactNumber("1.00000000000000000001")]);
  expect([answer.text, answer["#"]]).toEqual(["9007199254740993", "#9007199254740993"]);
});
