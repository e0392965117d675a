// Calls operations of a generated client as it is told, a line of JSON for each: `node caller.mjs FOLDER ADDRESS`, where FOLDER has client.ts.
import { createInterface } from "node:readline";
import { build } from "esbuild";

const [folder, address] = process.argv.slice(2);
const entry = `export * as api from ${JSON.stringify(`${folder}/client`)}; export { exact } from ${JSON.stringify(`${folder}/../runtime/client`)};`;
const { outputFiles } = await build({ stdin: { contents: entry, resolveDir: folder, loader: "ts" }, bundle: true, format: "esm", platform: "node", write: false, logLevel: "error" });
const { api, exact } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
// Everything may be long in what a call is given.
const everywhere = [() => everywhere, {}, 1];
const codec = {};
exact(codec, everywhere);

process.stdout.write("ready\n");
for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await answer(codec.parse(line)))}\n`);

async function answer({ operation, suffix, input, bytes, credentials, headers }) {
  const seen = { violations: [], type: "", text: "" };
  const watch = async (request, next) => {
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
    const response = await next(request);
    seen.violations = JSON.parse(response.headers.get("sl-violations") ?? "[]");
    seen.type = response.headers.get("content-type") ?? "";
    seen.text = await response.clone().text();
    return response;
  };
  const client = api.createClient({ baseUrl: address, credentials, interceptors: [watch], request: { redirect: "manual" } });
  try {
    const call = api[operation + suffix] ?? api[operation];
    const { status, body } = await call.answer(client, withBytes(input, bytes), { signal: AbortSignal.timeout(30_000) });
    return { ...seen, status, difference: difference(seen, body && typeof body === "object" && Symbol.asyncIterator in body ? await all(body) : body) };
  } catch (error) {
    return { ...seen, failure: `${error}${error.cause ? `: ${error.cause} ${error.cause.cause ?? ""}` : ""}` };
  }
}

/** Texts at these places of the body stand for bytes. */
function withBytes(input, places) {
  const blob = (value) => (Array.isArray(value) ? value.map(blob) : new File([typeof value === "string" ? value : JSON.stringify(value)], "a.bin"));
  for (const name of places) {
    if (name === "") input.body = blob(input.body);
    else if (input.body[name] != null) input.body[name] = blob(input.body[name]);
  }

  return input;
}

/** What came of JSON must be the same value. */
function difference({ type, text }, body) {
  if (!/^[^;]*json/i.test(type) || !text || body === undefined || body instanceof Blob) return null;
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(body) || Array.isArray(body) || typeof body === "string" ? null : `${text.slice(0, 100)} became ${JSON.stringify(body)?.slice(0, 100)}`;
  } catch {
    return null; // exact numbers, which JSON.stringify does not write
  }
}

async function all(items) {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
}
