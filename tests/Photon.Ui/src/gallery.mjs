// Takes the pictures of docs/forms/ and asks axe about each of them. `node src/gallery.mjs [--only name] [--out folder]`
import { readFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openPages } from "./browser/pages.mjs";
import { scenes } from "./gallery/scenes.mjs";

const { values } = parseArgs({ options: { only: { type: "string" }, out: { type: "string" } } });
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = values.out ?? here("../../../docs/forms");
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
await mkdir(out, { recursive: true });

const pages = await openPages(here("gallery/page.tsx"));
let faults = 0;
try {
  for (const scene of scenes.filter(({ name }) => !values.only || name.startsWith(values.only))) {
    faults += await take(scene);
  }
} finally {
  await pages.close();
}
console.log(faults ? `${faults} faults` : "no faults");
process.exitCode = faults ? 1 : 0;

async function take({ name, query, width = 690, height = 200, acts = [], wait }) {
  const { page, complaints } = await pages.open(query, { width, height });
  for (const act of acts) {
    await act(page);
  }
  if (wait) {
    await page.waitForSelector(wait);
  }
  await page.mouse.move(0, 0);
  await page.waitForTimeout(200);
  // axe is no part of the page: it comes by the debugger, past the page's own policy.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
  await page.close();
  const said = [...violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => `${node.html} ${node.any.map((one) => one.message).join(" ")}`).join("; ")}`), ...complaints];
  console.log(`${name}: ${said.length ? "\n  " + said.join("\n  ") : "ok"}`);
  return said.length;
}
