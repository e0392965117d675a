// @vitest-environment node
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type * as $ from "@photon/runtime/client";

// Uploads in a real Chromium, to a server that reads when it likes.
declare global {
  var client: typeof $;
}

const size = 48_000_000;
const client = fileURLToPath(new URL("../../../../src/Photon.Engine/TypeScript/Runtime/Sources/client.ts", import.meta.url));
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** What a server was asked. */
interface Seen {
  readonly method: string;
  readonly url: string;
  readonly key: string | undefined;
  readonly type: string | undefined;
  bytes: number;
  /** How it ended. */
  end?: "whole" | "broken";
}

const seen: Seen[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let [server, other]: Server[] = [];
let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  const { outputFiles } = await build({ entryPoints: [client], bundle: true, format: "iife", globalName: "client", write: false, target: "es2022" });
  script = `${outputFiles[0]!.text}; globalThis.client = client;`;
  [server, other] = await Promise.all([listen(), listen()]);
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  page = await browser.newPage();
  await page.goto(addressOf(server));
}, 60_000);

beforeEach(() => {
  seen.length = 0;
  answer = (_, response) => response.writeHead(200, { "content-type": "application/json" }).end("{}");
});

afterAll(async () => {
  await browser.close();
  for (const one of [server, other]) one?.closeAllConnections(), one?.close();
});

const addressOf = (one: Server | undefined) => `http://127.0.0.1:${(one!.address() as AddressInfo).port}`;

