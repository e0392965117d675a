// Builds the app of a golden case as a user's project would, and opens it in Chromium: index.html for pages, assets by name, and a double of the API for the rest.
import { cp, mkdtemp, rm, symlink, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { build } from "vite";
import solid from "vite-plugin-solid";

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const origin = "https://pages.test";
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A folder as a build leaves it: the runtime, the contract's files, and what a person writes. */
export async function project(goldenCase, name) {
  const folder = await mkdtemp(join(tmpdir(), "photon-pages-"));
  await symlink(file("../../node_modules"), join(folder, "node_modules"));
  await cp(file("../../../../src/Photon.Engine/TypeScript/Runtime/Sources"), join(folder, "runtime"), { recursive: true });
  await cp(file(`../../../Photon.Golden.Tests/Cases/${goldenCase}/expected/${name}`), join(folder, name), { recursive: true });
  await mkdir(join(folder, "app"));
  await writeFile(join(folder, "app", "main.tsx"), `import { start } from "../${name}/pages";\nimport "../runtime/pages.css";\n\nstart(document.getElementById("app")!);\n`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export async function bundleOf(folder) {
  const { output } = await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    plugins: [solid({ hot: false })],
    resolve: { preserveSymlinks: true },
    build: { write: false, modulePreload: false, cssCodeSplit: false, rollupOptions: { input: join(folder, "app", "main.tsx") } },
  });
  return output;
}

/** Bytes that the first page needs, gzip: the entry, what it imports, what the home page is, and the styles. */
export function firstLoad(output) {
  const chunks = new Map(output.filter((one) => one.type === "chunk").map((one) => [one.fileName, one]));
  const wanted = new Set();
  const add = (name) => {
    if (chunks.has(name) && !wanted.has(name)) {
      wanted.add(name);
      chunks.get(name).imports.forEach(add);
    }
  };
  [...chunks.values()].filter((chunk) => chunk.isEntry || /\/home\.tsx$/.test(chunk.facadeModuleId ?? "")).forEach((chunk) => add(chunk.fileName));
  const texts = [...[...wanted].map((name) => chunks.get(name).code), ...output.filter((one) => one.type === "asset").map((one) => one.source)];
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

export async function openApp(goldenCase, name) {
  const { folder, remove } = await project(goldenCase, name);
  const output = await bundleOf(folder).finally(remove);
  const files = new Map(output.map((one) => [one.fileName, one.type === "asset" ? one.source : one.code]));
  const entry = output.find((one) => one.isEntry).fileName;
  const style = output.find((one) => one.fileName.endsWith(".css")).fileName;
  const html = `<!doctype html><html lang="en" data-theme="auto"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>App</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/${style}"><script type="module" src="/${entry}"></script></head><body><div id="app"></div></body></html>`;
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });

  /** `api` answers `{ method, path, query, body, headers }` with `{ status, body, headers }`; nothing: nobody is there. */
  async function open(path, api, { width = 1280, height = 800, dark = false } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, locale: "en-GB", timezoneId: "Europe/Berlin", colorScheme: dark ? "dark" : "light" });
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && !/Failed to load resource/.test(message.text()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.route("**/*", async (route) => {
      const request = route.request();
      const url = new URL(request.url());
      const found = files.get(url.pathname.slice(1));
      if (found !== undefined || url.pathname === "/favicon.svg") {
        return route.fulfill({ body: found === undefined ? "<svg xmlns=\"http://www.w3.org/2000/svg\"/>" : typeof found === "string" ? found : Buffer.from(found), contentType: url.pathname.endsWith(".css") ? "text/css" : "text/javascript" });
      }
      if (request.resourceType() === "document") {
        return route.fulfill({ body: html, contentType: "text/html", headers: { "content-security-policy": policy } });
      }
      const answer = await api({ method: request.method(), path: url.pathname, query: url.searchParams, body: request.postDataJSON?.() ?? undefined, headers: request.headers() });
      return answer ? route.fulfill({ status: answer.status ?? 200, body: answer.body === undefined ? "" : JSON.stringify(answer.body), headers: { "content-type": "application/json", ...answer.headers } }) : route.abort();
    });
    await page.goto(origin + path);
    await page.waitForSelector("h1");
    return { page: Object.assign(page, { close: () => context.close() }), complaints };
  }
  return { open, firstLoad: firstLoad(output), close: () => browser.close() };
}
