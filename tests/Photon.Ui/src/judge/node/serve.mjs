import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";

const policy = "script-src 'self'; style-src 'self'";
const kinds = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8" };
const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The judge's page</title><link rel="stylesheet" href="runtime/forms.css"></head>
<body><main><h1>Forms</h1></main><script type="module" src="judge.js"></script></body></html>`;

/** Serves a folder of folders on this machine, each with a page, under a strict Content-Security-Policy. */
export async function serve(root) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const kind = path.endsWith("/") ? ".html" : path.slice(path.lastIndexOf("."));
    try {
      const body = kind === ".html" ? html : await readFile(join(root, path));
      response.writeHead(200, { "content-type": kinds[kind] ?? "application/octet-stream", "content-security-policy": policy, "cache-control": "no-store" });
      response.end(body);
    } catch {
      response.writeHead(404, { "content-security-policy": policy });
      response.end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
