import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { bundle, typeErrors } from "./compile.mjs";
import { judgeForms, openBrowser } from "./pages.mjs";
import { serve } from "./serve.mjs";

// node main.mjs CHROMIUM ROOT PAGES: reads the names of folders below ROOT from its input, one in a line; each has what was generated for one document,
// and cases.json. Writes what came of each as one line of JSON.
const [chromium, root, pages] = process.argv.slice(2);
const server = await serve(root);
const browser = await openBrowser(chromium);
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  process.stdout.write(`${JSON.stringify(await judgeDocument(line.trim()))}\n`);
}
await browser.close();
server.close();

async function judgeDocument(name) {
  const folder = join(root, name);
  const clock = performance.now();
  const row = { folder: name, typeErrors: [], verdicts: [], failure: null, milliseconds: {} };
  const took = (what) => (row.milliseconds[what] = Math.round(performance.now() - clock));
  try {
    const cases = JSON.parse(await readFile(join(folder, "cases.json"), "utf8"));
    row.typeErrors = await typeErrors(folder, cases.contract);
    took("typed");
    await bundle(folder, cases, join(root, ".solid"));
    took("bundled");
    row.verdicts = await judgeForms(browser, `${server.address}/${encodeURIComponent(name)}/`, cases.forms, Number(pages));
  } catch (reason) {
    row.failure = reason instanceof Error ? (reason.stack ?? reason.message).slice(0, 4000) : String(reason);
  }

  took("judged");
  return row;
}