async function listen(): Promise<Server> {
  const made = createServer(async (request, response) => {
    response.setHeader("access-control-allow-origin", "*").setHeader("access-control-allow-headers", "*");
    if (request.method === "OPTIONS" || ["/go", "/favicon.ico"].includes(request.url!)) return void response.end();
    if (request.method === "GET" && request.url === "/") return void response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><script>${script}</script>`);
    const one: Seen = { method: request.method!, url: request.url!, key: request.headers["x-key"] as string | undefined, type: request.headers["content-type"], bytes: 0 };
    seen.push(one);
    // A big body is read when the page says so: what was told until then is less than all of it, and an end of the connection is seen then.
    if (Number(request.headers["content-length"]) === size) await new Promise<void>((go) => made.once("request", (next: IncomingMessage) => next.url === "/go" && go()).once("close", go));
    request.on("error", () => {});
    request.on("data", (chunk: Buffer) => (one.bytes += chunk.length));
    request.on("end", () => answer(request, response));
    request.on("close", () => (one.end = request.complete ? "whole" : "broken"));
  });
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return made;
}

/** Uploads zeros from the page, and tells what came of it. */
const upload = (path: string, options: { size?: number; abortsAt?: "progress" | "start"; isSecured?: boolean; redirect?: RequestRedirect } = {}) =>
  page.evaluate(
    async ({ path, size = 1000, abortsAt, isSecured, redirect }) => {
      const { bytes, keyInHeader, secured } = globalThis.client;
      const steps: $.Progress[] = [];
      const controller = new AbortController();
      const call = globalThis.client.operation<{ body: Blob }, unknown, $.Answer<number, unknown>, $.UploadInit>(`POST ${path}`, ...(isSecured ? [[secured, [[keyInHeader, "key", "X-Key"]]] as $.Step] : []), [bytes, "image/png"]);
      const onProgress = (progress: $.Progress) => {
        steps.push(progress);
        if (abortsAt === "progress") controller.abort(new Error("enough"));
        void fetch("/go");
      };
      if (abortsAt === "start") controller.abort(new Error("enough"));
      const made = { baseUrl: location.origin, credentials: { key: "k" }, ...(redirect && { request: { redirect } }) };
      const result = await call.answer(made, { body: new Blob([new Uint8Array(size)]) }, { onProgress, signal: controller.signal }).catch((error: Error) => `${error.name}: ${error.message}`);
      return { steps, result: typeof result === "string" ? result : { status: result.status, body: result.body } };
    },
    { path, ...options },
  );

test("progress is told while the server reads", async () => {
  const { steps, result } = await upload("/files", { size });
  expect(result).toEqual({ status: 200, body: {} });
  expect(seen).toMatchObject([{ method: "POST", url: "/files", type: "image/png", bytes: size, end: "whole" }]);
  expect(steps.length).toBeGreaterThan(1);
  expect(steps[0]!.loaded).toBeLessThan(size);
  expect(steps.map(({ loaded }) => loaded)).toEqual(steps.map(({ loaded }) => loaded).sort((a, b) => a - b));
  expect(steps.at(-1)).toEqual({ loaded: size, total: size });
}, 60_000);

test("an upload that is aborted on its way ends for the server too", async () => {
  const { steps, result } = await upload("/files", { size, abortsAt: "progress" });
  expect(result).toBe("Error: enough");
  expect(steps).toHaveLength(1);
  await expect.poll(() => seen[0]!.end, { timeout: 30_000 }).toBe("broken");
}, 60_000);

test("an upload that was aborted before is not sent", async () => {
  expect((await upload("/files", { abortsAt: "start" })).result).toBe("Error: enough");
  expect(seen).toEqual([]);
});

test("a redirection is followed, with the body where HTTP says so", async () => {
  answer = ({ url }, response) => (url === "/files" ? response.writeHead(307, { location: "/new" }).end() : response.writeHead(201, { "content-type": "application/json" }).end('{"at":2}'));
  expect((await upload("/files")).result).toEqual({ status: 201, body: { at: 2 } });
  expect(seen).toMatchObject([{ url: "/files" }, { method: "POST", url: "/new", bytes: 1000 }]);
  seen.length = 0;
  answer = ({ url }, response) => (url === "/files" ? response.writeHead(303, { location: "/done" }).end() : response.writeHead(200, { "content-type": "application/json" }).end("[]"));
  expect((await upload("/files")).result).toEqual({ status: 200, body: [] });
  expect(seen).toMatchObject([{ url: "/files" }, { method: "GET", url: "/done", bytes: 0 }]);
});

test("a redirection to another server takes no key along", async () => {
  const elsewhere = addressOf(other);
  answer = ({ url }, response) => (url === "/files" ? response.writeHead(307, { location: `${elsewhere}/taken` }).end() : response.writeHead(200, { "content-type": "application/json" }).end("{}"));
  expect((await upload("/files", { isSecured: true })).result).toBe("NetworkError: No answer from the server.");
  expect(seen).toMatchObject([{ url: "/files", key: "k" }]);
  seen.length = 0;
  expect((await upload("/files")).result).toEqual({ status: 200, body: {} });
  expect(seen).toMatchObject([{ url: "/files" }, { url: "/taken", key: undefined, bytes: 1000 }]);
});

test("a server that goes away is a network error", async () => {
  answer = (request) => request.socket.destroy();
  expect((await upload("/files")).result).toBe("NetworkError: No answer from the server.");
});

test("forms arrive as forms, with progress", async () => {
  answer = (_, response) => response.writeHead(200, { "content-type": "application/json" }).end("{}");
  const told = await page.evaluate(async () => {
    const { multipart, operation, typedParts } = globalThis.client;
    const loaded: number[] = [];
    for (const step of [multipart, [typedParts, { meta: "application/json" }]] as $.Step[]) {
      const call = operation<object, unknown, $.Answer<number, unknown>, $.UploadInit>("POST /forms", step);
      await call({ baseUrl: location.origin }, { body: { meta: { a: 1 }, photo: new File(["img"], "tea.png", { type: "image/png" }) } }, { onProgress: (progress) => loaded.push(progress.loaded) });
    }

    return loaded;
  });
  expect(told.at(-1)).toBe(seen.at(-1)!.bytes);
  expect(seen.map(({ type }) => type!.split("=")[0])).toEqual(["multipart/form-data; boundary", "multipart/form-data; boundary"]);
});
