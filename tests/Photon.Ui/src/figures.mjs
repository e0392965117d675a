// Measures forms: size, accessibility, speed, a strict policy; the rivals in the same run. `node src/figures.mjs [--json file]`
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { bundle } from "./browser/bundle.mjs";
import { openPages } from "./browser/pages.mjs";
import { generatedPages } from "./figures/generated.mjs";
import * as schemas from "./figures/schemas.mjs";

const { values } = parseArgs({ options: { json: { type: "string" } } });
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

const ours = await generatedPages();

const makers = [
  { name: "Photon", entry: (schema) => ours[schema] },
  { name: "RJSF 6", entry: () => here("../peers/src/rjsf.jsx") },
  { name: "JSON Forms 3.8 (vanilla)", entry: () => here("../peers/src/jsonforms.jsx") },
];

/** Puts one of the schemas where the rivals' pages import it. */
const withSchema = (schema) => ({ name: "schema", load: (id) => (id.endsWith("peers/src/schema.js") ? `export const schema = ${JSON.stringify(schemas[schema])};\nexport const value = ${JSON.stringify(schema === "order" ? schemas.orderValue : undefined)};` : undefined) });

const sizeOf = (files) => [...files].filter(([name]) => name.endsWith(".js")).reduce((sum, [, text]) => sum + gzipSync(text, { level: 9 }).length, 0);

async function measure({ name, entry }) {
  const one = await bundle(entry("product"), [withSchema("product")]);
  const hundred = await bundle(entry("hundred"), [withSchema("hundred")]);
  const order = await bundle(entry("order"), [withSchema("order")]);
  const [first, failed] = await violations(order);
  return { name, gzip: sizeOf(one), first, failed, p95: await keystrokes(hundred), policy: await strict(one) };
}

/** Which rules of WCAG 2.2 AA are broken: at first, and after a submit with nothing filled in. */
async function violations(files) {
  const pages = await openPages("", files, { isStrict: false });
  try {
    const { page } = await pages.open();
    await page.evaluate(axe);
    const count = () => page.evaluate(async (rules) => (await globalThis.axe.run(rules)).violations.map(({ id }) => id), rules);
    const first = await count();
    await page.click("button[type=submit]");
    await page.waitForTimeout(300);
    return [first, await count()];
  } finally {
    await pages.close();
  }
}

/** From the event of a key to the page laid out again, with a hundred fields; the slowest of the fastest 95 in 100. */
async function keystrokes(files) {
  const pages = await openPages("", files, { isStrict: false });
  try {
    const { page } = await pages.open();
    const times = await page.evaluate(async () => {
      const inputs = [...document.querySelectorAll("input")];
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
      const times = [];
      for (let key = 0; key < 600; key++) {
        const input = inputs[(key * 7) % inputs.length];
        const start = performance.now();
        setter.call(input, input.value + "x");
        input.dispatchEvent(new InputEvent("input", { bubbles: true, data: "x", inputType: "insertText" }));
        await Promise.resolve();
        await new Promise((resolve) => queueMicrotask(resolve));
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve));
      }
      return times;
    });
    return times.slice(100).sort((a, b) => a - b)[Math.floor(500 * 0.95)];
  } finally {
    await pages.close();
  }
}

/** What happens under `script-src 'self'; style-src 'self'`: fill in two fields, submit, look for a message and for a complaint of the browser. */
async function strict(files) {
  const pages = await openPages("", files);
  try {
    const { page, complaints } = await pages.open({}, undefined, { selector: "#here" });
    await page.waitForTimeout(500);
    const isShown = (await page.locator("input").count()) > 5;
    if (!isShown) {
      return "does not render";
    }
    await page.locator("button[type=submit]").click();
    await page.waitForTimeout(300);
    const isChecked = await page.evaluate(() => /Fill this in|required property|must have/.test(document.body.textContent));
    return complaints.some((text) => /Content Security Policy|unsafe-eval|EvalError/.test(text)) ? (isChecked ? "complains" : "cannot validate") : isChecked ? "works" : "cannot validate";
  } finally {
    await pages.close();
  }
}

async function several() {
  const sizes = {};
  for (const count of [1, 50]) {
    const start = performance.now();
    sizes[count] = sizeOf(await bundle(await ours.some(count)));
    sizes.seconds = (performance.now() - start) / 1000;
  }
  return sizes;
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const said = (rules) => [rules.length, ...rules].join(" ");
const sizes = await several();
const rows = [];
for (const maker of makers) {
  rows.push(await measure(maker));
}
const table = [
  "| one form of ten fields | JavaScript, gzip | rules broken by an order: first, after a failed submit | keystroke p95, 100 fields | `script-src 'self'; style-src 'self'` |",
  "|---|---|---|---|---|",
  ...rows.map((row) => `| ${row.name} | ${kB(row.gzip)} | ${said(row.first)}; ${said(row.failed)} | ${row.p95.toFixed(2)} ms | ${row.policy} |`),
].join("\n");
console.log(table);
console.log(`\nForms of ten fields, no two alike: 1 ${kB(sizes[1])}, each further ${kB((sizes[50] - sizes[1]) / 49)}, 50 ${kB(sizes[50])}, bundled in ${sizes.seconds.toFixed(1)} s.`);
if (values.json) {
  await writeFile(values.json, JSON.stringify({ rows, sizes }, undefined, 2));
}
