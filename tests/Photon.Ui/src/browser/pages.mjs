// Opens pages of one bundle in Chromium under a strict policy, without a server.
import { chromium } from "playwright-core";
import { bundle } from "./bundle.mjs";

const origin = "https://forms.test";
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Pages of what an entry file becomes; each with a query of its own. `complaints` gathers what the browser objects to. */
export async function openPages(entry, files, { isStrict = true } = {}) {
  const built = files ?? (await bundle(entry));
  const names = [...built.keys()];
  const script = names.find((name) => name.endsWith(".js"));
  const style = names.find((name) => name.endsWith(".css"));
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Forms</title>${style ? `<link rel="stylesheet" href="/${style}">` : ""}<script type="module" src="/${script}"></script></head><body><main id="here"></main></body></html>`;
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });

  async function open(query = {}, viewport = { width: 800, height: 800 }, { selector = "form" } = {}) {
    const context = await browser.newContext({ viewport, locale: "en-GB", timezoneId: "Europe/Berlin", bypassCSP: false });
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.route("**/*", (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const body = name ? built.get(name) : html;
      const type = name.endsWith(".css") ? "text/css" : name ? "text/javascript" : "text/html";
      return route.fulfill(body === undefined ? { status: 404 } : { body: typeof body === "string" ? body : Buffer.from(body), contentType: type, headers: isStrict ? { "content-security-policy": policy } : {} });
    });
    await page.goto(`${origin}/?${new URLSearchParams(query)}`);
    await page.waitForSelector(selector, { state: "attached" });
    return { page: Object.assign(page, { close: () => context.close() }), complaints };
  }
  return { open, close: () => browser.close() };
}
