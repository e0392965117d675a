// @vitest-environment node
// What the runtime's vite plugin does while a person works: calls go on to the app, a changed contract is generated anew, and nothing stays behind.
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createApp, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createServer, type Plugin, type ViteDevServer } from "vite";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const source = fileURLToPath(new URL("../../../../src/Photon.Engine/TypeScript/Runtime/Sources/vite.mjs", import.meta.url));
const path = process.env.PATH;

let folder = "";
let app: Server;
let vite: ViteDevServer | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "photon-dev-"));
  write("ui/index.html", "<!doctype html><title>Shop</title>");
  write("api/openapi.yaml", "openapi: 3.1.0");
  write("obj/photon-ui/photon.json", JSON.stringify({ project: "../../Shop.csproj", contracts: ["../../api/openapi.yaml"], paths: ["/products", "/v1.0"] }));
  mkdirSync(join(folder, "obj/photon-ui/runtime"), { recursive: true });
  cpSync(source, join(folder, "obj/photon-ui/runtime/vite.mjs"));
  app = createApp((request, response) => response.end(`app: ${request.url}`));
  await new Promise<void>((done) => app.listen(0, "127.0.0.1", done));
});

afterEach(async () => {
  await vite?.close();
  vite = undefined;
  app.close();
  process.env.PATH = path;
  rmSync(folder, { recursive: true });
});

describe("while a person works", () => {
  test("calls of the contract's paths go on to the app that launchSettings.json names", async () => {
    write("Properties/launchSettings.json", `\uFEFF${JSON.stringify({ profiles: { iis: { commandName: "IISExpress" }, http: { commandName: "Project", applicationUrl: `https://localhost:1;${address()}` } } })}`);
    const dev = await start();
    expect(await textOf(`${dev}/products/7?full=true`)).toBe("app: /products/7?full=true");
    expect(await textOf(`${dev}/v1.0/things`)).toBe("app: /v1.0/things");
    expect(await textOf(`${dev}/productsandmore`)).toContain("<title>Shop</title>");
    expect(await textOf(`${dev}/v1x0`)).toContain("<title>Shop</title>");
    expect(await textOf(`${dev}/`)).toContain("<title>Shop</title>");
  });

  test.skipIf(process.platform === "win32")("a contract that changed is generated anew, and the page is loaded again", async () => {
    dotnet('echo "$@" >> ran.txt');
    await start(address());
    const send = vi.spyOn(vite!.ws, "send");
    await change();
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: "full-reload" }), { timeout: 10_000 });
    expect(readFileSync(join(folder, "ran.txt"), "utf8")).toContain(`msbuild ${join(folder, "Shop.csproj")} -t:PhotonGenerate`);
  });

  test.skipIf(process.platform === "win32")("what generation says against it is shown over the page", async () => {
    dotnet('echo "api/openapi.yaml(3,1): error PHOT1003: no"; exit 1');
    await start(address());
    vi.spyOn(vite!.config.logger, "error").mockImplementation(() => undefined);
    const send = vi.spyOn(vite!.ws, "send");
    await change();
    await vi.waitFor(
      () => expect(send).toHaveBeenCalledWith({ type: "error", err: expect.objectContaining({ message: "api/openapi.yaml(3,1): error PHOT1003: no" }) }),
      { timeout: 10_000 },
    );
  });

  test.skipIf(process.platform === "win32")("generation ends with the server", async () => {
    dotnet('echo $$ > pid.txt; trap "echo ended > ended.txt; exit" TERM; while :; do sleep 0.1; done');
    await start(address());
    await change();
    await vi.waitFor(() => expect(existsSync(join(folder, "pid.txt"))).toBe(true), { timeout: 10_000 });
    await vite!.close();
    vite = undefined;
    await vi.waitFor(() => expect(existsSync(join(folder, "ended.txt"))).toBe(true), { timeout: 10_000 });
  });
});

async function start(api?: string): Promise<string> {
  const { default: photon } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, "obj/photon-ui/runtime/vite.mjs")).href)) as { default: (options?: { api?: string }) => Plugin };
  vite = await createServer({
    configFile: false,
    mode: "development",
    logLevel: "silent",
    root: join(folder, "ui"),
    plugins: [photon(api === undefined ? {} : { api })],
    server: { host: "127.0.0.1", port: 0 },
  });
  await vite.listen();
  return `http://127.0.0.1:${(vite.httpServer!.address() as AddressInfo).port}`;
}

/** Until the watcher has seen the file once, a change is none. */
async function change(): Promise<void> {
  await vi.waitFor(() => expect(Object.keys(vite!.watcher.getWatched())).toContain(join(folder, "api")), { timeout: 10_000 });
  write("api/openapi.yaml", "openapi: 3.1.1");
}

/** Puts a script in the place of dotnet. */
function dotnet(script: string): void {
  write("bin/dotnet", `#!/bin/sh\ncd "${folder}"\n${script}\n`);
  chmodSync(join(folder, "bin/dotnet"), 0o700);
  process.env.PATH = `${join(folder, "bin")}${delimiter}${path}`;
}

function write(file: string, text: string): void {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const address = () => `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
const textOf = async (url: string) => (await fetch(url, { headers: { accept: "text/html" } })).text();
