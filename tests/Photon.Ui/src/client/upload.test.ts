// @vitest-environment jsdom
import { afterAll, beforeAll, expect, test } from "vitest";
import * as $ from "@photon/runtime/client";
import { json, listen, type TestServer } from "./server";

// jsdom has an XMLHttpRequest, which browsers tell the progress of uploads by; it sends none of node's own forms and blobs.
let server: TestServer;

beforeAll(async () => {
  server = await listen();
});

afterAll(() => server.close());

const upload = $.operation<{ body: $.Bytes }, { ok: boolean }, $.Answer<number, unknown>, $.UploadInit>("POST /files", [$.bytes, "image/png"]);

test("by XMLHttpRequest, with progress and every part of the answer", async () => {
  const sent: string[] = [];
  class Recorded extends XMLHttpRequest {
    override send(body?: XMLHttpRequestBodyInit | null): void {
      sent.push(Object.prototype.toString.call(body));
      super.send("x".repeat(5000));
    }
  }
  const original = globalThis.XMLHttpRequest;
  globalThis.XMLHttpRequest = Recorded;
  try {
    const steps: $.Progress[] = [];
    server.answer = json({ ok: true }, 200, { "access-control-expose-headers": "x-id", "x-id": "7" });
    const answer = await upload.answer($.connect(server.address), { body: new Blob(["x"]) }, { onProgress: (progress) => steps.push(progress) });
    expect(sent).toHaveLength(1);
    expect(answer).toMatchObject({ status: 200, body: { ok: true } });
    expect(answer.headers.get("x-id")).toBe("7");
    // jsdom tells no numbers.
    expect(steps.length).toBeGreaterThan(0);
  } finally {
    globalThis.XMLHttpRequest = original;
  }
});
